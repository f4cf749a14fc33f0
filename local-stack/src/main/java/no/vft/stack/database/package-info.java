/** PostgreSQL without an installation, its databases and its roles. */
@NullMarked
package no.vft.stack.database;

import org.jspecify.annotations.NullMarked;
