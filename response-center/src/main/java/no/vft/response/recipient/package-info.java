/** The people with an alarm, their contacts, and the log of who looked at them. */
@org.springframework.modulith.ApplicationModule(displayName = "Recipients")
@NullMarked
package no.vft.response.recipient;

import org.jspecify.annotations.NullMarked;
