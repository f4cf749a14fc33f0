package no.vft.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.vft.api.device.AlarmKind;
import no.vft.api.device.Channel;
import no.vft.api.device.Position;
import no.vft.api.device.Trigger;
import no.vft.api.feed.AlarmLogKind;
import no.vft.api.feed.CaseRecord;
import no.vft.api.feed.FeedApi;
import no.vft.api.feed.FeedEntry;
import no.vft.api.feed.FeedPage;
import no.vft.api.feed.JournaledBatch;
import no.vft.api.handoff.HandoffApi;
import no.vft.api.handoff.IntakeBatch;
import no.vft.api.handoff.IntakeEvent;
import no.vft.api.handoff.IntakeResult;
import no.vft.api.ledger.AlarmLedgerApi;
import no.vft.api.ledger.IngestLedgerApi;
import no.vft.api.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import tools.jackson.databind.JsonNode;

class OpenApiTest {
    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    private final ContractDocument document = ContractDocument.read("openapi.yaml");

    @Test
    void hasTheSchemasOfTheRecords() {
        var schemas = new SchemaAssert(document);
        records().forEach(schemas::describes);
        schemas.lists("AlarmKind", AlarmKind.class);
        schemas.lists("AlarmLogKind", AlarmLogKind.class);
    }

    private static Map<String, Class<? extends Record>> records() {
        var records = new TreeMap<String, Class<? extends Record>>();
        records.put("Trigger", Trigger.class);
        records.put("Position", Position.class);
        records.put("Channel", Channel.class);
        records.put("IntakeBatch", IntakeBatch.class);
        records.put("IntakeEvent", IntakeEvent.class);
        records.put("IntakeResult", IntakeResult.class);
        records.put("IntakeAnswer", IntakeResult.Answer.class);
        records.put("FeedPage", FeedPage.class);
        records.put("FeedEntry", FeedEntry.class);
        records.put("CaseRecord", CaseRecord.class);
        records.put("CaseOperator", CaseRecord.Operator.class);
        records.put("CaseMunicipality", CaseRecord.Municipality.class);
        records.put("CasePerson", CaseRecord.Person.class);
        records.put("CaseAddress", CaseRecord.Address.class);
        records.put("CaseDeviceUnit", CaseRecord.DeviceUnit.class);
        records.put("CaseEvent", CaseRecord.CaseEvent.class);
        records.put("JournaledBatch", JournaledBatch.class);
        records.put("IngestLedgerQuestion", IngestLedgerApi.Question.class);
        records.put("HeldReceipt", IngestLedgerApi.HeldReceipt.class);
        records.put("IngestLedgerAnswer", IngestLedgerApi.Answer.class);
        records.put("IngestLedgerEntry", IngestLedgerApi.Entry.class);
        records.put("AlarmLedgerQuestion", AlarmLedgerApi.Question.class);
        records.put("AlarmLedgerAnswer", AlarmLedgerApi.Answer.class);
        records.put("AlarmLedgerEntry", AlarmLedgerApi.Entry.class);
        return records;
    }

    @ParameterizedTest
    @ValueSource(classes = {HandoffApi.class, FeedApi.class, AlarmLedgerApi.class, IngestLedgerApi.class})
    void hasThePathsAndParametersOfTheInternalInterfaces(Class<?> api) {
        var base = api.getAnnotation(HttpExchange.class).url();
        for (var method : api.getDeclaredMethods()) {
            var operation = operation(base, method);
            assertThat(operation.isMissingNode()).as("%s is missing", method).isFalse();
            assertThat(operation.get("operationId").stringValue()).isEqualTo(method.getName());
            var names = operation.path("parameters").findValuesAsString("name");
            assertThat(names)
                    .containsExactlyElementsOf(Arrays.stream(method.getParameters())
                            .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                            .map(parameter ->
                                    parameter.getAnnotation(RequestParam.class).value())
                            .toList());
        }
    }

    private JsonNode operation(String base, Method method) {
        var get = method.getAnnotation(GetExchange.class);
        var path =
                base + (get == null ? method.getAnnotation(PostExchange.class).value() : get.value());
        return document.root().get("paths").path(path).path(get == null ? "post" : "get");
    }

    @Test
    void saysTheLimitsOfTheBatches() {
        assertThat(most("IntakeBatch", "events")).isEqualTo(IntakeBatch.MAX_EVENTS);
        assertThat(most("AlarmLedgerQuestion", "eventIds")).isEqualTo(AlarmLedgerApi.MAX_EVENTS);
        assertThat(most("IngestLedgerQuestion", "receipts")).isEqualTo(IngestLedgerApi.MAX_RECEIPTS);
    }

    private int most(String schema, String property) {
        return document.schema(schema)
                .at("/properties/" + property + "/maxItems")
                .intValue();
    }

    @Test
    void listsEveryProblemType() {
        assertThat(ContractDocument.texts(document.schema("ProblemTypeUri").get("enum")))
                .containsExactlyElementsOf(Arrays.stream(ProblemType.values())
                        .map(type -> type.uri().toString())
                        .toList());
    }

    @Test
    void saysForEachOperationWhoMayCallItAndThatErrorsAreProblems() {
        document.root()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        var where = operation.getKey() + " " + path.getKey();
                        assertThat(operation.getValue().path("security").isEmpty())
                                .as(where)
                                .isFalse();
                        assertThat(operation
                                        .getValue()
                                        .at("/responses/default/$ref")
                                        .stringValue(""))
                                .as(where)
                                .isEqualTo("#/components/responses/Problem");
                    }
                }));
    }

    @Test
    void hasNoPersonIdInAUrl() {
        assertThat(document.root().get("paths").findValuesAsString("name")).doesNotContain("personId", "identifier");
        assertThat(document.root().get("paths").propertyNames()).noneMatch(path -> path.contains("personId"));
    }

    @Test
    void hasNoDanglingReference() {
        assertThat(document.references())
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(document.target(reference).isMissingNode()).isFalse());
    }
}
