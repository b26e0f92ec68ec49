package org.steward.shell.command;

import java.time.Instant;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.steward.api.audit.AuditEvent;
import org.steward.api.audit.AuditTrail;
import org.steward.api.audit.AuditTrail.AuditRecord;

@Service
@Command(scope = "steward", name = "audit", description = "Lists who did and saw what, newest first")
public final class AuditCommand extends InstitutionCommand {
    @Option(name = "--limit", description = "How many to list at most, 1 to 10000")
    int limit = 50;

    @Override
    public @Nullable Object execute() {
        List<AuditRecord> records = ask(AuditTrail.class, trail -> trail.newest(listed(limit)));
        if (json) {
            records.stream().map(Line::of).forEach(answer()::json);
            return null;
        }
        answer().table(
                        List.of("number", "at", "person", "action", "subject", "fields", "result", "reason"),
                        records.stream().map(AuditCommand::row).toList());
        return null;
    }

    private static List<String> row(AuditRecord record) {
        return List.of(
                String.valueOf(record.number()),
                record.at().toString(),
                record.event().person(),
                record.event().action(),
                record.event().subject(),
                String.join(",", record.event().fields()),
                record.event().result(),
                record.event().reason());
    }

    private record Line(
            long number,
            Instant at,
            String person,
            String action,
            String subject,
            List<String> fields,
            String reason,
            String result) {
        static Line of(AuditRecord record) {
            AuditEvent event = record.event();
            return new Line(
                    record.number(),
                    record.at(),
                    event.person(),
                    event.action(),
                    event.subject(),
                    event.fields(),
                    event.reason(),
                    event.result());
        }
    }
}
