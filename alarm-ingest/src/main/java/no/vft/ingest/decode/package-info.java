/** From bytes on a topic to what they say; nothing is ever refused, at worst it is unreadable. */
@NullMarked
@ApplicationModule(displayName = "Decoding")
package no.vft.ingest.decode;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
