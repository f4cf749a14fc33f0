package no.vft.response.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.vft.response.recipient.PersonIdSettings.Accept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "02850097219",
                "11845599620",
                "22750884907",
                "19779998080",
                "16758532406", // as given out today
                "01813250116",
                "01813250124",
                "01813250132",
                "01813250140", // the rule from 2032
                "15897512340",
                "15897512359",
                "15897512367",
                "15897512375"
            })
    void acceptsSyntheticIdsInSyntheticInstallationsAlone(String text) {
        var personId = new PersonId(text);
        assertThat(personId.isSynthetic()).isTrue();
        assertThat(new PersonIdSettings(Accept.SYNTHETIC).accepts(personId)).isTrue();
        assertThat(new PersonIdSettings(Accept.PRODUCTION).accepts(personId)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01017012345", // second check digit
                "02850097218",
                "0285009721",
                "028500972190",
                "0285009721a",
                "٠٢٨٥٠٠٩٧٢١٩", // digits of another script
                "00000000000", // check digits fit, no such day
                ""
            })
    void refusesWhatIsNoPersonId(String text) {
        assertThat(PersonId.find(text)).isEmpty();
        assertThatThrownBy(() -> new PersonId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverShowsTheNumber() {
        assertThat(new PersonId("02850097219").toString()).doesNotContain("0285");
        assertThatThrownBy(() -> new PersonId("01017012345")).message().doesNotContain("0101");
    }

    @Property
    void findsEveryMistypedDigitOfTheSecondSum(
            @ForAll("syntheticIds") String text,
            @ForAll @net.jqwik.api.constraints.IntRange(max = 10) int at,
            @ForAll @net.jqwik.api.constraints.IntRange(min = 1, max = 9) int by) {
        var typed = new StringBuilder(text);
        typed.setCharAt(at, (char) ('0' + (text.charAt(at) - '0' + by) % 10));
        assertThat(PersonId.find(text)).isPresent();
        assertThat(PersonId.find(typed.toString())).isEmpty();
    }

    @Property
    void tellsTheKindOfNumber(@ForAll("syntheticIds") String text) {
        var expected = text.charAt(0) >= '4' ? PersonId.Kind.D_NUMBER : PersonId.Kind.BIRTH_NUMBER;
        assertThat(new PersonId(text).kind()).isEqualTo(expected);
    }

    /** Built from the rule itself: any nine digits with a date, then the check digits that make both sums right. */
    @Provide
    Arbitrary<String> syntheticIds() {
        return Arbitraries.integers()
                .between(0, 999_999)
                .flatMap(seed -> Arbitraries.of(0, 1, 2, 3).map(remainder -> id(seed, remainder)))
                .filter(text -> !text.isEmpty());
    }

    private static String id(int seed, int remainder) {
        var day = 1 + seed % 28 + (seed % 2 == 0 ? 40 : 0);
        var month = 1 + seed / 28 % 12 + (seed % 3 == 0 ? 65 : 80);
        var nine = "%02d%02d%05d".formatted(day, month, seed * 7L % 100_000);
        var first = Math.floorMod(remainder - sum(nine, new int[] {3, 7, 6, 1, 8, 9, 4, 5, 2}), 11);
        var second = Math.floorMod(-sum(nine + first, new int[] {5, 4, 3, 2, 7, 6, 5, 4, 3, 2}), 11);
        return first > 9 || second > 9 ? "" : nine + first + second;
    }

    private static int sum(String digits, int[] weights) {
        var sum = 0;
        for (int i = 0; i < weights.length && i < digits.length(); i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }
}
