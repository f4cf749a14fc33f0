/** Background work that never dies silently. */
@NullMarked
@ApplicationModule(displayName = "Workers")
package no.vft.ingest.worker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
