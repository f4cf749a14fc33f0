package no.vft.response.recipient;

import org.jspecify.annotations.Nullable;

/** Where the person lives. */
public record Address(
        String street,
        String postcode,
        String city,
        @Nullable String additional) {}
