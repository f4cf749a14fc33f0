/**
 * The life of an alarm: one pure function decides, one desk carries it out, one log keeps what happened. Knows no
 * person.
 */
@NullMarked
package no.vft.response.alarm;

import org.jspecify.annotations.NullMarked;
