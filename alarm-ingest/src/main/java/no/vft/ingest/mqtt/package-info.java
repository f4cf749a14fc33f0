/** The fence around Eclipse Paho: connections to the broker, their life, acknowledgement and publishing. */
@NullMarked
@ApplicationModule(displayName = "MQTT")
package no.vft.ingest.mqtt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
