package org.steward.shell.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.Nullable;
import org.steward.api.institution.InstitutionDirectory;
import org.steward.api.institution.InstitutionStatus;

@Service
@Command(
        scope = "steward",
        name = "institutions",
        description = "Lists the institutions of this node and their problems")
@SuppressWarnings("NullAway.Init") // Karaf fills the fields before it runs the action
public final class InstitutionsCommand implements Action {
    @Option(name = "--json", description = "Print JSON, one object a line")
    boolean json;

    @Reference
    InstitutionDirectory directory;

    @Reference
    Session session;

    @Override
    public @Nullable Object execute() {
        List<InstitutionStatus> institutions = directory.institutions();
        Answer answer = new Answer(session.getConsole());
        if (json) {
            institutions.forEach(status -> answer.json(Line.of(status)));
        } else if (institutions.isEmpty()) {
            answer.line(
                    "There is no institution yet; add a folder below etc/institutions, see etc/institutions.example.");
        } else {
            answer.table(
                    List.of("id", "name", "state", "store"),
                    institutions.stream()
                            .map(status -> List.of(
                                    status.id(), status.name(), status.state().wireName(), status.store()))
                            .toList());
            institutions.forEach(
                    status -> status.problems().forEach(problem -> answer.line("! " + status.id() + ": " + problem)));
        }
        return null;
    }

    private record Line(String id, String name, String state, String store, List<String> problems) {
        static Line of(InstitutionStatus status) {
            return new Line(status.id(), status.name(), status.state().wireName(), status.store(), status.problems());
        }
    }
}
