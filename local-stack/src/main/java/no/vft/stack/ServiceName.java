package no.vft.stack;

/** The processes of the stack, in the order of their start; stopping goes the other way. */
public enum ServiceName {
    DATABASE("database", "34"),
    BROKER("broker", "35"),
    IDENTITY("identity", "90"),
    RESPONSE_CENTER("response-center", "36"),
    ALARM_INGEST("alarm-ingest", "32"),
    EPJ_ADAPTER("epj-adapter", "33"),
    FLEET("fleet", "94");

    private final String label;
    private final String colour;

    ServiceName(String label, String colour) {
        this.label = label;
        this.colour = colour;
    }

    /** The name as it stands before each line of output and in the names of logs. */
    public String label() {
        return label;
    }

    /** The ANSI colour code of the label. */
    String colour() {
        return colour;
    }
}
