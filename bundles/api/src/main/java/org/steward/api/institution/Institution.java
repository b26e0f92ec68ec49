package org.steward.api.institution;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.osgi.annotation.versioning.ProviderType;

/** One bank: published as a service with the property {@code institution} once its configuration is good. */
@ProviderType
public interface Institution {
    /** Name of the service property that every service of one institution carries. */
    String PROPERTY = "institution";

    /** Name of its folder, e.g. {@code demo}; lower-case letters, digits and {@code -}. */
    String id();

    /** Name that people read, e.g. {@code 某某农商银行}. */
    String name();

    /** Zone in which its banking days begin and end, e.g. {@code Asia/Shanghai}. */
    ZoneId zone();

    /** ISO 4217 code of the currency in which its results are counted, e.g. {@code CNY}. */
    String currency();

    /** The banking day that a computation starts from when its caller names none: the setting {@code today}, else the clock's. */
    LocalDate today();

    /** Folder with everything that this institution keeps: store, keys, inbox, reports. */
    Path home();

    /** Folder with its configuration files and its {@code mappings/}. */
    Path configuration();
}
