package no.vft.epj.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses, before anything else is done with a request, what a read-only server of personal data never takes. */
@Interceptor(order = -100)
public final class ReadOnlyGuard {
    /** HAPI describes operations, of which this server has none. */
    static final String HAPIS_OWN = "OperationDefinition";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern POSTED_SEARCH = Pattern.compile("/[A-Za-z]+/_search");

    /** Called by the FHIR server for each request that has been taken apart. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void check(RequestDetails request, ServletRequestDetails details, HttpServletRequest servlet) {
        var path = servlet.getPathInfo() == null ? "" : servlet.getPathInfo();
        switch (servlet.getMethod()) {
            case "GET", "HEAD" -> {}
            case "POST" -> checkPost(path, servlet.getContentType());
            default -> throw new FaultException(Fault.METHOD_NOT_ALLOWED);
        }
        Formats.check(request, servlet);
        if (path.startsWith("/" + HAPIS_OWN)) {
            throw new FaultException(Fault.NOT_FOUND);
        }
        // HAPI would page by number, which skips and repeats documents while others arrive.
        if (request.getParameters().containsKey(Constants.PARAM_OFFSET)) {
            throw new FaultException(Fault.INVALID);
        }
    }

    private static void checkPost(String path, @Nullable String type) {
        if (!POSTED_SEARCH.matcher(path).matches()) {
            throw new FaultException(Fault.METHOD_NOT_ALLOWED);
        }
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
            throw new FaultException(Fault.UNSUPPORTED_MEDIA_TYPE);
        }
    }
}
