/** The intake log: what devices said, durable before anybody is told so. */
@NullMarked
@ApplicationModule(displayName = "Intake")
package no.vft.ingest.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
