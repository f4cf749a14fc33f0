/** The benchmark: measures the stack beside a yardstick in the same run. */
@NullMarked
package no.vft.stack.bench;

import org.jspecify.annotations.NullMarked;
