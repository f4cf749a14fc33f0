package no.vft.sim.radio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import no.vft.api.device.Channel;
import no.vft.api.device.Channel.Role;
import org.junit.jupiter.api.Test;

class RadioChannelTest {
    private static final int MESSAGES = 5_000;

    @Test
    void sameSeedGivesTheSamePassages() {
        assertThat(passages(RadioConditions.POOR, 7)).isEqualTo(passages(RadioConditions.POOR, 7));
    }

    @Test
    void anotherSeedGivesOthers() {
        assertThat(passages(RadioConditions.POOR, 7)).isNotEqualTo(passages(RadioConditions.POOR, 8));
    }

    @Test
    void anIdealChannelNeitherDelaysNorLoses() {
        assertThat(passages(RadioConditions.IDEAL, 1)).containsOnly(new Passage.Arrives(Duration.ZERO));
    }

    @Test
    void delaysStayWithinTheirBoundsAndLossesNearTheirShare() {
        var conditions =
                new RadioConditions(Duration.ofMillis(50), Duration.ofMillis(150), 0.1, Duration.ZERO, Duration.ZERO);

        List<Passage> passages = passages(conditions, 3);

        assertThat(passages).filteredOn(Passage.Lost.class::isInstance).hasSizeBetween(400, 600);
        assertThat(passages)
                .filteredOn(Passage.Arrives.class::isInstance)
                .allSatisfy(passage -> assertThat(((Passage.Arrives) passage).after())
                        .isBetween(Duration.ofMillis(50), Duration.ofMillis(150)));
    }

    @Test
    void gapsTakeTheirShareOfTheTime() {
        var conditions =
                new RadioConditions(Duration.ZERO, Duration.ZERO, 0, Duration.ofSeconds(30), Duration.ofSeconds(10));

        assertThat(passages(conditions, 5))
                .filteredOn(Passage.NoCoverage.class::isInstance)
                .hasSizeBetween(MESSAGES / 8, MESSAGES * 3 / 8);
    }

    @Test
    void mobileIsPrimaryAndTheFixedLineIsRedundant() {
        Channel primary = new RadioChannel(Role.PRIMARY, RadioConditions.IDEAL, 1).description();
        Channel redundant = new RadioChannel(Role.REDUNDANT, RadioConditions.IDEAL, 1).description();

        assertThat(primary.bearer()).isEqualTo(Channel.Bearer.LTE_M);
        assertThat(primary.rsrpDbm()).isBetween(-140, -44);
        assertThat(redundant.bearer()).isEqualTo(Channel.Bearer.FIXED_BROADBAND);
    }

    @Test
    void refusesConditionsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RadioConditions(Duration.ZERO, Duration.ZERO, 1, Duration.ZERO, Duration.ZERO));
    }

    /** One message a second. */
    private static List<Passage> passages(RadioConditions conditions, long seed) {
        RadioChannel channel = new RadioChannel(Role.PRIMARY, conditions, seed);
        return IntStream.range(0, MESSAGES)
                .mapToObj(second -> channel.next(Duration.ofSeconds(second)))
                .toList();
    }
}
