package no.vft.response.recipient;

import java.util.Optional;

/**
 * A Norwegian national identity number, 11 digits with two check digits: fødselsnummer, D-number, H-number, FH-number,
 * and the synthetic ones of the test registers. Both the check of today and the one from 1 January 2032 are accepted,
 * see
 * <a href="https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/nytt-fodselsnummer-fra-2032/">the tax
 * administration</a>; from then on the number tells neither birth date nor gender, so nothing here reads them from it.
 *
 * @throws IllegalArgumentException from the constructor when the value is no such number; the message holds no digit
 */
public record PersonId(String value) {
    private static final int LENGTH = 11;
    private static final int MODULUS = 11;
    private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    /** Until the end of 2031 only 0 is given out. */
    private static final int LARGEST_FIRST_REMAINDER = 3;

    private static final int D_NUMBER_DAY = 40;
    private static final int H_NUMBER_MONTH = 40;
    private static final int NHN_MONTH = 65;
    private static final int TENOR_MONTH = 80;
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int FEBRUARY = 2;

    public PersonId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a person id has 11 digits with valid check digits");
        }
    }

    /** The id, or empty when the text is none: for input, where a refusal is no fault. */
    public static Optional<PersonId> find(String text) {
        return isValid(text) ? Optional.of(new PersonId(text)) : Optional.empty();
    }

    /** Which register gives such numbers out. */
    public Kind kind() {
        if (isFhNumber(value)) {
            return Kind.FH_NUMBER;
        }
        if (monthOffset(value) == H_NUMBER_MONTH) {
            return Kind.H_NUMBER;
        }
        return value.charAt(0) >= '4' ? Kind.D_NUMBER : Kind.BIRTH_NUMBER;
    }

    /** Whether it belongs to nobody: month +80 (Tenor) or +65 (Norsk helsenett). */
    public boolean isSynthetic() {
        return !isFhNumber(value) && monthOffset(value) >= NHN_MONTH;
    }

    /** Without the number: it must not reach a log. */
    @Override
    public String toString() {
        return "PersonId[" + kind() + "]";
    }

    private static boolean isValid(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && remainder(text, FIRST_WEIGHTS) <= LARGEST_FIRST_REMAINDER
                && remainder(text, SECOND_WEIGHTS) == 0
                && (isFhNumber(text) || hasDate(text));
    }

    private static int remainder(String text, int[] weights) {
        var sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (text.charAt(i) - '0');
        }
        return sum % MODULUS;
    }

    private static boolean isFhNumber(String text) {
        return text.charAt(0) >= '8';
    }

    /** The century is not known, so 29 February passes in every fourth year. */
    private static boolean hasDate(String text) {
        var written = number(text, 0);
        var day = written > D_NUMBER_DAY ? written - D_NUMBER_DAY : written;
        var month = number(text, 2) - monthOffset(text);
        if (month < 1 || month > DAYS.length || day < 1 || day > DAYS[month - 1]) {
            return false;
        }
        return month != FEBRUARY || day < DAYS[1] || number(text, 4) % 4 == 0;
    }

    private static int monthOffset(String text) {
        var written = number(text, 2);
        if (written > TENOR_MONTH) {
            return TENOR_MONTH;
        }
        if (written > NHN_MONTH) {
            return NHN_MONTH;
        }
        return written > H_NUMBER_MONTH ? H_NUMBER_MONTH : 0;
    }

    private static int number(String text, int from) {
        return Integer.parseInt(text, from, from + 2, 10);
    }

    /** The kinds of number. */
    public enum Kind {
        /** Fødselsnummer. */
        BIRTH_NUMBER,
        /** D-nummer: day +40. */
        D_NUMBER,
        /** Local hjelpenummer: month +40. */
        H_NUMBER,
        /** Felles hjelpenummer: begins with 8 or 9. */
        FH_NUMBER
    }
}
