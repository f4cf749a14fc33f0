/** The stack's folder on disk: who holds it, what lies where, and its secrets. */
@NullMarked
package no.vft.stack.folder;

import org.jspecify.annotations.NullMarked;
