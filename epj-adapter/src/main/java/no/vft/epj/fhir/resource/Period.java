package no.vft.epj.fhir.resource;

import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import no.vft.epj.fhir.Fault;
import no.vft.epj.fhir.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * What a search by time asks for, to the millisecond. A date without a time is the Norwegian day, month or year: HAPI's
 * own bounds take in every time zone of the earth.
 *
 * @param from inclusive, null when open
 * @param to inclusive, null when open
 */
record Period(@Nullable Instant from, @Nullable Instant to) {
    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    /** @param range null when the reader does not ask for a time */
    static Period of(@Nullable DateRangeParam range) {
        return range == null
                ? new Period(null, null)
                : new Period(from(range.getLowerBound()), to(range.getUpperBound()));
    }

    boolean holds(Instant at) {
        return (from == null || !at.isBefore(from)) && (to == null || !at.isAfter(to));
    }

    private static @Nullable Instant from(@Nullable DateParam bound) {
        if (bound == null || bound.isEmpty()) {
            return null;
        }
        return switch (prefix(bound)) {
            case EQUAL, GREATERTHAN_OR_EQUALS -> start(bound);
            case GREATERTHAN, STARTS_AFTER -> end(bound);
            case NOT_EQUAL, APPROXIMATE, LESSTHAN, LESSTHAN_OR_EQUALS, ENDS_BEFORE ->
                throw new FaultException(Fault.INVALID);
        };
    }

    private static @Nullable Instant to(@Nullable DateParam bound) {
        if (bound == null || bound.isEmpty()) {
            return null;
        }
        return switch (prefix(bound)) {
            case EQUAL, LESSTHAN_OR_EQUALS -> end(bound).minusMillis(1);
            case LESSTHAN, ENDS_BEFORE -> start(bound).minusMillis(1);
            case NOT_EQUAL, APPROXIMATE, GREATERTHAN, GREATERTHAN_OR_EQUALS, STARTS_AFTER ->
                throw new FaultException(Fault.INVALID);
        };
    }

    private static ParamPrefixEnum prefix(DateParam bound) {
        if (bound.getMissing() != null) {
            throw new FaultException(Fault.INVALID);
        }
        return bound.getPrefix() == null ? ParamPrefixEnum.EQUAL : bound.getPrefix();
    }

    private static Instant start(DateParam bound) {
        var text = bound.getValueAsString();
        return switch (bound.getPrecision()) {
            case YEAR -> day(Year.parse(text).atDay(1));
            case MONTH -> day(YearMonth.parse(text).atDay(1));
            case DAY -> day(LocalDate.parse(text));
            case MINUTE, SECOND, MILLI -> bound.getValue().toInstant();
        };
    }

    /** The first moment after the year, the month, the day … */
    private static Instant end(DateParam bound) {
        var text = bound.getValueAsString();
        return switch (bound.getPrecision()) {
            case YEAR -> day(Year.parse(text).plusYears(1).atDay(1));
            case MONTH -> day(YearMonth.parse(text).plusMonths(1).atDay(1));
            case DAY -> day(LocalDate.parse(text).plusDays(1));
            case MINUTE -> start(bound).plus(1, ChronoUnit.MINUTES);
            case SECOND -> start(bound).plus(1, ChronoUnit.SECONDS);
            case MILLI -> start(bound).plusMillis(1);
        };
    }

    private static Instant day(LocalDate date) {
        return date.atStartOfDay(NORWAY).toInstant();
    }
}
