package no.vft.response.recipient;

/** Why somebody looked at a person; kept in the access log, which the person may see. */
public enum AccessPurpose {
    /** An alarm of the person was being handled. */
    CASE,
    /** The person's record was opened in the registry. */
    REGISTRY_READ,
    /** The person was found by a search. */
    REGISTRY_SEARCH,
    /** The person's record was created, changed or deleted. */
    REGISTRY_CHANGE
}
