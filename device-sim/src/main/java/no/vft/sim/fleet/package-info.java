/** Devices that connect, press, resend until receipted, and send heartbeats; the fence around the MQTT library. */
@NullMarked
package no.vft.sim.fleet;

import org.jspecify.annotations.NullMarked;
