/** Identifiers as types, so that one kind of id is never passed for another. */
@NullMarked
package no.vft.api.id;

import org.jspecify.annotations.NullMarked;
