package no.vft.api.feed;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import no.vft.api.Golden;
import no.vft.api.device.AlarmKind;
import no.vft.api.feed.CaseRecord.Address;
import no.vft.api.feed.CaseRecord.CaseEvent;
import no.vft.api.feed.CaseRecord.DeviceUnit;
import no.vft.api.feed.CaseRecord.Municipality;
import no.vft.api.feed.CaseRecord.Operator;
import no.vft.api.feed.CaseRecord.Person;
import no.vft.api.id.AlarmId;
import no.vft.api.id.DeviceId;
import no.vft.api.id.EventId;
import no.vft.api.id.MunicipalityNumber;
import no.vft.api.id.RecipientId;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static final AlarmId ALARM = AlarmId.of("01890a5d-b000-7000-8000-000000000001");
    private static final EventId EVENT = EventId.of("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final DeviceId DEVICE = new DeviceId("demo-0001");
    private static final MunicipalityNumber MUNICIPALITY = new MunicipalityNumber("9901");
    private static final Instant RAISED = Instant.parse("2026-03-14T02:15:30.471Z");

    @Test
    void readsAndWritesAPage() {
        var raised = new FeedEntry(
                "901-1",
                ALARM,
                1,
                AlarmLogKind.RAISED,
                RAISED,
                "device",
                MUNICIPALITY,
                DEVICE,
                List.of(EVENT),
                Map.of("kind", "SAFETY_BUTTON"),
                null);
        var resolved = new FeedEntry(
                "907-4",
                ALARM,
                4,
                AlarmLogKind.RESOLVED,
                RAISED.plusSeconds(240),
                "kari",
                MUNICIPALITY,
                DEVICE,
                List.of(EVENT),
                Map.of("cause", "FALL"),
                fullCase());
        Golden.assertBothWays("feed-page", new FeedPage(List.of(raised, resolved), "907-4"));
    }

    @Test
    void readsAndWritesAPageWithoutEntries() {
        Golden.assertBothWays("feed-page-empty", new FeedPage(List.of(), FeedApi.BEGINNING));
    }

    @Test
    void readsAndWritesACaseOfWhichLittleIsKnown() {
        Golden.assertBothWays(
                "case-unknown-device",
                new CaseRecord(
                        AlarmKind.UNKNOWN,
                        40,
                        RAISED,
                        null,
                        null,
                        null,
                        RAISED.plusSeconds(240),
                        false,
                        true,
                        "UNKNOWN",
                        "Ukjent",
                        null,
                        null,
                        "NO_CONTACT",
                        "Ingen kontakt",
                        null,
                        new Operator("kari", "Kari Vakt"),
                        null,
                        null,
                        null,
                        List.of()));
    }

    @Test
    void readsAndWritesWhatIsJournaled() {
        Golden.assertBothWays("journaled-batch", new JournaledBatch(List.of(ALARM)));
    }

    @Test
    void refusesAnEmptyAndAnOversizedBatch() {
        assertThatThrownBy(() -> new JournaledBatch(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JournaledBatch(Collections.nCopies(501, ALARM)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CaseRecord fullCase() {
        return new CaseRecord(
                AlarmKind.SAFETY_BUTTON,
                30,
                RAISED,
                RAISED.minusMillis(221),
                RAISED.plusSeconds(12),
                RAISED.plusSeconds(25),
                RAISED.plusSeconds(240),
                true,
                false,
                "FALL",
                "Fall",
                "HOME_CARE",
                "Hjemmetjenesten varslet",
                "HELPED",
                "Hjulpet",
                "Satt på gulvet, ingen smerter.",
                new Operator("kari", "Kari Vakt"),
                new Municipality(MUNICIPALITY, "994598759", "Prøvekommune"),
                new Person(
                        RecipientId.of("01890a5d-0000-7000-8000-00000000000a"),
                        "02850097219",
                        "Testine",
                        "Prøve",
                        LocalDate.of(2000, 5, 2),
                        "+4700000000",
                        "NONE",
                        new Address("Prøveveien 1", "0001", "Prøveby", "Inngang fra gården")),
                new DeviceUnit(DEVICE, "Prøve AS", "X2", "SN-1", "Prøvekommune"),
                List.of(
                        new CaseEvent(AlarmLogKind.RAISED, RAISED, "device", null, Map.of()),
                        new CaseEvent(
                                AlarmLogKind.ANSWERED,
                                RAISED.plusSeconds(25),
                                "kari",
                                "Kari Vakt",
                                Map.of("speech", "CONFIRMED"))));
    }
}
