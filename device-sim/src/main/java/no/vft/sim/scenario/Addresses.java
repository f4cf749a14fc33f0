package no.vft.sim.scenario;

import java.net.URI;
import java.util.Set;
import picocli.CommandLine.TypeConversionException;

/** Addresses of services as people type them. */
final class Addresses {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Addresses() {}

    static URI parse(String text) {
        try {
            URI address = URI.create(text);
            if (SCHEMES.contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException noUri) {
            throw wrong(text);
        }
        throw wrong(text);
    }

    private static TypeConversionException wrong(String text) {
        return new TypeConversionException("'" + text + "' is no address such as http://localhost:8081");
    }
}
