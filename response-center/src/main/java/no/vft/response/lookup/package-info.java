/**
 * Answers of the registry that are asked for again and again, kept for a short while.
 */
@NullMarked
package no.vft.response.lookup;

import org.jspecify.annotations.NullMarked;
