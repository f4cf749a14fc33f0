package no.vft.stack.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What one run of the benchmark found.
 *
 * @param machine what it ran on, in one line
 * @param receiptsPerSecond durable intake, device publish to receipt, as much as the platform takes
 * @param steadyRate alarms for each second while the latency was measured
 * @param clean whether every receipt was found in the platform, once
 */
record Figures(
        String machine,
        Yardstick yardstick,
        double receiptsPerSecond,
        int steadyRate,
        Duration p50,
        Duration p95,
        Duration p99,
        boolean clean) {
    private static final double GATE_RATIO = 0.5;
    private static final double AIM_RATIO = 1.0;

    private record Row(String what, String measured, String gate, String aim, boolean passed) {}

    private double ratio() {
        return receiptsPerSecond / yardstick.commitsPerSecond();
    }

    private List<Row> rows() {
        return List.of(
                new Row(
                        "yardstick: single-row commits (" + yardstick.label() + ")",
                        perSecond(yardstick.commitsPerSecond()),
                        "",
                        "",
                        true),
                new Row(
                        "durable intake, publish → receipt",
                        perSecond(receiptsPerSecond) + " = " + number("%.2f ×", ratio()),
                        number("%.1f ×", GATE_RATIO),
                        number("%.1f ×", AIM_RATIO),
                        ratio() >= GATE_RATIO),
                new Row(
                        "publish → receipt at " + steadyRate + "/s, p50",
                        millis(p50),
                        "5 ms",
                        "",
                        p50.compareTo(Duration.ofMillis(5)) <= 0),
                new Row("… p95", millis(p95), "", "", true),
                new Row("… p99", millis(p99), "30 ms", "10 ms", p99.compareTo(Duration.ofMillis(30)) <= 0),
                new Row(
                        "receipts compared with what the platform holds",
                        clean ? "none lost, none double" : "LOST OR DOUBLE",
                        "none",
                        "",
                        clean));
    }

    /** The table as Markdown, which reads well on a terminal too. */
    String table() {
        var lines = new StringBuilder("| | Measured | Gate | Aim | |\n|---|---|---|---|---|\n");
        for (var row : rows()) {
            lines.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(row.what(), row.measured(), row.gate(), row.aim(), row.passed() ? "ok" : "missed"));
        }
        return lines.toString();
    }

    /** Whether every gate is passed. */
    boolean passed() {
        return rows().stream().allMatch(Row::passed);
    }

    /** The page of the documentation. */
    String page(String day) {
        return """
                # Figures

                Measured by `./bench` on %s, with the whole platform and the load on the same machine: %s.
                A ratio is to the yardstick in the same run; absolute figures belong to that machine alone.

                %s
                `./bench --write` measures again and writes this page.
                """.formatted(day, machine, table());
    }

    private static String perSecond(double value) {
        return number("%,.0f/s", value);
    }

    private static String millis(Duration value) {
        return number("%.1f ms", value.toNanos() / 1e6);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
