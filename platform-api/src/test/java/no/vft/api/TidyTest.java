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

    private static final Pattern SLEEPS =
            Pattern.compile("(Thread|[A-Z]+SECONDS|SECONDS)\\.sl" + "eep\\(|waitFor" + "Timeout");
    private static final int MOST_LINES = 300;
    private static final int LONGEST_LINE = 120;
    private static List<SourceFile> files;

    record SourceFile(Path path, List<String> lines) {
        String ending() {
            var name = path.getFileName().toString();
            return name.substring(name.lastIndexOf('.') + 1);
        }

        boolean isIn(String folder) {
            return path.toString().replace('\\', '/').contains("/" + folder + "/");
        }

        /** What people write by hand, line by line. */
        boolean isCode() {
            return ending().equals("java") || ending().equals("ts");
        }

        boolean isTest() {
            return isCode() && (isIn("src/test") || isIn("dashboard/test"));
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

    /** An import cannot be broken. */
    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }

    private static boolean endsInASpace(String line) {
        return !line.equals(line.stripTrailing());
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
    void keepsFilesShort() {
        assertThat(files.stream()
                        .filter(SourceFile::isCode)
                        .filter(file -> file.lines().size() > MOST_LINES)
                        .map(file -> file.path() + ": " + file.lines().size() + " lines"))
                .as("at most %d lines in a file: split it by what it does", MOST_LINES)
                .isEmpty();
    }

    @Test
    void keepsLinesShort() {
        assertThat(files.stream()
                        .filter(SourceFile::isCode)
                        .flatMap(file -> file.linesThat(line -> line.length() > LONGEST_LINE && !isImport(line))))
                .as("at most %d characters in a line: break it, a text block with \\ at the end", LONGEST_LINE)
                .isEmpty();
    }

    @Test
    void leavesNoInvisibleCharacters() {
        assertThat(files.stream()
                        .filter(SourceFile::isCode)
                        .flatMap(file -> file.linesThat(line -> line.indexOf('\t') >= 0 || endsInASpace(line))))
                .as("a tab, or a space at the end of a line: indent with spaces, and let no line end in one")
                .isEmpty();
    }

    @Test
    void leavesNothingUnfinished() {
        assertThat(files.stream()
                        .filter(file -> !file.ending().equals("json"))
                        .flatMap(file -> file.linesThat(UNFINISHED.asPredicate())))
                .as("unfinished work belongs in an issue: finish it here, or write the issue and drop the mark")
                .isEmpty();
    }

    @Test
    void neverSleepsInATest() {
        assertThat(files.stream().filter(SourceFile::isTest).flatMap(file -> file.linesThat(SLEEPS.asPredicate())))
                .as("a test that sleeps is slow or flaky: inject the clock, or wait for what it waits for")
                .isEmpty();
    }

    @Test
    void knowsNobodysMachine() {
        assertThat(files.stream().flatMap(file -> file.linesThat(SOMEBODYS_FOLDER.asPredicate())))
                .as("an absolute path of somebody's machine: say it relative to the repository")
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
                .as("each package of main code has a package-info.java with @NullMarked on a line of its own: add it")
                .isEmpty();
    }
}
