/** The platform's word to the device: received, answered, closed. */
@NullMarked
@ApplicationModule(displayName = "Receipts")
package no.vft.ingest.receipt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
