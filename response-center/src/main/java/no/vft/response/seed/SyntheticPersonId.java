package no.vft.response.seed;

import java.time.LocalDate;
import no.vft.response.recipient.PersonId;

/** Makes person ids that nobody has: month +80, with the check digits of today. */
final class SyntheticPersonId {
    private static final int MONTH_OFFSET = 80;
    private static final int MODULUS = 11;
    private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    private SyntheticPersonId() {}

    /** The first id of the day whose individual number is {@code individual} or later; some have no check digit. */
    static PersonId of(LocalDate birthDate, int individual) {
        for (int number = individual; ; number++) {
            var nine = "%02d%02d%02d%03d"
                    .formatted(
                            birthDate.getDayOfMonth(),
                            birthDate.getMonthValue() + MONTH_OFFSET,
                            birthDate.getYear() % 100,
                            number);
            var first = checkDigit(nine, FIRST_WEIGHTS);
            var second = checkDigit(nine + first, SECOND_WEIGHTS);
            if (first < 10 && second < 10) {
                return new PersonId(nine + first + second);
            }
        }
    }

    private static int checkDigit(String digits, int[] weights) {
        var sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return (MODULUS - sum % MODULUS) % MODULUS;
    }
}
