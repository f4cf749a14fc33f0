/**
 * Takes the events that alarm-ingest hands over: raises alarms, and lets further presses join the open ones.
 */
@NullMarked
package no.vft.response.intake;

import org.jspecify.annotations.NullMarked;
