package no.vft.response.recipient;

/** How the National Population Register grades a person's address (adressesperre). */
public enum ProtectedAddress {
    /** Ugradert. */
    NONE,
    /** Fortrolig adresse, formerly code 7. */
    CONFIDENTIAL,
    /** Strengt fortrolig adresse, formerly code 6. */
    STRICTLY_CONFIDENTIAL
}
