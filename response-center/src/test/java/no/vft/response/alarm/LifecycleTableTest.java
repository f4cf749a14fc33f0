package no.vft.response.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.vft.api.device.AlarmKind;
import no.vft.api.id.EventId;
import no.vft.response.alarm.AlarmCommand.AdvanceCallOut;
import no.vft.response.alarm.AlarmCommand.Answer;
import no.vft.response.alarm.AlarmCommand.CancelByDevice;
import no.vft.response.alarm.AlarmCommand.CancelCallOut;
import no.vft.response.alarm.AlarmCommand.DeadlinePassed;
import no.vft.response.alarm.AlarmCommand.Dispatch;
import no.vft.response.alarm.AlarmCommand.Hold;
import no.vft.response.alarm.AlarmCommand.Journaled;
import no.vft.response.alarm.AlarmCommand.Note;
import no.vft.response.alarm.AlarmCommand.Press;
import no.vft.response.alarm.AlarmCommand.Release;
import no.vft.response.alarm.AlarmCommand.Renew;
import no.vft.response.alarm.AlarmCommand.Resolve;
import no.vft.response.alarm.AlarmCommand.SeePresses;
import org.junit.jupiter.api.Test;

/** Walks every state with every command and keeps the table in the documentation true. */
class LifecycleTableTest {
    private static final Path TABLE = Path.of("..", "docs", "alarm-lifecycle.md");
    private static final EventId EVENT = new EventId(UUID.fromString("018f0000-0000-7000-8000-0000000000ff"));
    private static final String OWNER = AlarmFixture.KARI;

    private final Lifecycle lifecycle = new Lifecycle(LifecycleRules.DEFAULT);

    @Test
    void theTableInTheDocumentationIsTheFunction() throws IOException {
        var table = table();
        if (Boolean.getBoolean("vft.docs.write")) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, table);
        }
        assertThat(TABLE)
                .as("the table is stale: run the test with -Dvft.docs.write=true")
                .exists()
                .hasContent(table);
    }

    @Test
    void everyOpenAlarmHasExactlyOneNextDeadlineAfterEveryCommand() {
        for (var state : AlarmState.values()) {
            for (var command : commands().values()) {
                var alarm = AlarmFixture.in(state);
                if (decide(alarm, command) instanceof Decision.Accepted accepted) {
                    assertThat(accepted.next().nextDeadline() != null)
                            .as("%s %s → %s", state, command, accepted.next().state())
                            .isEqualTo(accepted.next().state().isOpen());
                }
            }
        }
    }

    private Decision decide(Alarm alarm, AlarmCommand command) {
        var deadline = alarm.nextDeadline();
        var now = command instanceof DeadlinePassed && deadline != null
                ? deadline.at()
                : AlarmFixture.RAISED_AT.plusSeconds(10);
        return lifecycle.decide(alarm, command, now);
    }

    private String table() {
        var columns = commands();
        var text = new StringBuilder("""
                # The life of an alarm

                Written by a test (`LifecycleTableTest`), which fails when this page is stale. Rows are the states, \
                columns the commands of the owner, the device and the clock; \
                a cell is the state that follows, · is a refusal.

                """);
        text.append("| State | ").append(String.join(" | ", columns.keySet())).append(" |\n");
        text.append("|---|").append("---|".repeat(columns.size())).append('\n');
        for (var state : AlarmState.values()) {
            var cells = columns.values().stream()
                    .map(command -> cell(decide(AlarmFixture.in(state), command)))
                    .collect(Collectors.joining(" | "));
            text.append("| **").append(state).append("** | ").append(cells).append(" |\n");
        }
        text.append("\n## The times\n\n| Rule | Default |\n|---|---|\n");
        times().forEach((rule, time) -> text.append("| ")
                .append(rule)
                .append(" | ")
                .append(seconds(time))
                .append(" |\n"));
        return text.toString();
    }

    private static String cell(Decision decision) {
        return switch (decision) {
            case Decision.Accepted accepted -> accepted.next().state().name();
            case Decision.OwnedByAnother ignored -> "·";
            case Decision.NotInThisState ignored -> "·";
        };
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + " s";
    }

    private static Map<String, AlarmCommand> commands() {
        var all = new LinkedHashMap<String, AlarmCommand>();
        all.put("press", new Press(EVENT, AlarmKind.SAFETY_BUTTON, null));
        all.put("cancel by device", new CancelByDevice(EVENT));
        all.put("claim", new AlarmCommand.Claim(OWNER));
        all.put("renew", new Renew(OWNER));
        all.put("release", new Release(OWNER, "må gå"));
        all.put("answer", new Answer(OWNER, true));
        all.put("see presses", new SeePresses(OWNER));
        all.put("hold", new Hold(OWNER, Duration.ofMinutes(5), "ringer opp"));
        all.put("dispatch", new Dispatch(OWNER, "HOME_CARE", null));
        all.put("call-out on site", new AdvanceCallOut(OWNER, CallOut.Stage.ON_SITE));
        all.put("cancel call-out", new CancelCallOut(OWNER, "ikke behov"));
        all.put("note", new Note(OWNER, "notat"));
        all.put("resolve", new Resolve(OWNER, "ANXIETY", null, "NO_NEED", null));
        all.put("deadline passed", new DeadlinePassed());
        all.put("journaled", new Journaled());
        return all;
    }

    private static Map<String, Duration> times() {
        var rules = LifecycleRules.DEFAULT;
        var all = new LinkedHashMap<String, Duration>();
        all.put("ring all operators, from the start of ringing", rules.ringAll());
        all.put("ring supervisor and partner centre", rules.ringSupervisor());
        all.put("ring the on-call phone", rules.ringOnCall());
        all.put("breach, from the start of the clock", rules.answerWithin());
        all.put("remind, after the ladder's end", rules.remindEvery());
        all.put("lease of a claim before the answer", rules.claimLease());
        all.put("lease after the answer", rules.answeredLease());
        all.put("longest hold", LifecycleRules.LONGEST_HOLD);
        all.put("executing service accepts", rules.acceptCallOutWithin());
        all.put("executing service arrives, after each step", rules.arriveWithin());
        all.put("executing service on site, without word", rules.onSiteLimit());
        return all;
    }
}
