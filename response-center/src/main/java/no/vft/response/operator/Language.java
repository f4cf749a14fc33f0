package no.vft.response.operator;

/** The form of a language tag in the registry (BCP 47, language with an optional region). */
public final class Language {
    /** As "nb" or "en-GB". */
    public static final String FORM = "[a-z]{2,3}(-[A-Z]{2})?";

    private Language() {}
}
