package no.vft.epj.fhir.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.vft.epj.fhir.ErrorOutcomes;
import no.vft.epj.fhir.Fault;
import no.vft.epj.fhir.FaultException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first look at a request: turns away methods that write, URLs that nothing behind can take apart, and URLs with a
 * person's number in them, before anything may note them down.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Entrance extends OncePerRequestFilter {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    /** Every national identity number has eleven digits. */
    private static final Pattern PERSON_NUMBER = Pattern.compile("(?<![0-9A-Za-z])[0-9]{11}(?![0-9A-Za-z])");

    private static final String IDENTIFIER = "identifier";
    /** Names a document, not a person. */
    private static final String SEARCH_BY_DOCUMENT = "/fhir/Bundle";
    /** Times in milliseconds, which may have as many digits. */
    private static final Set<String> PLACES = Set.of("_getpages", "_pageId");

    private final ErrorOutcomes outcomes;

    Entrance(ErrorOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        var fault = faultOf(request);
        if (fault.isPresent()) {
            outcomes.write(request, response, fault.get(), new FaultException(fault.get()));
        } else {
            next.doFilter(request, response);
        }
    }

    private static Optional<Fault> faultOf(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!METHODS.contains(request.getMethod())) {
            return Optional.of(Fault.METHOD_NOT_ALLOWED);
        }
        if (path.startsWith("//")) {
            return Optional.of(Fault.NOT_FOUND);
        }
        try {
            return namesAPerson(decoded(path)) || queryNamesAPerson(path, request.getQueryString())
                    ? Optional.of(Fault.IDENTIFIER_IN_URL)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(Fault.INVALID);
        }
    }

    private static boolean queryNamesAPerson(String path, @Nullable String query) {
        return query != null
                && Arrays.stream(query.split("&"))
                        .map(pair -> decoded(pair).split("=", 2))
                        .anyMatch(pair -> isByIdentifier(path, pair[0])
                                || namesAPerson(pair[0])
                                || pair.length > 1 && !PLACES.contains(pair[0]) && namesAPerson(pair[1]));
    }

    /** Also with a modifier ({@code identifier:of-type}) or in a chain ({@code subject.identifier}). */
    private static boolean isByIdentifier(String path, String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.contains(IDENTIFIER) && !(path.startsWith(SEARCH_BY_DOCUMENT) && lower.startsWith(IDENTIFIER));
    }

    private static boolean namesAPerson(String text) {
        return PERSON_NUMBER.matcher(text).find();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
