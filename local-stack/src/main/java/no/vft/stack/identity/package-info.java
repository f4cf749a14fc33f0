/** The identity provider process, with ready-made users: for trying out on one machine, never for production. */
@NullMarked
package no.vft.stack.identity;

import org.jspecify.annotations.NullMarked;
