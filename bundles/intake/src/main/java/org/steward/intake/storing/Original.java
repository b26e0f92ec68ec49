package org.steward.intake.storing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.steward.api.protection.TextProtection;

/** A quarantined record as JSON, to be sealed: what its source calls it and its fields, without secrets of class C3. */
record Original(String sourceId, Map<String, String> fields) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String SOURCE_ID = "source_id";
    private static final String FIELDS = "fields";

    String toJson(TextProtection texts) {
        StringWriter json = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(json)) {
            generator.writeStartObject();
            generator.writeStringField(SOURCE_ID, sourceId);
            generator.writeObjectFieldStart(FIELDS);
            for (var field : new TreeMap<>(fields).entrySet()) {
                generator.writeStringField(field.getKey(), texts.withoutSecrets(field.getValue()));
            }
            generator.writeEndObject();
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("A string took no more characters", e);
        }
        return json.toString();
    }

    static Original ofJson(String json) {
        String sourceId = "";
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.VALUE_STRING) {
                    continue;
                }
                boolean nested =
                        FIELDS.equals(parser.getParsingContext().getParent().getCurrentName());
                if (nested) {
                    fields.put(parser.currentName(), parser.getText());
                } else if (SOURCE_ID.equals(parser.currentName())) {
                    sourceId = parser.getText();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A sealed original is no JSON: it was written by another version", e);
        }
        return new Original(sourceId, fields);
    }

    @Override
    public String toString() {
        return "Original[" + fields.size() + " fields]";
    }
}
