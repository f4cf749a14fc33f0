package no.vft.epj;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.vft.api.device.AlarmKind;
import no.vft.api.feed.AlarmLogKind;
import no.vft.api.feed.CaseRecord;
import no.vft.api.feed.CaseRecord.Address;
import no.vft.api.feed.CaseRecord.CaseEvent;
import no.vft.api.feed.CaseRecord.DeviceUnit;
import no.vft.api.feed.CaseRecord.Municipality;
import no.vft.api.feed.CaseRecord.Operator;
import no.vft.api.feed.CaseRecord.Person;
import no.vft.api.feed.FeedEntry;
import no.vft.api.id.AlarmId;
import no.vft.api.id.DeviceId;
import no.vft.api.id.MunicipalityNumber;
import no.vft.api.id.RecipientId;

/** Resolved cases of synthetic people, for tests. */
public final class Cases {
    public static final String PERSON_ID = "02850097219";
    public static final RecipientId RECIPIENT = RecipientId.of("7d3f2c1a-5b64-4d7e-9a10-0c2f6f1b8e01");
    public static final AlarmId ALARM = AlarmId.of("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static final Instant RAISED = Instant.parse("2026-03-14T21:59:30.125Z");

    private AlarmKind kind = AlarmKind.SAFETY_BUTTON;
    private Person person = person("NONE");
    private DeviceUnit device =
            new DeviceUnit(new DeviceId("VFT-000123"), "Nordalarm", "TX4", "SN-4711", "Prøvevik kommune");
    private DeviceId deviceId = new DeviceId("VFT-000123");
    private Municipality municipality =
            new Municipality(new MunicipalityNumber("4204"), "994598759", "Prøvevik kommune");
    private boolean speech = true;
    private String note = "Hun hadde falt ved sengen.\nIngen skader <sett>.";
    private AlarmId alarmId = ALARM;
    private int version = 7;

    public static Cases aResolvedCase() {
        return new Cases();
    }

    public Cases of(AlarmKind kind) {
        this.kind = kind;
        return this;
    }

    public Cases alarm(AlarmId alarmId) {
        this.alarmId = alarmId;
        return this;
    }

    public Cases version(int version) {
        this.version = version;
        return this;
    }

    public Cases note(String note) {
        this.note = note;
        return this;
    }

    public Cases protectedAddress(String mark) {
        person = person(mark);
        return this;
    }

    public Cases personId(String personId) {
        person = new Person(
                person.recipientId(),
                personId,
                person.givenName(),
                person.familyName(),
                person.birthDate(),
                person.phone(),
                person.protectedAddress(),
                person.address());
        return this;
    }

    public Cases fromUnknownDevice() {
        person = null;
        device = null;
        municipality = null;
        speech = false;
        note = null;
        deviceId = new DeviceId("ukjent-77");
        return this;
    }

    public Cases fromNoDevice() {
        fromUnknownDevice();
        deviceId = null;
        return this;
    }

    public FeedEntry entry(String cursor) {
        var resolvedAt = at(600);
        return new FeedEntry(
                cursor,
                alarmId,
                version,
                AlarmLogKind.RESOLVED,
                resolvedAt,
                "op-1",
                municipality == null ? null : municipality.number(),
                deviceId,
                List.of(),
                Map.of(),
                record(resolvedAt));
    }

    private CaseRecord record(Instant resolvedAt) {
        return new CaseRecord(
                kind,
                30,
                RAISED,
                RAISED.minusSeconds(2),
                at(12),
                at(20),
                resolvedAt,
                speech,
                false,
                "FALL",
                "Fall",
                person == null ? null : "CALL_OUT",
                person == null ? null : "Utrykning",
                "HELPED_AT_HOME",
                "Hjulpet hjemme",
                note,
                new Operator("op-1", "Kari Operatør"),
                municipality,
                person,
                device,
                person == null ? shortLog() : longLog());
    }

    private static List<CaseEvent> shortLog() {
        return List.of(
                event(AlarmLogKind.RAISED, 0, "device", null),
                event(AlarmLogKind.CLAIMED, 12, "op-1", "Kari Operatør"),
                event(AlarmLogKind.ANSWERED, 20, "op-1", "Kari Operatør"),
                event(AlarmLogKind.RESOLVED, 600, "op-1", "Kari Operatør"));
    }

    private static List<CaseEvent> longLog() {
        return List.of(
                event(AlarmLogKind.RAISED, 0, "device", null),
                event(AlarmLogKind.CLAIMED, 12, "op-1", "Kari Operatør"),
                event(AlarmLogKind.PRESSED_AGAIN, 15, "device", null),
                event(AlarmLogKind.PRESS_SEEN, 16, "op-1", "Kari Operatør"),
                event(AlarmLogKind.ANSWERED, 20, "op-1", "Kari Operatør"),
                new CaseEvent(
                        AlarmLogKind.DISPATCHED,
                        at(90),
                        "op-1",
                        "Kari Operatør",
                        Map.of("service", "Nattpatruljen", "message", "Har falt")),
                new CaseEvent(
                        AlarmLogKind.CALL_OUT_ACCEPTED, at(120), "op-1", null, Map.of("service", "Nattpatruljen")),
                event(AlarmLogKind.CALL_OUT_ON_THE_WAY, 130, "op-1", null),
                event(AlarmLogKind.CALL_OUT_ON_SITE, 400, "op-1", null),
                event(AlarmLogKind.RESOLVED, 600, "op-1", "Kari Operatør"));
    }

    private static CaseEvent event(AlarmLogKind kind, long seconds, String actor, String actorName) {
        return new CaseEvent(kind, at(seconds), actor, actorName, Map.of());
    }

    private static Instant at(long seconds) {
        return RAISED.plus(Duration.ofSeconds(seconds));
    }

    private static Person person(String mark) {
        return new Person(
                RECIPIENT,
                PERSON_ID,
                "Alma",
                "Prøvesen",
                LocalDate.of(1900, 5, 2),
                "+4799999999",
                mark,
                new Address("Strandgata 1", "4610", "Prøvevik", "Nøkkelboks ved inngang B"));
    }

    public static AlarmId anotherAlarm() {
        return new AlarmId(UUID.randomUUID());
    }
}
