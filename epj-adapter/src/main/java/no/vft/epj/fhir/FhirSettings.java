package no.vft.epj.fhir;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the FHIR surface.
 *
 * @param pageSize entries on a page when the reader asks for no number
 * @param largestPageSize the most that a reader gets with _count
 */
@ConfigurationProperties("vft.fhir")
@Validated
public record FhirSettings(
        @Min(1) @Max(500) @DefaultValue("50") int pageSize,
        @Min(1) @Max(500) @DefaultValue("200") int largestPageSize) {}
