package org.steward.reporting.page;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records as maps for the template.
 *
 * <p>A template engine that is given objects looks into their classes, and what it learns is kept by the JDK in caches that
 * would outlive this bundle.
 */
final class RecordMaps {
    private RecordMaps() {}

    static List<Object> of(List<?> values) {
        return values.stream().map(RecordMaps::of).toList();
    }

    private static Object of(Object value) {
        if (value instanceof List<?> list) {
            return of(list);
        }
        return value instanceof Record entry ? map(entry) : value;
    }

    private static Map<String, Object> map(Record entry) {
        Map<String, Object> map = new LinkedHashMap<>();
        try {
            for (RecordComponent component : entry.getClass().getRecordComponents()) {
                map.put(component.getName(), of(component.getAccessor().invoke(entry)));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s must be public to stand in a page".formatted(entry.getClass()), e);
        }
        if (entry instanceof Block block) {
            map.put("type", block.type());
        }
        return map;
    }
}
