package no.vft.response.municipality;

/** A municipality as the registry's API shows it. */
record MunicipalityView(String number, String organisationNumber, String name, int version) {}
