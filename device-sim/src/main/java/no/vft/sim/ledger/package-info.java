/** The receipts that devices hold, and the comparison with what the platform has. */
@NullMarked
package no.vft.sim.ledger;

import org.jspecify.annotations.NullMarked;
