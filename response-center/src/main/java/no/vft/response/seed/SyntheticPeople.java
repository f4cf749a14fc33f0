package no.vft.response.seed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.vft.api.id.MunicipalityNumber;
import no.vft.api.id.RecipientId;
import no.vft.response.recipient.Address;
import no.vft.response.recipient.ContactPerson;
import no.vft.response.recipient.ProtectedAddress;
import no.vft.response.recipient.RecipientCard;

/**
 * Forty invented people, the same at every start. The phone numbers begin with +4700, where Norway has no subscribers;
 * street names exist, and who lives there is made up.
 */
final class SyntheticPeople {
    static final int COUNT = 40;

    private static final int CONFIDENTIAL = 17;
    private static final String[] GIVEN = {
        "Astrid", "Olav", "Ingrid", "Harald", "Solveig", "Arne", "Gerd", "Einar", "Berit", "Knut",
        "Randi", "Sverre", "Turid", "Leif", "Aslaug", "Torbjørn", "Else", "Gunnar", "Liv", "Magne",
        "Ragnhild", "Odd", "Bjørg", "Kåre", "Inger", "Per", "Marit", "Asbjørn", "Reidun", "Sigurd",
        "Tordis", "Ivar", "Åse", "Rolf", "Målfrid", "Trygve", "Synnøve", "Oddvar", "Borghild", "Jens"
    };
    private static final String[] FAMILY = {
        "Haugland", "Tveit", "Mosby", "Rosseland", "Kvåse", "Eikeland", "Drangsholt", "Hægeland", "Birkeland", "Skaiå",
        "Øygarden", "Moseid", "Vatne", "Stokkeland", "Fidje", "Nodeland", "Homme", "Ribe", "Åmli", "Songe"
    };
    private static final String[] RELATIONS = {"datter", "sønn", "nabo", "søster", "barnebarn", "venn"};
    private static final String[] WAYS_IN = {
        "Nøkkelboks til venstre for inngangsdøren. Kode gis av vaktleder.",
        "E-lås. Åpnes fra hjemmetjenestens telefon.",
        "Nøkkel hos nabo i samme etasje.",
        "Nøkkel nr. 12 i nøkkelskapet hos hjemmetjenesten."
    };

    private SyntheticPeople() {}

    static List<RecipientCard> all() {
        var people = new ArrayList<RecipientCard>(COUNT);
        for (int n = 1; n <= COUNT; n++) {
            people.add(person(n));
        }
        return people;
    }

    /** The device of the n-th person. */
    static String deviceId(int n) {
        return "demo-%04d".formatted(n);
    }

    private static RecipientCard person(int n) {
        var town = Town.of(n);
        var birthDate = LocalDate.of(1930 + n * 7 % 22, 1 + n * 5 % 12, 1 + n * 11 % 28);
        return new RecipientCard(
                new RecipientId(UUID.nameUUIDFromBytes(("synthetic person " + n).getBytes(StandardCharsets.UTF_8))),
                new MunicipalityNumber(town.number),
                SyntheticPersonId.of(birthDate, 100 + n).value(),
                GIVEN[n - 1],
                FAMILY[n * 7 % FAMILY.length],
                birthDate,
                "+470000%04d".formatted(1000 + n),
                new Address(
                        town.streets[n % town.streets.length] + " " + (n * 3 % 60 + 1),
                        town.postcode,
                        town.city,
                        n % 4 == 0 ? "Leilighet H0%d01".formatted(n % 5 + 1) : null),
                n == CONFIDENTIAL ? ProtectedAddress.CONFIDENTIAL : ProtectedAddress.NONE,
                WAYS_IN[n % WAYS_IN.length],
                risk(n),
                n == 23 ? "en" : "nb",
                note(n),
                contacts(n));
    }

    private static int risk(int n) {
        if (n % 7 == 0) {
            return 2;
        }
        return n % 3 == 0 ? 1 : 0;
    }

    private static String note(int n) {
        return switch (n % 5) {
            case 0 -> "Hører dårlig. Snakk langsomt og tydelig.";
            case 1 -> "Bor alene. Bruker rullator.";
            case 2 -> "Falt to ganger siste halvår.";
            case 3 -> "Har hund; den er snill.";
            default -> "Bor sammen med ektefelle, som hører godt.";
        };
    }

    private static List<ContactPerson> contacts(int n) {
        var contacts = new ArrayList<ContactPerson>();
        var count = n % 6 == 0 ? 4 : 3;
        for (int position = 1; position <= count; position++) {
            contacts.add(new ContactPerson(
                    position,
                    GIVEN[(n * 3 + position * 11) % GIVEN.length] + " "
                            + FAMILY[(n * 7 + position / 2) % FAMILY.length],
                    RELATIONS[(n + position) % RELATIONS.length],
                    "+470000%04d".formatted(2000 + n * 10 + position),
                    position != 2));
        }
        return contacts;
    }

    /** Where they live: half of them in the town. */
    private enum Town {
        KRISTIANSAND(
                "4204", "4616", "Kristiansand", "Kongsgård allé", "Setesdalsveien", "Torridalsveien", "Marviksveien"),
        VENNESLA("4223", "4700", "Vennesla", "Hunsfossveien", "Sentrumsvegen", "Venneslamoen"),
        LILLESAND("4215", "4790", "Lillesand", "Strandgata", "Møglestuveien", "Kokkenes");

        private final String number;
        private final String postcode;
        private final String city;
        private final String[] streets;

        Town(String number, String postcode, String city, String... streets) {
            this.number = number;
            this.postcode = postcode;
            this.city = city;
            this.streets = streets;
        }

        static Town of(int n) {
            return switch (n % 4) {
                case 0, 1 -> KRISTIANSAND;
                case 2 -> VENNESLA;
                default -> LILLESAND;
            };
        }
    }
}
