package no.vft.sim.fleet;

import java.time.Duration;
import java.time.InstantSource;
import no.vft.sim.identity.DeviceCredentials;
import no.vft.sim.radio.Backoff;
import no.vft.sim.radio.RadioConditions;
import org.jspecify.annotations.Nullable;

/**
 * How the devices of a fleet are.
 *
 * @param primary the mobile channel
 * @param redundant the fixed line; null: the devices have none
 * @param seed decides every random thing; the same seed gives the same radio and the same back-off
 * @param clock the devices' clock
 */
public record FleetSettings(
        BrokerAddress broker,
        DeviceCredentials credentials,
        RadioConditions primary,
        @Nullable RadioConditions redundant,
        Backoff backoff,
        long seed,
        InstantSource clock) {
    /** How long a broker may take to accept a connection. */
    static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);

    public FleetSettings {
        if (broker.tls() != credentials instanceof DeviceCredentials.Certificate) {
            throw new IllegalArgumentException(
                    broker.tls() ? "mqtts:// needs certificates (a PKI directory)" : "mqtt:// needs the secret file");
        }
    }

    /** Two ideal channels and the usual back-off. */
    public static FleetSettings of(BrokerAddress broker, DeviceCredentials credentials, InstantSource clock) {
        return new FleetSettings(
                broker, credentials, RadioConditions.IDEAL, RadioConditions.IDEAL, Backoff.DEFAULT, 1, clock);
    }

    /** The same with other channels. */
    public FleetSettings withRadio(RadioConditions newPrimary, @Nullable RadioConditions newRedundant) {
        return new FleetSettings(broker, credentials, newPrimary, newRedundant, backoff, seed, clock);
    }

    /** The same with other patience. */
    public FleetSettings withBackoff(Backoff newBackoff) {
        return new FleetSettings(broker, credentials, primary, redundant, newBackoff, seed, clock);
    }

    /** The same with another seed. */
    public FleetSettings withSeed(long newSeed) {
        return new FleetSettings(broker, credentials, primary, redundant, backoff, newSeed, clock);
    }
}
