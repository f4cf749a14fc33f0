package no.vft.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTest {
    @Test
    void hasStableUris() {
        assertThat(ProblemType.values())
                .extracting(ProblemType::uri)
                .extracting(URI::toString)
                .containsExactly(
                        "urn:vft:problem:invalid-input",
                        "urn:vft:problem:malformed-body",
                        "urn:vft:problem:not-logged-in",
                        "urn:vft:problem:not-authenticated",
                        "urn:vft:problem:forbidden",
                        "urn:vft:problem:not-found",
                        "urn:vft:problem:nothing-waiting",
                        "urn:vft:problem:method-not-allowed",
                        "urn:vft:problem:not-acceptable",
                        "urn:vft:problem:already-claimed",
                        "urn:vft:problem:stale-version",
                        "urn:vft:problem:not-allowed-in-state",
                        "urn:vft:problem:conflict",
                        "urn:vft:problem:too-large",
                        "urn:vft:problem:unsupported-media-type",
                        "urn:vft:problem:internal-error",
                        "urn:vft:problem:unavailable");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void hasAnErrorStatusAndATitle(ProblemType type) {
        assertThat(type.status()).isBetween(400, 599);
        assertThat(type.title()).isNotBlank();
    }
}
