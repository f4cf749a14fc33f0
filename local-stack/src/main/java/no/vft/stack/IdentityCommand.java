package no.vft.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import no.vft.stack.folder.Secrets;
import no.vft.stack.folder.StackFolder;
import no.vft.stack.identity.IdentityProvider;
import no.vft.stack.identity.IdentitySettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The identity provider's process. */
@Command(name = "identity", description = "The identity provider of a stack, started by 'run'.", hidden = true)
final class IdentityCommand implements Callable<Integer> {
    @Option(names = "--data", required = true)
    private Path data = Path.of(".");

    @Option(names = "--port-base", required = true)
    private int portBase;

    @Override
    public Integer call() throws InterruptedException {
        var ports = new Ports(portBase);
        var dashboard = ":" + ports.responseCenter();
        var codes = dashboard + "/login/oauth2/code/idp";
        IdentityProvider.run(new IdentitySettings(
                ports.identity(),
                "http://localhost" + dashboard,
                List.of("http://localhost" + codes, "http://127.0.0.1" + codes),
                new Secrets(new StackFolder(data).secrets())));
        new CountDownLatch(1).await();
        return 0;
    }
}
