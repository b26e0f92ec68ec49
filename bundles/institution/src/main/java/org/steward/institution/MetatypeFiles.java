package org.steward.institution;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.metatype.AD;
import org.apache.felix.metatype.Designate;
import org.apache.felix.metatype.MetaData;
import org.apache.felix.metatype.MetaDataReader;
import org.apache.felix.metatype.OCD;
import org.osgi.service.metatype.AttributeDefinition;

/** Reads what a bundle says of its settings: the metatype files that bnd made from {@code @Designate}. */
final class MetatypeFiles {
    private static final Map<Integer, Kind> KINDS = Map.of(
            AttributeDefinition.STRING, Kind.TEXT,
            AttributeDefinition.PASSWORD, Kind.PASSWORD,
            AttributeDefinition.CHARACTER, Kind.CHARACTER,
            AttributeDefinition.BOOLEAN, Kind.BOOLEAN,
            AttributeDefinition.BYTE, Kind.BYTE,
            AttributeDefinition.SHORT, Kind.SHORT,
            AttributeDefinition.INTEGER, Kind.INTEGER,
            AttributeDefinition.LONG, Kind.LONG,
            AttributeDefinition.FLOAT, Kind.FLOAT,
            AttributeDefinition.DOUBLE, Kind.DOUBLE);

    private MetatypeFiles() {}

    /** @return one schema a designated PID */
    static List<Schema> read(URL file) throws IOException {
        MetaData metaData = new MetaDataReader().parse(file);
        List<Schema> schemas = new ArrayList<>();
        if (metaData == null || metaData.getDesignates() == null) {
            return schemas;
        }
        for (Object each : metaData.getDesignates()) {
            Designate designate = (Designate) each;
            Object definition = metaData.getObjectClassDefinitions()
                    .get(designate.getObject().getOcdRef());
            if (designate.getFactoryPid() != null && definition instanceof OCD ocd) {
                schemas.add(Schema.of(designate.getFactoryPid(), settings(ocd)));
            }
        }
        return schemas;
    }

    private static List<Setting> settings(OCD definition) {
        List<Setting> settings = new ArrayList<>();
        if (definition.getAttributeDefinitions() != null) {
            for (Object attribute : definition.getAttributeDefinitions().values()) {
                settings.add(setting((AD) attribute));
            }
        }
        return settings;
    }

    private static Setting setting(AD attribute) {
        Kind kind = KINDS.getOrDefault(attribute.getType(), Kind.TEXT);
        List<String> options =
                attribute.getOptionValues() == null ? List.of() : Arrays.asList(attribute.getOptionValues());
        return new Setting(
                attribute.getID(),
                kind,
                attribute.getCardinality() != 0,
                options,
                Optional.ofNullable(attribute.getMin()),
                Optional.ofNullable(attribute.getMax()),
                attribute.isRequired() && attribute.getDefaultValue() == null);
    }
}
