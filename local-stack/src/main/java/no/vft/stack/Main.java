package no.vft.stack;

import no.vft.stack.folder.StackFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one program of this module; each mode is a process of its own. */
@Command(
        name = "local-stack",
        description = "The whole alarm platform on one machine, without Docker.",
        mixinStandardHelpOptions = true,
        subcommands = {RunCommand.class, BrokerCommand.class, IdentityCommand.class, BenchCommand.class})
public final class Main {
    /** Something that the person at the keyboard can mend; also what picocli gives for a wrong option. */
    private static final int CANNOT_START = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, line, parsed) -> {
                    if (exception instanceof StackFault fault) {
                        line.getErr().println(fault.getMessage());
                        return CANNOT_START;
                    }
                    throw exception;
                })
                .execute(arguments));
    }
}
