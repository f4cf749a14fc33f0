package no.vft.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import no.vft.stack.folder.OwnerOnly;

/** Tells the simulator how to reach the stack. */
final class StackDescription {
    private StackDescription() {}

    static void write(LocalStack stack) {
        OwnerOnly.write(
                stack.folder().description(),
                of(stack).entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().replace("\\", "\\\\"))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private static Map<String, String> of(LocalStack stack) {
        var ports = stack.ports();
        var folder = stack.folder();
        var all = new LinkedHashMap<String, String>();
        all.put("base", Integer.toString(ports.base()));
        all.put("mqtt", "mqtt://127.0.0.1:" + ports.mqtt());
        all.put("mqtts", "mqtts://127.0.0.1:" + ports.mqtts());
        all.put(
                "secret-file",
                stack.secrets().file(ServiceSettings.DEVICE_SECRET).toString());
        all.put("pki", folder.pki().toString());
        all.put("ingest", "http://127.0.0.1:" + ports.alarmIngest());
        all.put("response-center", "http://127.0.0.1:" + ports.responseCenterInternal());
        all.put(
                "credential-file",
                stack.secrets().file(ServiceSettings.INTERNAL_CREDENTIAL).toString());
        all.put("ledger-dir", folder.ledger().toString());
        return all;
    }
}
