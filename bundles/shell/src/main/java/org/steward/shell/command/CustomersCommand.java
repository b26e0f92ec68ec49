package org.steward.shell.command;

import java.util.List;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.steward.api.store.CustomerDirectory;
import org.steward.api.store.CustomerDirectory.CustomerView;
import org.steward.api.tiering.Tiering;

@Service
@Command(scope = "steward", name = "customers", description = "Lists customers, masked")
@SuppressWarnings("NullAway.Init") // Karaf fills the fields before it runs the action
public final class CustomersCommand extends InstitutionCommand {
    @Option(
            name = "--query",
            description =
                    "Number, name, telephone number, e-mail address or identity, exactly; - reads it from standard"
                            + " input, since other users of the machine see the words of a command line")
    @Nullable
    String query;

    @Option(name = "--tier", description = "Only customers of this tier of the value scheme, e.g. high")
    @Nullable
    String tier;

    @Option(name = "--after", description = "List from after this customer number")
    @Nullable
    String after;

    @Option(name = "--limit", description = "How many to list at most")
    int limit = 50;

    @Override
    public @Nullable Object execute() {
        List<CustomerView> customers = rows();
        if (json) {
            customers.forEach(answer()::json);
            return null;
        }
        answer().table(
                        List.of("number", "name", "contacts", "kind", "channel", "first contact", "owner", "tags"),
                        customers.stream().map(CustomersCommand::row).toList());
        return null;
    }

    private List<CustomerView> rows() {
        listed(limit);
        if (query != null) {
            String wanted = typed(query);
            List<CustomerView> found =
                    ask(CustomerDirectory.class, directory -> directory.find(Caller.viewer(), wanted, limit));
            return tier == null ? found : found.stream().filter(this::inTier).toList();
        }
        if (tier != null) {
            String wanted = tier;
            List<Long> ids = ask(Tiering.class, tiering -> tiering.customers(Tiering.DEFAULT_SCHEME, wanted, limit));
            return ask(CustomerDirectory.class, directory -> directory.byIds(Caller.viewer(), ids));
        }
        return ask(CustomerDirectory.class, directory -> directory.page(Caller.viewer(), after, limit));
    }

    private boolean inTier(CustomerView customer) {
        return ask(Tiering.class, tiering -> tiering.of(Tiering.DEFAULT_SCHEME, customer.id()))
                .filter(assignment -> assignment.tier().equals(tier))
                .isPresent();
    }

    private static List<String> row(CustomerView customer) {
        return List.of(
                customer.number(),
                customer.name(),
                String.join(", ", customer.contacts()),
                Objects.requireNonNullElse(customer.kind(), ""),
                Objects.requireNonNullElse(customer.sourceChannel(), ""),
                Objects.toString(customer.firstContact(), ""),
                Objects.requireNonNullElse(customer.owner(), ""),
                String.join(" ", customer.tags()));
    }
}
