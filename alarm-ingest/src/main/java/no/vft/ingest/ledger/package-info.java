/** Answers what alarm-ingest holds, for the ledger check and for operations. */
@NullMarked
@ApplicationModule(displayName = "Ledger")
package no.vft.ingest.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
