/**
 * Watches the durable deadlines and lets each take effect.
 */
@NullMarked
package no.vft.response.deadline;

import org.jspecify.annotations.NullMarked;
