package no.vft.epj.journal;

import java.util.Objects;
import no.vft.api.feed.CaseRecord;
import no.vft.api.feed.FeedEntry;
import org.jspecify.annotations.Nullable;

/** Decides what a document says: a pure function from a resolved case to its note. */
public final class Notes {
    private static final String ADDRESS_MAY_BE_SHOWN = "NONE";

    private Notes() {}

    /**
     * The note for an entry of the kind RESOLVED.
     *
     * @throws NoNoteException when the entry carries no case
     */
    public static JournalNote of(FeedEntry entry) {
        var resolved = entry.caseRecord();
        if (resolved == null) {
            throw new NoNoteException("a resolved alarm without its case record");
        }
        var device = device(resolved.device());
        var text = new NoteText(resolved, device == null ? entry.deviceId() : device.deviceId());
        return new JournalNote(
                new DocumentKey(entry.alarmId(), entry.alarmVersion()),
                Alert.of(resolved.kind()),
                resolved.severity(),
                Objects.requireNonNullElse(resolved.occurredAt(), resolved.raisedAt()),
                Objects.requireNonNullElse(resolved.claimedAt(), resolved.raisedAt()),
                resolved.resolvedAt(),
                resolved.speechConfirmed(),
                new CaseRecord.Operator(
                        PlainText.line(resolved.resolvedBy().operatorId()),
                        PlainText.line(resolved.resolvedBy().name())),
                resolved.municipality(),
                person(resolved.person()),
                entry.deviceId() == null && device != null ? device.deviceId() : entry.deviceId(),
                device,
                NoteEvents.of(resolved),
                text.sections());
    }

    /** Only an address that is known to be open is passed on: an unknown mark counts as protected. */
    private static CaseRecord.@Nullable Person person(CaseRecord.@Nullable Person person) {
        if (person == null) {
            return null;
        }
        var open = ADDRESS_MAY_BE_SHOWN.equals(person.protectedAddress());
        return new CaseRecord.Person(
                person.recipientId(),
                PlainText.lineOrNull(person.personId()),
                PlainText.line(person.givenName()),
                PlainText.line(person.familyName()),
                person.birthDate(),
                PlainText.lineOrNull(person.phone()),
                person.protectedAddress(),
                open ? address(person.address()) : null);
    }

    private static CaseRecord.@Nullable Address address(CaseRecord.@Nullable Address address) {
        return address == null
                ? null
                : new CaseRecord.Address(
                        PlainText.line(address.street()),
                        PlainText.line(address.postcode()),
                        PlainText.line(address.city()),
                        PlainText.lineOrNull(address.additional()));
    }

    private static CaseRecord.@Nullable DeviceUnit device(CaseRecord.@Nullable DeviceUnit device) {
        return device == null
                ? null
                : new CaseRecord.DeviceUnit(
                        device.deviceId(),
                        PlainText.lineOrNull(device.make()),
                        PlainText.lineOrNull(device.model()),
                        PlainText.lineOrNull(device.serialNumber()),
                        PlainText.lineOrNull(device.owner()));
    }
}
