package no.vft.ingest.mqtt;

/** Takes what arrives on the status topics. */
public interface StatusReceiver {
    /** Takes a heartbeat; never waits. The message is acknowledged when this returns. */
    void receive(String topic, byte[] payload);
}
