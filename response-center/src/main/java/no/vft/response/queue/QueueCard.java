package no.vft.response.queue;

import java.time.Instant;
import no.vft.api.device.AlarmKind;
import no.vft.api.handoff.IntakeEvent;
import no.vft.api.id.AlarmId;
import no.vft.api.id.DeviceId;
import no.vft.api.id.MunicipalityNumber;
import no.vft.response.alarm.AlarmState;
import no.vft.response.alarm.CallOut;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as it stands in the queue, without the person. The order is {@code urgency} descending, {@code voiceWaiting}
 * first, {@code clockStartedAt} ascending, {@code alarmId} ascending.
 *
 * @param kindName in bokmål
 * @param priority VKP severity, 0 to 40
 * @param level how far the ringing has gone: 0 eligible, 1 all, 2 supervisor, 3 on-call, 4 breached
 */
record QueueCard(
        AlarmId alarmId,
        int version,
        AlarmState state,
        AlarmKind kind,
        String kindName,
        int priority,
        int urgency,
        boolean voiceWaiting,
        @Nullable Place municipality,
        @Nullable DeviceId deviceId,
        Instant clockStartedAt,
        Instant lastPressAt,
        int presses,
        int unseenPresses,
        int level,
        @Nullable Instant nextDeadlineAt,
        boolean breached,
        boolean cancelledByDevice,
        @Nullable Owner owner,
        @Nullable Instant leaseUntil,
        @Nullable Instant answeredAt,
        @Nullable Instant heldUntil,
        @Nullable Travel callOut,
        IntakeEvent.Form form,
        boolean deviceKnown,
        boolean recipientKnown,
        boolean technical,
        @Nullable AlarmId followsAlarmId) {

    record Place(MunicipalityNumber number, String name) {}

    record Owner(String operatorId, String name, Instant since) {}

    record Travel(String service, CallOut.Stage stage, Instant since) {}
}
