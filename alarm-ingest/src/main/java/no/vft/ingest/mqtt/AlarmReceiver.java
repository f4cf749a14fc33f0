package no.vft.ingest.mqtt;

/** Takes what arrives on the alarm topics. */
public interface AlarmReceiver {
    /** Takes a message; may wait for room, which holds the broker back. Acknowledging is the receiver's duty. */
    void receive(Incoming message) throws InterruptedException;
}
