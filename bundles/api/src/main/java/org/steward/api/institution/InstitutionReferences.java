package org.steward.api.institution;

import java.util.List;

/**
 * Names under which components refer to the services of their own institution.
 *
 * <p>A configuration published for an institution carries {@code <name>.target=(institution=<id>)} for each of them, so
 * Declarative Services wires a component to its own institution alone.
 */
public final class InstitutionReferences {
    public static final String INSTITUTION = "institutionService";
    public static final String DATABASE_KEY = "databaseKey";
    public static final String KEY_RING = "keyRing";
    public static final String RESEALABLES = "resealables";
    public static final String FIELDS = "fields";
    public static final String TEXTS = "texts";
    public static final String FILES = "files";
    public static final String MASKING = "masking";
    public static final String DATABASE = "database";
    public static final String AUDIT = "audit";
    public static final String STORE = "store";
    public static final String CUSTOMERS = "customers";
    public static final String UNMASKING = "unmasking";
    public static final String ACTIVITY = "activity";
    public static final String INTAKE = "intake";
    public static final String QUARANTINE = "quarantine";
    public static final String TIERING = "tiering";
    public static final String BULLETINS = "bulletins";

    /** All names, for the bundle that publishes configurations. */
    public static final List<String> ALL = List.of(
            INSTITUTION,
            DATABASE_KEY,
            KEY_RING,
            RESEALABLES,
            FIELDS,
            TEXTS,
            FILES,
            MASKING,
            DATABASE,
            AUDIT,
            STORE,
            CUSTOMERS,
            UNMASKING,
            ACTIVITY,
            INTAKE,
            QUARANTINE,
            TIERING,
            BULLETINS);

    private InstitutionReferences() {}
}
