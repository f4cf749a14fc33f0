package no.vft.sim.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.vft.api.device.AlarmMessage;
import no.vft.sim.fleet.Fleet;
import no.vft.sim.fleet.Press;
import no.vft.sim.fleet.SimulatedDevice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything a broken or newer device might say. */
@Command(
        name = "garble",
        description = "Sends unreadable and oversized payloads, unknown fields and kinds, and writes to wrong topics.",
        mixinStandardHelpOptions = true)
final class GarbleCommand extends PlayCommand {
    private static final int NESTING = 500;
    private static final int PUBLISH_LIMIT_SECONDS = 5;

    /** Each must become an alarm with the outcome UNREADABLE. */
    private static final List<byte[]> UNREADABLE = List.of(
            bytes("{\"ref\":\"cut-off\",\"kind\":\"SAFETY_BU"),
            bytes("HELP"),
            bytes("[]"),
            bytes("{\"kind\":\"SAFETY_BUTTON\"}"),
            bytes("{\"ref\":\"not a reference!\",\"kind\":\"FALL\"}"),
            bytes("[".repeat(NESTING) + "]".repeat(NESTING)),
            new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2, 3},
            new byte[0]);

    @Option(names = "--device", paramLabel = "ID", description = "Default: ${DEFAULT-VALUE}")
    private String device = "demo-0001";

    @Override
    public Integer call() throws InterruptedException, IOException {
        return play(List.of(device(device)), (fleet, complaints) -> {
            SimulatedDevice broken = fleet.devices().getFirst();
            int taken = sendUnreadable(broken);
            broken.press(new Press("SAFETY_BUTTON", null, null, 1, Map.of("mood", "fine", "nested", List.of(1, 2))));
            broken.press(Press.of("CAT_ON_THE_BUTTON"));
            writeWhereItMustNot(broken);
            awaitUnreadable(fleet, taken, complaints);
        });
    }

    private int sendUnreadable(SimulatedDevice broken) throws InterruptedException {
        int taken = 0;
        for (byte[] payload : UNREADABLE) {
            taken += publish(broken, broken.alarmTopic(), payload) ? 1 : 0;
        }
        String oversized = "{\"ref\":\"oversized\",\"kind\":\"SAFETY_BUTTON\",\"text\":\"%s\"}"
                .formatted("x".repeat(AlarmMessage.MAX_BYTES));
        boolean oversizedTaken = publish(broken, broken.alarmTopic(), bytes(oversized));
        out().println("%d of %d unreadable payloads taken by the broker, oversized one %s"
                .formatted(taken, UNREADABLE.size(), oversizedTaken ? "taken" : "refused"));
        return taken + (oversizedTaken ? 1 : 0);
    }

    private void writeWhereItMustNot(SimulatedDevice broken) throws InterruptedException {
        for (String topic : List.of(
                "vft/v1/d/" + broken.id() + "/alarmm", "vft/v1/d/" + broken.id() + "-other/status", "vft/v1/alarm")) {
            boolean taken = publish(broken, topic, bytes("{}"));
            out().println("wrong topic %s: %s".formatted(topic, taken ? "taken by the broker" : "refused"));
        }
    }

    private void awaitUnreadable(Fleet fleet, int expected, List<String> complaints) throws InterruptedException {
        if (!fleet.awaitFigures(
                now -> now.receiptsUnreadable() >= expected, options().patience())) {
            complaints.add("%d unreadable payloads have no receipt"
                    .formatted(expected - fleet.figures().receiptsUnreadable()));
        }
    }

    /** A broker may answer a refused publish by silence or by cutting the connection: both count as refused. */
    private static boolean publish(SimulatedDevice broken, String topic, byte[] payload) throws InterruptedException {
        try {
            return broken.publishRaw(topic, payload).get(PUBLISH_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException refused) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
