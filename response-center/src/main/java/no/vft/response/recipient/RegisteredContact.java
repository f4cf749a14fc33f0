package no.vft.response.recipient;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A row of the table contact; its place in the list is its position. */
@Embeddable
record RegisteredContact(String name, @Nullable String relation, String phone, boolean hasKey) {}
