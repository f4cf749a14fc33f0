package no.vft.epj.fhir;

import java.util.Set;

/**
 * Names of the VKP profiles and code systems, version 0.9.0 (draft), and of the Norwegian identifier systems. See <a
 * href="https://simplifier.net/guide/velferdsteknologiskknutepunktvkp-r4">the guide</a>.
 */
public final class Vkp {
    private static final String PROFILE = "http://ehelse.no/fhir/StructureDefinition/";
    private static final String CODES = "http://ehelse.no/fhir/CodeSystem/";

    public static final String COMPOSITION = PROFILE + "vkp-Composition-v090";
    public static final String DETECTED_ISSUE = PROFILE + "vkp-DetectedIssue-v090";
    public static final String ENCOUNTER = PROFILE + "vkp-Encounter-v090";
    public static final String PATIENT = PROFILE + "vkp-Patient-v090";

    public static final String ALERT_CODE = CODES + "vkp-alert-code-v090";
    public static final String COMPOSITION_CATEGORY = CODES + "vkp-composition-category-v090";
    public static final String COMPOSITION_EVENT = CODES + "vkp-composition-event-v090";
    public static final String COMPOSITION_SECTION = CODES + "vkp-composition-section-v090";
    public static final String ENCOUNTER_MODE = CODES + "vkp-encounter-mode-v090";
    public static final String ENCOUNTER_REASON = CODES + "vkp-encounter-reason-v090";
    public static final String SEVERITY_LEVEL = CODES + "vkp-severity-level-v090";
    public static final String OPERATION_OUTCOME = CODES + "vkp-operation-outcome-v090";

    /** National identity number (fødselsnummer). */
    public static final String FNR = "urn:oid:2.16.578.1.12.4.1.4.1";
    /** D-number: a national identity number whose first digit is raised by 4. */
    public static final String DNR = "urn:oid:2.16.578.1.12.4.1.4.2";
    /** Common auxiliary number (felles hjelpenummer), which begins with 8 or 9. */
    public static final String FHN = "urn:oid:2.16.578.1.12.4.1.4.3";
    /** Kinds of personal identifiers (Volven 8327). */
    public static final String PERSON_IDENTIFIER_TYPE = "urn:oid:2.16.578.1.12.4.1.1.8327";

    /** The systems of numbers that a person can be found by. */
    public static final Set<String> PERSON_SYSTEMS = Set.of(FNR, DNR, FHN);

    /** Organisation number of a main entity. */
    public static final String ENH = "urn:oid:2.16.578.1.12.4.1.4.101";

    /** Business identifier of a journal document: alarm id, hyphen, version. */
    public static final String JOURNAL_DOCUMENT = "urn:vft:journal-document";

    public static final String DEVICE = "urn:vft:device";
    public static final String OPERATOR = "urn:vft:operator";

    private Vkp() {}
}
