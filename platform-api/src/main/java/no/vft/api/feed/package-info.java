/** The ordered change feed of response-center, and the case record it carries to the journal. */
@NullMarked
package no.vft.api.feed;

import org.jspecify.annotations.NullMarked;
