/** The journal side of the platform: follows the feed, keeps one FHIR document for each resolved case, serves them. */
@NullMarked
package no.vft.epj;

import org.jspecify.annotations.NullMarked;
