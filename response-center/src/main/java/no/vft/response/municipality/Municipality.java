package no.vft.response.municipality;

import no.vft.api.id.MunicipalityNumber;

/** A municipality: its number, its organisation number (9 digits) and its name. */
public record Municipality(MunicipalityNumber number, String organisationNumber, String name) {}
