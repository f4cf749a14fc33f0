package no.vft.api.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import no.vft.api.WireJson;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** A contract document of the class path as a tree, with its references followed. */
record ContractDocument(JsonNode root) {
    static ContractDocument read(String name) {
        try (var stream = ContractDocument.class.getResourceAsStream("/contracts/" + name)) {
            Object tree = new Yaml().load(stream);
            return new ContractDocument(WireJson.mapper().valueToTree(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode schema(String name) {
        return root.at("/components/schemas/" + name);
    }

    /** Every value of {@code $ref} in the document. */
    List<String> references() {
        return root.findValues("$ref").stream().map(JsonNode::stringValue).toList();
    }

    /** What a reference of this document points to; missing when it points to nothing. */
    JsonNode target(String reference) {
        return root.at(reference.substring(1));
    }

    /** The schemas that a value may have: the alternatives, else the one itself; references followed. */
    List<JsonNode> alternatives(JsonNode schema) {
        var alternatives = new ArrayList<JsonNode>();
        if (schema.has("anyOf")) {
            schema.get("anyOf").forEach(each -> alternatives.addAll(alternatives(each)));
        } else if (schema.has("$ref")) {
            alternatives.addAll(alternatives(target(schema.get("$ref").stringValue())));
        } else {
            alternatives.add(schema);
        }
        return alternatives;
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }
}
