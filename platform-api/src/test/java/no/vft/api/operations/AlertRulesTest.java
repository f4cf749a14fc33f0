package no.vft.api.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.vft.api.WireJson;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** An alert on a figure that no service has any more would never ring, and nobody would notice. */
class AlertRulesTest {
    private static final Path ROOT = Path.of("..");
    private static final Path RULES = ROOT.resolve("ops/prometheus/alerts.yml");
    private static final Path DASHBOARDS = ROOT.resolve("ops/grafana/dashboards");
    private static final List<String> SERVICES = List.of("alarm-ingest", "response-center", "epj-adapter");
    /** A name with an underscore that is neither a function nor within quotes is a figure. */
    private static final Pattern FIGURE = Pattern.compile("\\b([a-z]+(?:_[a-z]+)+)\\b(?!\\()");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    /** Given by the libraries, not by our code. */
    private static final Pattern OF_A_LIBRARY = Pattern.compile("(hikaricp|jvm)_.*");

    private static final Pattern SUFFIX = Pattern.compile("(_seconds)?(_total|_bucket|_count|_sum|_max)?$");

    @Test
    void readsOnlyFiguresThatAServiceHas() throws IOException {
        var sources = sources();
        var expressions = new ArrayList<>(
                rules().stream().map(rule -> rule.get("expr").toString()).toList());
        expressions.addAll(dashboardExpressions());
        var unknown = new TreeSet<String>();
        for (var expression : expressions) {
            FIGURE.matcher(QUOTED.matcher(expression).replaceAll(""))
                    .results()
                    .map(match -> match.group(1))
                    .filter(figure -> !OF_A_LIBRARY.matcher(figure).matches())
                    .filter(figure -> !sources.contains('"' + dotted(figure) + '"'))
                    .forEach(unknown::add);
        }
        assertThat(expressions).hasSizeGreaterThan(10);
        assertThat(unknown).as("figures that no service has").isEmpty();
    }

    @Test
    void namesAnExistingSectionOfTheRunbookInEachRule() throws IOException {
        var sections = Files.readAllLines(ROOT.resolve("docs/runbook.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> "docs/runbook.md#"
                        + line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.toSet());
        assertThat(rules()).allSatisfy(rule -> {
            assertThat(rule.get("labels")).isIn(Set.of(Map.of("severity", "critical"), Map.of("severity", "warning")));
            assertThat(sections)
                    .contains(
                            ((Map<?, ?>) rule.get("annotations")).get("runbook").toString());
        });
    }

    private static String dotted(String figure) {
        return SUFFIX.matcher(figure).replaceFirst("").replace('_', '.');
    }

    private static List<Map<?, ?>> rules() throws IOException {
        Map<?, ?> file = new Yaml().load(Files.readString(RULES));
        var rules = new ArrayList<Map<?, ?>>();
        for (var group : (List<?>) file.get("groups")) {
            for (var rule : (List<?>) ((Map<?, ?>) group).get("rules")) {
                rules.add((Map<?, ?>) rule);
            }
        }
        return rules;
    }

    private static List<String> dashboardExpressions() throws IOException {
        try (var files = Files.list(DASHBOARDS)) {
            return files.map(AlertRulesTest::text)
                    .map(WireJson.mapper()::readTree)
                    .flatMap(tree -> tree.findValues("expr").stream())
                    .map(JsonNode::stringValue)
                    .toList();
        }
    }

    private static String sources() throws IOException {
        var all = new StringBuilder();
        for (var service : SERVICES) {
            try (var files = Files.walk(ROOT.resolve(service).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(AlertRulesTest::text)
                        .forEach(all::append);
            }
        }
        return all.toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
