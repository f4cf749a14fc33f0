package no.vft.epj.fhir.resource;

import java.util.regex.Pattern;

/**
 * The form of a national identity number: 11 digits with two check digits, by today's rule or the one from 1 January
 * 2032, see <a
 * href="https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/nytt-fodselsnummer-fra-2032/">the tax
 * administration</a>.
 */
final class PersonNumber {
    private static final Pattern ELEVEN_DIGITS = Pattern.compile("[0-9]{11}");
    private static final int MODULUS = 11;
    private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    /** Until the end of 2031 only 0 is given out. */
    private static final int LARGEST_FIRST_REMAINDER = 3;

    private PersonNumber() {}

    static boolean isOne(String text) {
        return ELEVEN_DIGITS.matcher(text).matches()
                && remainder(text, FIRST_WEIGHTS) <= LARGEST_FIRST_REMAINDER
                && remainder(text, SECOND_WEIGHTS) == 0;
    }

    private static int remainder(String text, int[] weights) {
        var sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (text.charAt(i) - '0');
        }
        return sum % MODULUS;
    }
}
