/**
 * The ordered change feed for the other services, and the case records for the journal.
 */
@NullMarked
package no.vft.response.feed;

import org.jspecify.annotations.NullMarked;
