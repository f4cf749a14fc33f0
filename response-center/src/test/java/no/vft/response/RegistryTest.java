package no.vft.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.vft.api.id.DeviceId;
import no.vft.api.id.MunicipalityNumber;
import no.vft.response.access.TestIdentityProvider;
import no.vft.response.device.DeviceDirectory;
import no.vft.response.municipality.Municipalities;
import no.vft.response.operator.Operators;
import no.vft.response.recipient.ProtectedAddress;
import no.vft.response.recipient.RecipientDirectory;
import no.vft.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class RegistryTest {
    private static final TestIdentityProvider IDENTITY = new TestIdentityProvider();
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestDatabase.create(), IDENTITY);
    }

    @AfterAll
    static void stop() {
        service.close();
        IDENTITY.close();
    }

    private static final String PERSON = """
            {"municipalityNumber": "4204", "personId": %s, "givenName": "Prøve", "familyName": "Person",
             "birthDate": "1940-02-29", "phone": "+4700009999",
             "address": {"street": "Prøveveien 1", "postcode": "4616", "city": "Kristiansand", "additional": null},
             "protectedAddress": "NONE", "wayIn": null, "riskLevel": 1, "language": "nb", "notes": "To\\nlinjer"}
            """;

    @Test
    void keepsARecipientThroughItsLife() {
        var made = service.as("admin", "POST", "/api/v1/recipients", PERSON.formatted("\"02850097219\""));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var id = made.json().get("recipientId").asString();
        var uri = "/api/v1/recipients/" + id;

        assertThat(service.get("kari", uri).json()).isEqualTo(made.json());
        var found = service.as("kari", "POST", "/api/v1/recipients/_search", "{\"personId\":\"02850097219\"}");
        assertThat(found.json().get("recipients").get(0)).isEqualTo(made.json());

        var contacts = service.as("admin", "PUT", uri + "/contacts", """
                {"version": 0, "contacts": [
                 {"name": "Første", "relation": "datter", "phone": "+4700008881", "hasKey": true},
                 {"name": "Andre", "relation": null, "phone": "+4700008882", "hasKey": false}]}
                """);
        assertThat(contacts.json().get("contacts").get(1).get("position").asInt())
                .as(contacts.text())
                .isEqualTo(2);
        var swapped = service.as("admin", "PUT", uri + "/contacts", """
                {"version": 1, "contacts": [
                 {"name": "Andre", "relation": null, "phone": "+4700008882", "hasKey": false},
                 {"name": "Første", "relation": "datter", "phone": "+4700008881", "hasKey": true}]}
                """);
        assertThat(swapped.json().get("contacts").get(0).get("name").asString()).isEqualTo("Andre");

        var stale = service.as("admin", "PUT", uri, changed(0));
        assertThat(stale.problem()).isEqualTo("stale-version");
        assertThat(stale.json().get("currentVersion").asInt()).isEqualTo(2);
        assertThat(service.as("admin", "PUT", uri, changed(2))
                        .json()
                        .get("riskLevel")
                        .asInt())
                .isEqualTo(2);

        assertThat(service.as("admin", "DELETE", uri, null).status()).isEqualTo(204);
        assertThat(service.get("kari", uri).problem()).isEqualTo("not-found");
        assertThat(purposes(id)).contains("kari REGISTRY_READ", "kari REGISTRY_SEARCH", "admin REGISTRY_CHANGE");
    }

    private static String changed(int version) {
        return PERSON.formatted("null")
                .replace("\"municipalityNumber\": \"4204\"", "\"version\": " + version)
                .replace("\"riskLevel\": 1", "\"riskLevel\": 2");
    }

    private static List<String> purposes(String id) {
        return service.bean(JdbcClient.class)
                .sql("select operator_id || ' ' || purpose from person_access_log where recipient_id = :id")
                .param("id", UUID.fromString(id))
                .query(String.class)
                .list();
    }

    @Test
    void refusesARealPersonsIdInASyntheticInstallation() {
        var answer = service.as("admin", "POST", "/api/v1/recipients", PERSON.formatted("\"13116900216\""));
        assertThat(answer.problem()).isEqualTo("invalid-input");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("personId");
        assertThat(answer.text()).doesNotContain("13116900216");
    }

    @Test
    void refusesTheSamePersonTwiceInAMunicipality() {
        var person = PERSON.formatted("\"11845599620\"");
        assertThat(service.as("admin", "POST", "/api/v1/recipients", person).status())
                .isEqualTo(201);
        assertThat(service.as("admin", "POST", "/api/v1/recipients", person).problem())
                .isEqualTo("conflict");
    }

    @Test
    void namesEveryWrongField() {
        var answer = service.as(
                "admin",
                "POST",
                "/api/v1/recipients",
                PERSON.formatted("null")
                        .replace("4616", "46")
                        .replace("\"Prøve\"", "\" \"")
                        .replace("\"riskLevel\": 1", "\"riskLevel\": 3"));
        assertThat(answer.problem()).isEqualTo("invalid-input");
        assertThat(answer.json().get("errors").toString())
                .isEqualTo("[{\"field\":\"address.postcode\",\"message\":\"must be four digits\"},"
                        + "{\"field\":\"givenName\","
                        + "\"message\":\"must have 1 to 100 characters and no control characters\"},"
                        + "{\"field\":\"riskLevel\",\"message\":\"must be less than or equal to 2\"}]");
    }

    @Test
    void anotherMunicipalitysPersonIsNobody() {
        var list = service.get("kari", "/api/v1/recipients?limit=200").json().get("recipients");
        assertThat(list.size()).isGreaterThanOrEqualTo(40);
        for (var line : list) {
            var uri = "/api/v1/recipients/" + line.get("recipientId").asString();
            var own = line.get("municipalityNumber").asString().equals("4223");
            assertThat(service.get("nora", uri).status()).isEqualTo(own ? 200 : 404);
        }
        assertThat(service.get("nora", "/api/v1/recipients?limit=200").json().get("recipients"))
                .allSatisfy(line ->
                        assertThat(line.get("municipalityNumber").asString()).isEqualTo("4223"));
    }

    @Test
    void onlyManagersChangeTheRegistry() {
        assertThat(service.as("kari", "POST", "/api/v1/recipients", PERSON.formatted("null"))
                        .problem())
                .isEqualTo("forbidden");
        assertThat(service.as("kari", "DELETE", "/api/v1/devices/demo-0001", null)
                        .problem())
                .isEqualTo("forbidden");
    }

    @Test
    void keepsADeviceThroughItsLife() {
        var made = service.as(
                "admin",
                "POST",
                "/api/v1/devices",
                "{\"deviceId\":\"new-1\",\"municipalityNumber\":\"4204\",\"voiceUri\":\"tel:+4700001234\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(service.as(
                                "admin",
                                "POST",
                                "/api/v1/devices",
                                "{\"deviceId\":\"new-1\",\"municipalityNumber\":\"4204\"}")
                        .problem())
                .isEqualTo("conflict");
        var changed = service.as("admin", "PUT", "/api/v1/devices/new-1", "{\"version\":0,\"place\":\"Kjøkken\"}");
        assertThat(changed.json().get("version").asInt()).isEqualTo(1);
        assertThat(service.as("admin", "DELETE", "/api/v1/devices/new-1", null).status())
                .isEqualTo(204);
        assertThat(service.get("kari", "/api/v1/devices/new-1").problem()).isEqualTo("not-found");
    }

    @Test
    void refusesADeviceForAPersonOfAnotherMunicipality() {
        var elsewhere = service.get("nora", "/api/v1/recipients?limit=1")
                .json()
                .at("/recipients/0/recipientId")
                .asString();
        var answer = service.as(
                "admin",
                "POST",
                "/api/v1/devices",
                "{\"deviceId\":\"new-2\",\"municipalityNumber\":\"4204\",\"recipientId\":\"" + elsewhere + "\"}");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("recipientId");
    }

    @Test
    void aNewMunicipalityBelongsToItsMaker() {
        var made = service.as(
                "api",
                "POST",
                "/api/v1/municipalities",
                "{\"number\":\"4211\",\"organisationNumber\":\"899900049\",\"name\":\"Gjerstad\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(service.get("api", "/api/v1/municipalities/4211").json()).isEqualTo(made.json());
        assertThat(service.get("kari", "/api/v1/municipalities/4211").problem()).isEqualTo("not-found");
        assertThat(service.as(
                                "api",
                                "PUT",
                                "/api/v1/municipalities/4211",
                                "{\"version\":0,\"organisationNumber\":\"899900048\",\"name\":\"Gjerstad\"}")
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("organisationNumber");
    }

    @Test
    void nobodyRaisesTheOwnRights() {
        var operator = "{\"operatorId\":\"per\",\"subject\":\"per\",\"name\":\"Per\",\"roles\":[\"OPERATOR\"],"
                + "\"municipalities\":[\"4204\"],\"language\":\"nb\"}";
        assertThat(service.as("kari", "POST", "/api/v1/operators", operator).problem())
                .isEqualTo("forbidden");
        assertThat(service.as("admin", "POST", "/api/v1/operators", operator.replace("4204", "0301"))
                        .problem())
                .isEqualTo("forbidden");
        assertThat(service.as("admin", "POST", "/api/v1/operators", operator).status())
                .isEqualTo(201);
        assertThat(service.as("admin", "POST", "/api/v1/operators", operator).problem())
                .isEqualTo("conflict");
        assertThat(service.bean(Operators.class).nameOf("per")).isEqualTo("Per");
        assertThat(service.as("admin", "DELETE", "/api/v1/operators/per", null).status())
                .isEqualTo(204);
    }

    @Test
    void findsDevicesWithTheirPeople() {
        var known = new DeviceId("demo-0007");
        var found = service.bean(DeviceDirectory.class).find(List.of(known, new DeviceId("nobody"), known));
        assertThat(found).containsOnlyKeys(known);
        var entry = found.get(known);
        assertThat(entry.riskLevel()).isEqualTo(2);
        assertThat(entry.voiceUri()).isEqualTo("sip:demo-0007@voice.invalid");
        var card =
                service.bean(RecipientDirectory.class).find(entry.recipientId()).orElseThrow();
        assertThat(card.contacts()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(card.municipalityNumber()).isEqualTo(entry.municipalityNumber());
    }

    @Test
    void theSeedCanRunAgainAndKeepsWhatWasChanged() throws Exception {
        var jdbc = service.bean(JdbcClient.class);
        jdbc.sql("update recipient set notes = 'endret'"
                        + " where id = (select recipient_id from device where id = 'demo-0003')")
                .update();
        service.bean(ApplicationRunner.class).run(null);
        assertThat(jdbc.sql("select notes from recipient r join device d on d.recipient_id = r.id"
                                + " where d.id = 'demo-0003'")
                        .query(String.class)
                        .single())
                .isEqualTo("endret");
        assertThat(jdbc.sql("select count(*) from device where id like 'demo-%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(40);
        assertThat(jdbc.sql("select count(*) from recipient where protected_address = :grade")
                        .param("grade", ProtectedAddress.CONFIDENTIAL.name())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void knowsTheMunicipalities() {
        assertThat(service.bean(Municipalities.class).find(new MunicipalityNumber("4215")))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo("Lillesand"));
        assertThat(service.bean(Municipalities.class).find(new MunicipalityNumber("9999")))
                .isEmpty();
    }
}
