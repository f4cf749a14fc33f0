package no.vft.epj.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Refuses, before anything else is done with a request, what a read-only server of personal data never takes. */
@Interceptor(order = -100)
public final class ReadOnlyGuard {
    /** HAPI describes operations, of which this server has none. */
    static final String HAPIS_OWN = "OperationDefinition";

    private static final String FORM = "application/x-www-form-urlencoded";

    /** Called by the FHIR server for each request that has been taken apart. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void check(RequestDetails request, ServletRequestDetails details, HttpServletRequest servlet) {
        checkMethod(servlet);
        var path = servlet.getPathInfo();
        if (path != null && path.startsWith("/" + HAPIS_OWN)) {
            throw new FaultException(Fault.NOT_FOUND);
        }
        if (path != null && path.startsWith("/Patient") && hasIdentifier(servlet.getQueryString())) {
            throw new FaultException(Fault.IDENTIFIER_IN_URL);
        }
    }

    private static void checkMethod(HttpServletRequest servlet) {
        switch (servlet.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> {}
            case "POST" -> checkPost(servlet);
            default -> throw new FaultException(Fault.METHOD_NOT_ALLOWED);
        }
    }

    private static void checkPost(HttpServletRequest servlet) {
        var path = servlet.getPathInfo();
        if (path == null || !path.endsWith("/_search")) {
            throw new FaultException(Fault.METHOD_NOT_ALLOWED);
        }
        var type = servlet.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
            throw new FaultException(Fault.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    /** Also with a modifier ({@code identifier:of-type}) or in a chain ({@code link.identifier}). */
    private static boolean hasIdentifier(@Nullable String query) {
        return query != null
                && Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2)[0])
                        .anyMatch(ReadOnlyGuard::isIdentifier);
    }

    private static boolean isIdentifier(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT)
                    .contains("identifier");
        } catch (IllegalArgumentException e) {
            throw new FaultException(Fault.INVALID);
        }
    }
}
