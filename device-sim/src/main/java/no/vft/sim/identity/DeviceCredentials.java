package no.vft.sim.identity;

/** How a device proves who it is to the broker. */
public sealed interface DeviceCredentials {
    /** User name and derived password; for a broker on the same machine only, since nothing is encrypted. */
    record Password(DeviceSecret secret) implements DeviceCredentials {}

    /** A certificate whose common name is the device id, over mutual TLS. */
    record Certificate(DevicePki pki) implements DeviceCredentials {}
}
