/** The one clock: the database server's. */
@org.springframework.modulith.ApplicationModule(displayName = "Clock")
@NullMarked
package no.vft.response.clock;

import org.jspecify.annotations.NullMarked;
