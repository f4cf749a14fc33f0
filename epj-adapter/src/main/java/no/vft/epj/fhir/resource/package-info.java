/** Reads and searches: one class for each resource type that is served. */
@NullMarked
package no.vft.epj.fhir.resource;

import org.jspecify.annotations.NullMarked;
