package no.vft.response.recipient;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to call about the person.
 *
 * @param position 1 is called first
 * @param relation in words, as "datter"
 * @param hasKey whether the contact can open the door
 */
public record ContactPerson(
        int position, String name, @Nullable String relation, String phone, boolean hasKey) {}
