package org.steward.protection;

import java.util.HashMap;
import java.util.Map;
import org.steward.api.protection.DataClass;

/** Classes of the types that texts and attributes hold; security/data-classes.md has the table with its reasons. */
final class DataClasses {
    private static final Map<String, DataClass> CLASSES = new HashMap<>();

    static {
        CLASSES.put("secret", DataClass.C3);
        CLASSES.put("credit-code", DataClass.C1); // public in the register of companies
        CLASSES.put("company", DataClass.C1);
    }

    private DataClasses() {}

    /** All else that is found or sealed identifies a person, and so does what is not known. */
    static DataClass of(String type) {
        return CLASSES.getOrDefault(type, DataClass.C2);
    }
}
