/** Who may call the internal API, and how a refusal looks on the wire. */
@NullMarked
@ApplicationModule(displayName = "Access")
package no.vft.ingest.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
