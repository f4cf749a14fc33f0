/** Writes a journal note as a FHIR document Bundle: one class for each resource in it. */
@NullMarked
package no.vft.epj.fhir.document;

import org.jspecify.annotations.NullMarked;
