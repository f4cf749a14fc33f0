package no.vft.epj.fhir;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The forms in which the server answers: FHIR JSON and XML. A reader that takes neither is refused. */
final class Formats {
    private static final Set<String> SUBTYPES =
            Set.of("fhir+json", "fhir+xml", "json+fhir", "xml+fhir", "json", "xml", MediaType.ALL.getSubtype());
    private static final Set<String> SHORT = Set.of("json", "xml");
    /** RDF, which HAPI offers without its library being here. */
    private static final String TURTLE = "turtle";

    private static final String VERSION = "fhirVersion";
    private static final String R4 = "4.0";

    private Formats() {}

    /** The parameter {@code _format} wins over the header {@code Accept}, and each may be absent. */
    static void check(RequestDetails request, HttpServletRequest servlet) {
        var named = request.getParameters().get(Constants.PARAM_FORMAT);
        if (named != null && named.length > 0) {
            require(Arrays.stream(named).allMatch(Formats::isServed));
            return;
        }
        var accepted = accepted(servlet);
        require(accepted.isEmpty() || accepted.stream().anyMatch(Formats::isServed));
        if (accepted.stream().anyMatch(type -> type.getSubtype().contains(TURTLE))) {
            request.addParameter(Constants.PARAM_FORMAT, new String[] {"json"});
        }
    }

    private static List<MediaType> accepted(HttpServletRequest servlet) {
        var headers = Collections.list(servlet.getHeaders(Constants.HEADER_ACCEPT)).stream()
                .filter(header -> !header.isBlank())
                .toList();
        try {
            return MediaType.parseMediaTypes(headers);
        } catch (InvalidMediaTypeException e) {
            throw new FaultException(Fault.NOT_ACCEPTABLE);
        }
    }

    /** A plus in a URL may have been read as a space. */
    private static boolean isServed(String format) {
        if (SHORT.contains(format)) {
            return true;
        }
        try {
            return isServed(MediaType.parseMediaType(format.replace(' ', '+')));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static boolean isServed(MediaType type) {
        return type.getQualityValue() > 0
                && Set.of("application", "text", MediaType.ALL.getType()).contains(type.getType())
                && SUBTYPES.contains(type.getSubtype().toLowerCase(Locale.ROOT))
                && isR4(type.getParameter(VERSION));
    }

    private static boolean isR4(@Nullable String version) {
        return version == null || version.startsWith(R4);
    }

    private static void require(boolean served) {
        if (!served) {
            throw new FaultException(Fault.NOT_ACCEPTABLE);
        }
    }
}
