/** What a journal document says, and the store of documents with the cursor that they came from. Knows no FHIR. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package no.vft.epj.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
