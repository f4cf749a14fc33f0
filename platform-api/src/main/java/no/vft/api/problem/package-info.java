/** The closed list of errors that the REST surface answers with (RFC 9457). */
@NullMarked
package no.vft.api.problem;

import org.jspecify.annotations.NullMarked;
