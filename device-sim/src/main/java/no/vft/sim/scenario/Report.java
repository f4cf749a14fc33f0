package no.vft.sim.scenario;

import java.nio.file.Path;
import no.vft.sim.fleet.FleetFigures;

/** The figures of a run, for a person. ASCII only, since a log file's character set is anyone's guess. */
final class Report {
    private Report() {}

    static String text(String scenario, long seed, int devices, FleetFigures.Snapshot figures, Path ledger) {
        return """
                report: %s, %d devices, seed %d
                  sent              %d alarms in %d transmissions (%d resends, %d lost in the air)
                  receipted         %d, without receipt %d
                  receipts          new %d, duplicate %d, unreadable %d, answered %d, closed %d
                  press to receipt  p50 %s, p95 %s, p99 %s, max %s
                  heartbeats        %d
                  connections       lost %d, refused %d
                  ledger            %s""".formatted(
                        scenario,
                        devices,
                        seed,
                        figures.pressed(),
                        figures.transmissions(),
                        figures.resends(),
                        figures.lostInTheAir(),
                        figures.receipted(),
                        figures.unreceipted(),
                        figures.receiptsNew(),
                        figures.receiptsDuplicate(),
                        figures.receiptsUnreadable(),
                        figures.answered(),
                        figures.closed(),
                        Durations.millis(figures.p50()),
                        Durations.millis(figures.p95()),
                        Durations.millis(figures.p99()),
                        Durations.millis(figures.max()),
                        figures.heartbeats(),
                        figures.connectionsLost(),
                        figures.connectionsRefused(),
                        ledger);
    }
}
