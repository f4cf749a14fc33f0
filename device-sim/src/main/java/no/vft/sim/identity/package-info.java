/** Who a device is to the broker: a derived password, or a certificate from the project's own small PKI. */
@NullMarked
package no.vft.sim.identity;

import org.jspecify.annotations.NullMarked;
