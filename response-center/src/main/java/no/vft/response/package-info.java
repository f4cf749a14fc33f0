/** The response centre. Each package below is a module; what is public in it is what the others may use. */
@NullMarked
package no.vft.response;

import org.jspecify.annotations.NullMarked;
