package no.vft.response.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.vft.api.device.AlarmKind;
import no.vft.api.handoff.IntakeEvent;
import no.vft.api.id.AlarmId;
import no.vft.api.id.DeviceId;
import no.vft.api.id.MunicipalityNumber;
import no.vft.api.id.RecipientId;
import org.jspecify.annotations.Nullable;

/** An alarm as a row of its table, both ways. */
final class AlarmRow {
    static final List<String> COLUMNS = List.of(
            "alarm_id",
            "version",
            "state",
            "stream",
            "kind",
            "severity",
            "risk_level",
            "form",
            "source",
            "device_id",
            "device_known",
            "municipality",
            "recipient_id",
            "voice_uri",
            "clock_started_at",
            "ringing_since",
            "last_press_at",
            "presses",
            "unseen_presses",
            "level",
            "breached_at",
            "cancelled_at",
            "owner",
            "owned_since",
            "lease_until",
            "answered_at",
            "speech_confirmed",
            "held_until",
            "call_out_service",
            "call_out_stage",
            "call_out_since",
            "resolved_at",
            "resolved_by",
            "cause",
            "measure",
            "outcome",
            "resolution_note",
            "follows_alarm_id",
            "next_deadline_at",
            "next_deadline");

    private AlarmRow() {}

    /** The values of all columns, in their order. */
    static @Nullable Object[] values(Alarm a) {
        var claim = a.claim();
        var callOut = a.callOut();
        var end = a.resolution();
        var deadline = a.nextDeadline();
        return new @Nullable Object[] {
            a.id().value(),
            a.version(),
            a.state().name(),
            a.stream().name(),
            a.kind().name(),
            a.severity(),
            a.riskLevel(),
            a.form().name(),
            a.source(),
            a.deviceId() == null ? null : a.deviceId().value(),
            a.deviceKnown(),
            a.municipality() == null ? null : a.municipality().value(),
            a.recipientId() == null ? null : a.recipientId().value(),
            a.voiceUri(),
            time(a.clockStartedAt()),
            time(a.ringingSince()),
            time(a.lastPressAt()),
            a.presses(),
            a.unseenPresses(),
            a.level().name(),
            time(a.breachedAt()),
            time(a.cancelledAt()),
            claim == null ? null : claim.operatorId(),
            claim == null ? null : time(claim.since()),
            claim == null ? null : time(claim.leaseUntil()),
            time(a.answeredAt()),
            a.speechConfirmed(),
            time(a.heldUntil()),
            callOut == null ? null : callOut.service(),
            callOut == null ? null : callOut.stage().name(),
            callOut == null ? null : time(callOut.since()),
            end == null ? null : time(end.at()),
            end == null ? null : end.operatorId(),
            end == null ? null : end.cause(),
            end == null ? null : end.measure(),
            end == null ? null : end.outcome(),
            end == null ? null : end.note(),
            a.follows() == null ? null : a.follows().value(),
            deadline == null ? null : time(deadline.at()),
            deadline == null ? null : deadline.step().name()
        };
    }

    static Alarm read(ResultSet rs, int row) throws SQLException {
        var device = rs.getString("device_id");
        var municipality = rs.getString("municipality");
        var recipient = rs.getObject("recipient_id", UUID.class);
        var follows = rs.getObject("follows_alarm_id", UUID.class);
        return new Alarm(
                new AlarmId(rs.getObject("alarm_id", UUID.class)),
                rs.getInt("version"),
                AlarmState.valueOf(rs.getString("state")),
                AlarmStream.valueOf(rs.getString("stream")),
                AlarmKind.valueOf(rs.getString("kind")),
                rs.getInt("severity"),
                rs.getInt("risk_level"),
                IntakeEvent.Form.valueOf(rs.getString("form")),
                rs.getString("source"),
                device == null ? null : new DeviceId(device),
                rs.getBoolean("device_known"),
                municipality == null ? null : new MunicipalityNumber(municipality),
                recipient == null ? null : new RecipientId(recipient),
                rs.getString("voice_uri"),
                instant(rs, "clock_started_at"),
                instant(rs, "ringing_since"),
                instant(rs, "last_press_at"),
                rs.getInt("presses"),
                rs.getInt("unseen_presses"),
                Level.valueOf(rs.getString("level")),
                find(rs, "breached_at"),
                find(rs, "cancelled_at"),
                claim(rs),
                find(rs, "answered_at"),
                rs.getBoolean("speech_confirmed"),
                find(rs, "held_until"),
                callOut(rs),
                resolution(rs),
                follows == null ? null : new AlarmId(follows),
                deadline(rs));
    }

    private static @Nullable Claim claim(ResultSet rs) throws SQLException {
        var owner = rs.getString("owner");
        return owner == null ? null : new Claim(owner, instant(rs, "owned_since"), instant(rs, "lease_until"));
    }

    private static @Nullable CallOut callOut(ResultSet rs) throws SQLException {
        var service = rs.getString("call_out_service");
        return service == null
                ? null
                : new CallOut(
                        service, CallOut.Stage.valueOf(rs.getString("call_out_stage")), instant(rs, "call_out_since"));
    }

    private static @Nullable Resolution resolution(ResultSet rs) throws SQLException {
        var by = rs.getString("resolved_by");
        return by == null
                ? null
                : new Resolution(
                        by,
                        instant(rs, "resolved_at"),
                        rs.getString("cause"),
                        rs.getString("measure"),
                        rs.getString("outcome"),
                        rs.getString("resolution_note"));
    }

    private static @Nullable Deadline deadline(ResultSet rs) throws SQLException {
        var step = rs.getString("next_deadline");
        return step == null ? null : new Deadline(instant(rs, "next_deadline_at"), Deadline.Step.valueOf(step));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant find(ResultSet rs, String column) throws SQLException {
        var time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
