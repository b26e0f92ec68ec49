package org.steward.api.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.steward.api.protection.Viewer;

/** Customers as people may see them: masked, as the institution's policy has it for each viewer. */
@ProviderType
public interface CustomerDirectory {
    /** @return number of customers */
    long count();

    /**
     * Customers in the order of their numbers.
     *
     * @param after number after which to begin; null for the first page
     */
    List<CustomerView> page(Viewer viewer, @Nullable String after, int limit);

    /** Customers found exactly by number, name, telephone number, e-mail address or identity. */
    List<CustomerView> find(Viewer viewer, String query, int limit);

    /** The given customers, unknown ids left out. */
    List<CustomerView> byIds(Viewer viewer, Collection<Long> ids);

    /** Numbers shown to people of the given customers. */
    Map<Long, String> numbers(Collection<Long> ids);

    /**
     * @param name masked; empty if not known
     * @param contacts masked, each with its kind, e.g. {@code mobile: 138****8000}
     */
    record CustomerView(
            long id,
            String number,
            String name,
            List<String> contacts,
            @Nullable String kind,
            @Nullable String region,
            @Nullable String sourceChannel,
            @Nullable LocalDate firstContact,
            @Nullable String owner,
            @Nullable String branch,
            List<String> tags) {}
}
