/** One machine, one command: the whole platform as processes, for trying it out and for the acceptance tests. */
@NullMarked
package no.vft.stack;

import org.jspecify.annotations.NullMarked;
