/** What a load or a device can ask afterwards: is everything that was receipted really there, once? */
@NullMarked
package no.vft.api.ledger;

import org.jspecify.annotations.NullMarked;
