package no.vft.sim.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.vft.sim.ledger.LedgerCheck;
import no.vft.sim.ledger.LedgerReport;
import no.vft.sim.ledger.ReceiptLedger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The ledger check by itself, for instance after a restore. */
@Command(
        name = "check",
        description = "Compares the receipts in a ledger file with what the platform has.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PlatformOptions platform = new PlatformOptions();

    @Option(names = "--ledger", paramLabel = "FILE", required = true, description = "Written by an earlier run.")
    private Path ledger = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(ledger)) {
            throw platform.wrong("--ledger: " + ledger + " cannot be read.");
        }
        LedgerCheck check = platform.ledgerCheck()
                .orElseThrow(() -> platform.wrong("A check needs --ingest, --response-center and"
                        + " --internal-credential-file, or the file of a running ./run."));
        LedgerReport report = check.compare(ReceiptLedger.read(ledger), platform.settle());
        if (spec != null) {
            spec.commandLine().getOut().println(report.text());
        }
        return report.isClean() ? 0 : Sim.LOST;
    }
}
