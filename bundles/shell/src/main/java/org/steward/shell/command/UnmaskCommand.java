package org.steward.shell.command;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.steward.api.store.Unmasking;
import org.steward.api.store.Unmasking.Unmasked;

@Service
@Command(
        scope = "steward",
        name = "unmask",
        description = "Shows fields of a customer in clear: with the right to it, for a reason, on record")
@SuppressWarnings("NullAway.Init") // Karaf fills the fields before it runs the action
public final class UnmaskCommand extends InstitutionCommand {
    @Argument(index = 1, name = "number", description = "Number of the customer", required = true)
    String number;

    @Option(
            name = "--fields",
            description = "Separated by commas: name, company, address, birth-date, contacts, identities, accounts",
            required = true)
    String fields;

    @Option(
            name = "--reason",
            description = "What the values are needed for, 5 to 200 characters; - reads it from standard input",
            required = true)
    String reason;

    @Override
    public @Nullable Object execute() {
        Set<String> wanted =
                Arrays.stream(fields.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        String why = typed(reason);
        Unmasked unmasked = ask(Unmasking.class, unmasking -> unmasking.unmask(Caller.viewer(), number, wanted, why));
        if (json) {
            answer().json(unmasked);
            return null;
        }
        List<List<String>> rows = unmasked.values().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> List.of(field.getKey(), value)))
                .toList();
        answer().table(List.of("field", "value"), rows);
        answer().line("Hide these values again by %s. The audit trail names you, the fields and the reason."
                .formatted(unmasked.until()));
        return null;
    }
}
