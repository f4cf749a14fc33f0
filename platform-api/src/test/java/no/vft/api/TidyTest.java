package no.vft.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** House rules for the whole repository that no formatter or compiler checks. Each failure names the file. */
class TidyTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "dist");
    private static final Set<String> TEXT =
            Set.of("java", "ts", "css", "html", "sql", "sh", "yaml", "yml", "xml", "json", "md", "conf", "properties");
    /** Written apart so that this file does not break its own rule. */
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");

    private static final Pattern SOMEBODYS_FOLDER =
            Pattern.compile("(?<![\\w.:])/(ho" + "me|Us" + "ers|wo" + "rk)/\\w");
    private static List<SourceFile> files;

    record SourceFile(Path path, List<String> lines) {
        String ending() {
            var name = path.getFileName().toString();
            return name.substring(name.lastIndexOf('.') + 1);
        }

        boolean isIn(String folder) {
            return path.toString().replace('\\', '/').contains("/" + folder + "/");
        }

        Stream<String> linesThat(Predicate<String> rule) {
            return Stream.iterate(0, index -> index < lines.size(), index -> index + 1)
                    .filter(index -> rule.test(lines.get(index)))
                    .map(index -> path + ":" + (index + 1));
        }
    }

    @BeforeAll
    static void readTheRepository() throws IOException {
        var found = new ArrayList<SourceFile>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                var name = folder.getFileName().toString();
                var skip = !folder.equals(ROOT) && (name.startsWith(".") || NOT_OURS.contains(name));
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                var file = new SourceFile(ROOT.relativize(path), List.of());
                if (attributes.isRegularFile() && TEXT.contains(file.ending())) {
                    found.add(new SourceFile(file.path(), read(path)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files = found;
        assertThat(files).as("the repository at %s", ROOT).hasSizeGreaterThan(20);
    }

    private static List<String> read(Path path) {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void leavesNothingUnfinished() {
        assertThat(files.stream()
                        .filter(file -> !file.ending().equals("json"))
                        .flatMap(file -> file.linesThat(UNFINISHED.asPredicate())))
                .as("unfinished work belongs in an issue")
                .isEmpty();
    }

    @Test
    void neverSleepsInATest() {
        assertThat(files.stream()
                        .filter(file -> file.ending().equals("java") && file.isIn("src/test"))
                        .flatMap(file -> file.linesThat(
                                line -> line.contains("Thread" + ".sleep") || line.contains("SECONDS" + ".sleep"))))
                .as("a test that sleeps is slow or flaky: inject the clock, or wait for what it waits for")
                .isEmpty();
    }

    @Test
    void knowsNobodysMachine() {
        assertThat(files.stream().flatMap(file -> file.linesThat(SOMEBODYS_FOLDER.asPredicate())))
                .as("absolute paths of somebody's machine")
                .isEmpty();
    }

    @Test
    void saysInEachPackageThatNothingIsNullUnlessMarked() {
        var packages = files.stream()
                .filter(file -> file.ending().equals("java") && file.isIn("src/main/java"))
                .map(file -> file.path().getParent())
                .distinct();
        var marked = files.stream()
                .filter(file -> file.path().endsWith("package-info.java"))
                .filter(file -> file.lines().contains("@NullMarked"))
                .map(file -> file.path().getParent())
                .toList();
        assertThat(packages.filter(each -> !marked.contains(each)))
                .as("packages without a package-info.java that has @NullMarked on a line of its own")
                .isEmpty();
    }
}
