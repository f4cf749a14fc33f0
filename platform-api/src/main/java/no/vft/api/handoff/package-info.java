/** The hand-off of received events from alarm-ingest to response-center. */
@NullMarked
package no.vft.api.handoff;

import org.jspecify.annotations.NullMarked;
