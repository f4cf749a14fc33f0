/** Who may read: bearer tokens with a scope, and refusals as OperationOutcome. */
@NullMarked
package no.vft.epj.fhir.access;

import org.jspecify.annotations.NullMarked;
