package no.vft.response.operator;

/** What somebody may do, always within the municipalities that are named beside it. */
public enum Role {
    /** Answers alarms. */
    OPERATOR,
    /** Leads the shift; is called when an alarm is not answered. */
    SUPERVISOR,
    /** Travels to the person. */
    RESPONDER,
    /** Looks after the devices. */
    TECHNICIAN,
    /** Sets up the service of a municipality. */
    SERVICE_MANAGER,
    /** Runs the platform. */
    ADMINISTRATOR
}
