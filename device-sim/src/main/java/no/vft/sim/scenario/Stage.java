package no.vft.sim.scenario;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.vft.api.id.DeviceId;
import no.vft.sim.fleet.Fleet;
import no.vft.sim.fleet.FleetFigures;
import no.vft.sim.ledger.LedgerCheck;
import no.vft.sim.ledger.LedgerReport;
import no.vft.sim.ledger.ReceiptLedger;

/**
 * Plays a scenario with a connected fleet, then reports and checks the ledger; an interrupt ends the play, not the
 * report.
 */
final class Stage {
    /** After Ctrl-C the person wants an end; what is on the wire still gets this long. */
    private static final Duration PATIENCE_AFTER_STOP = Duration.ofSeconds(5);

    private final String name;
    private final PlayOptions options;
    private final PrintWriter out;

    Stage(String name, PlayOptions options, PrintWriter out) {
        this.name = name;
        this.options = options;
        this.out = out;
    }

    /** What the devices do; adds to the complaints what went wrong beyond missing receipts. */
    interface Play {
        void with(Fleet fleet, List<String> complaints) throws InterruptedException;
    }

    /** The exit status. */
    int play(List<DeviceId> devices, Play play) throws InterruptedException, IOException {
        // Before anything is sent, so that a wrong option is said at once.
        Optional<LedgerCheck> check = options.checks() ? options.platform().ledgerCheck() : Optional.empty();
        List<String> complaints = new ArrayList<>();
        FleetFigures.Snapshot figures;
        try (ReceiptLedger ledger = ReceiptLedger.open(options.ledgerFile(name))) {
            try (Fleet fleet = new Fleet(options.fleetSettings(), devices, ledger)) {
                try (Progress progress = new Progress(fleet, out, options.progress())) {
                    fleet.connect();
                    perform(fleet, play, complaints);
                }
                figures = fleet.figures();
            }
            out.println(Report.text(name, options.seed(), devices.size(), figures, ledger.file()));
            if (figures.unreceipted() > 0) {
                complaints.add(figures.unreceipted() + " alarms have no receipt");
            }
            compare(check, ledger, complaints);
        }
        complaints.forEach(complaint -> out.println("NOT WELL: " + complaint));
        return complaints.isEmpty() ? 0 : Sim.LOST;
    }

    private void perform(Fleet fleet, Play play, List<String> complaints) throws InterruptedException {
        try {
            play.with(fleet, complaints);
            fleet.awaitReceipts(options.patience());
        } catch (InterruptedException stop) {
            fleet.awaitReceipts(PATIENCE_AFTER_STOP);
        }
    }

    private void compare(Optional<LedgerCheck> check, ReceiptLedger ledger, List<String> complaints)
            throws IOException {
        if (check.isEmpty()) {
            out.println(
                    options.checks()
                            ? "no ledger check: it needs --ingest, --response-center, --internal-credential-file"
                            : "no ledger check, as asked");
            return;
        }
        LedgerReport report = check.get()
                .compare(ReceiptLedger.read(ledger.file()), options.platform().settle());
        out.println(report.text());
        if (!report.isClean()) {
            complaints.add("%d receipted alarms are lost, %d are double"
                    .formatted(report.losses(), report.doubles().size()));
        }
    }
}
