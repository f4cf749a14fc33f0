/** The way to response-center over HTTP. */
@NullMarked
@ApplicationModule(displayName = "Response centre")
package no.vft.ingest.center;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
