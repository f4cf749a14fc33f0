/** Which instance is the active one, decided by a lock in the database. */
@NullMarked
@ApplicationModule(displayName = "Lead")
package no.vft.ingest.lead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
