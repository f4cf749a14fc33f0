/** The database schema: migrated as soon as the database answers, not only at start. */
@NullMarked
@ApplicationModule(displayName = "Schema")
package no.vft.ingest.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
