/** From the intake log to response-center: at least once, oldest first. */
@NullMarked
@ApplicationModule(displayName = "Hand-off")
package no.vft.ingest.handoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
