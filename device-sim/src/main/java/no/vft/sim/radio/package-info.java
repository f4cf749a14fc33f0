/** What lies between a device and the broker: latency, loss, coverage gaps, and how patiently a device resends. */
@NullMarked
package no.vft.sim.radio;

import org.jspecify.annotations.NullMarked;
