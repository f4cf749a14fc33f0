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
    /** Something that the person at the keyboard can mend. */
    private static final int CANNOT_START = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The whole command line; what a person can mend is one sentence on the error output. */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, arguments) -> {
                    var line = wrong.getCommandLine();
                    line.getErr().println(wrong.getMessage() + "; --help lists the options.");
                    return CANNOT_START;
                })
                .setExecutionExceptionHandler((exception, line, parsed) -> {
                    if (exception instanceof StackFault fault) {
                        line.getErr().println(fault.getMessage());
                        return CANNOT_START;
                    }
                    throw exception;
                });
    }
}
