/** The FHIR R4 surface: the server, its errors and its capability statement. The only home of HAPI. */
@ApplicationModule(allowedDependencies = "journal")
@NullMarked
package no.vft.epj.fhir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
