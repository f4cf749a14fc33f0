/** Synthetic people and devices for trying the platform out. */
@org.springframework.modulith.ApplicationModule(displayName = "Seed")
@NullMarked
package no.vft.response.seed;

import org.jspecify.annotations.NullMarked;
