package no.vft.stack;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.vft.stack.broker.BrokerServer;
import no.vft.stack.folder.Secrets;
import no.vft.stack.folder.StackFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The broker's process. */
@Command(name = "broker", description = "The MQTT broker of a stack, started by 'run'.", hidden = true)
final class BrokerCommand implements Callable<Integer> {
    @Option(names = "--data", required = true)
    private Path data = Path.of(".");

    @Option(names = "--port-base", required = true)
    private int portBase;

    @Override
    public Integer call() throws InterruptedException {
        var folder = new StackFolder(data);
        BrokerServer.run(new StackSecrets(new Secrets(folder.secrets()), folder).broker(new Ports(portBase)));
        return 0;
    }
}
