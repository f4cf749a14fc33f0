package no.vft.ingest.mqtt;

/**
 * One message from the broker.
 *
 * @param acknowledgement to be run once the message is durable; harmless when the connection is gone by then, because
 *     the broker delivers the message again
 */
public record Incoming(String topic, byte[] payload, Runnable acknowledgement) {}
