package no.vft.ingest.decode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import no.vft.api.device.Channel;
import no.vft.api.device.Position;
import no.vft.api.device.Trigger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The optional fields of an object, each null when it is absent or cannot be used. */
record Fields(JsonNode tree) {

    @Nullable
    String text(String name) {
        var node = tree.get(name);
        if (node == null || !node.isString()) {
            return null;
        }
        // PostgreSQL's text cannot hold the character zero; a reader further on must not stumble over it.
        var text = node.asString().replace("\0", "").strip();
        return text.isEmpty() ? null : text;
    }

    @Nullable
    Instant instant(String name) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        try {
            var instant = OffsetDateTime.parse(text).toInstant();
            // Outside these years neither the database nor a reader can do anything with it.
            var year = instant.atOffset(java.time.ZoneOffset.UTC).getYear();
            return year >= 1970 && year <= 9999 ? instant : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Nullable
    Integer integer(String name, int smallest, int largest) {
        var node = tree.get(name);
        if (node == null || !node.isIntegralNumber() || !node.canConvertToInt()) {
            return null;
        }
        var value = node.intValue();
        return value >= smallest && value <= largest ? value : null;
    }

    @Nullable
    Boolean flag(String name) {
        var node = tree.get(name);
        return node != null && node.isBoolean() ? node.booleanValue() : null;
    }

    @Nullable
    Double number(String name) {
        var node = tree.get(name);
        if (node == null || !node.isNumber()) {
            return null;
        }
        var value = node.doubleValue();
        return Double.isFinite(value) ? value : null;
    }

    @Nullable
    String voice(String name) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("tel:") || lower.startsWith("sip:") || lower.startsWith("sips:") ? text : null;
    }

    @Nullable
    Trigger trigger(String name) {
        var inner = object(name);
        if (inner == null) {
            return null;
        }
        return new Trigger(inner.text("type"), inner.text("id"), inner.integer("batteryPercent", 0, 100));
    }

    @Nullable
    Position position(String name) {
        var inner = object(name);
        if (inner == null) {
            return null;
        }
        var lat = inner.number("lat");
        var lon = inner.number("lon");
        if (lat == null || lon == null || Math.abs(lat) > 90 || Math.abs(lon) > 180) {
            return null;
        }
        var accuracy = inner.number("accuracyMeters");
        return new Position(lat, lon, accuracy != null && accuracy >= 0 ? accuracy : null, inner.instant("at"));
    }

    @Nullable
    Channel channel(String name) {
        var inner = object(name);
        if (inner == null) {
            return null;
        }
        return new Channel(bearer(inner.text("bearer")), role(inner.text("role")), inner.integer("rsrpDbm", -200, 0));
    }

    private @Nullable Fields object(String name) {
        var node = tree.get(name);
        return node != null && node.isObject() ? new Fields(node) : null;
    }

    private static Channel.@Nullable Bearer bearer(@Nullable String text) {
        if (text == null) {
            return null;
        }
        for (var bearer : Channel.Bearer.values()) {
            if (bearer.name().equalsIgnoreCase(text)) {
                return bearer;
            }
        }
        return Channel.Bearer.OTHER;
    }

    private static Channel.@Nullable Role role(@Nullable String text) {
        for (var role : Channel.Role.values()) {
            if (role.name().equalsIgnoreCase(text)) {
                return role;
            }
        }
        return null;
    }
}
