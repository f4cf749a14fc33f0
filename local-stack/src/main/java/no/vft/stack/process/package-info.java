/** Starts, watches and stops the processes of the stack, and shows what they say. */
@NullMarked
package no.vft.stack.process;

import org.jspecify.annotations.NullMarked;
