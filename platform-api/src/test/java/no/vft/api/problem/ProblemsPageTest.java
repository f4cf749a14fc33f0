package no.vft.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemsPageTest {
    private static final String SECTION = "`%s`, status %d.";

    @Test
    void hasASectionForEachTypeAndNoOther() throws IOException {
        var sections = Files.readAllLines(Path.of("../docs/problems.md")).stream()
                .filter(line -> line.startsWith("`urn:vft:problem:"))
                .map(line -> line.substring(0, line.indexOf('.') + 1));
        assertThat(sections)
                .containsExactlyElementsOf(Arrays.stream(ProblemType.values())
                        .map(type -> SECTION.formatted(type.uri(), type.status()))
                        .toList());
    }
}
