/**
 * What the operator sees and does: the queue, its stream, the case and its commands.
 */
@NullMarked
package no.vft.response.queue;

import org.jspecify.annotations.NullMarked;
