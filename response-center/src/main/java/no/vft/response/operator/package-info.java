/** The people who work here: roles, municipalities, and who is on duty. */
@org.springframework.modulith.ApplicationModule(displayName = "Operators")
@NullMarked
package no.vft.response.operator;

import org.jspecify.annotations.NullMarked;
