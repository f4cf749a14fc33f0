/** Heartbeats: coalesced, bounded, and never in the way of an alarm. */
@NullMarked
@ApplicationModule(displayName = "Status")
package no.vft.ingest.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
