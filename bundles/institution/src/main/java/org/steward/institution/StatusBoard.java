package org.steward.institution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steward.api.institution.InstitutionStatus;
import org.steward.api.institution.InstitutionStatus.State;

/** Judges how each institution is doing, from its folder and from what runs of it. */
final class StatusBoard {
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Logger log = LoggerFactory.getLogger(StatusBoard.class);

    private final RunningServices services;
    private final Map<String, Instant> incompleteSince = new HashMap<>();
    private final Map<String, List<String>> told = new HashMap<>();
    private Map<String, InstitutionStatus> latest = Map.of();

    StatusBoard(RunningServices services) {
        this.services = services;
    }

    /** @param booted whether all is there that an institution may wait for */
    List<InstitutionStatus> judge(
            List<FolderReport> reports, List<ComponentState> components, boolean booted, Instant now) {
        Map<String, InstitutionStatus> judged = new HashMap<>();
        List<InstitutionStatus> statuses = new ArrayList<>();
        for (FolderReport report : reports) {
            List<ComponentState> own = components.stream()
                    .filter(component -> component.institution().equals(report.id()))
                    .toList();
            Judgement judgement = judge(report, own, booted, now);
            InstitutionStatus status = judgement.status();
            tell(status, Optional.ofNullable(latest.get(report.id())));
            tell(report.id(), judgement.news());
            judged.put(report.id(), status);
            statuses.add(status);
        }
        latest.keySet().stream()
                .filter(id -> !judged.containsKey(id))
                .forEach(id -> log.info("Institution '{}' is removed; its data stays", id));
        incompleteSince.keySet().retainAll(judged.keySet());
        told.keySet().retainAll(judged.keySet());
        latest = judged;
        return statuses;
    }

    /** @param news problems for the log; what is missing with a component that failed changes with each try of it */
    private record Judgement(InstitutionStatus status, List<String> news) {}

    private Judgement judge(FolderReport report, List<ComponentState> components, boolean booted, Instant now) {
        List<String> missing = report.blocked() ? List.of() : services.missing(report.id());
        boolean failed =
                missing.stream().anyMatch(service -> failed(service, components)) || waitForOne(missing, components);
        State state = state(report, missing, booted && (failed || isOverdue(report.id(), missing, booted, now)));
        List<String> problems = new ArrayList<>(report.problems());
        List<String> failures = failures(components);
        problems.addAll(failures);
        List<String> news = List.copyOf(problems);
        if (state == State.DOWN) {
            missing.forEach(service -> problems.add(whyMissing(service, components)));
        }
        if (state == State.READY && !problems.isEmpty()) {
            state = State.READY_WITH_PROBLEMS;
        }
        String store = services.store(report.id()).orElse("");
        var status = new InstitutionStatus(report.id(), report.name(), state, store, problems);
        return new Judgement(status, failures.isEmpty() ? status.problems() : news);
    }

    /** One sentence a component that failed; those that only fell with another are left out. */
    private static List<String> failures(List<ComponentState> components) {
        boolean cause = components.stream().anyMatch(ComponentState::failedItself);
        List<String> sentences = new ArrayList<>();
        for (ComponentState component : components) {
            if (!cause || !component.failedWithAnother()) {
                component
                        .reason()
                        .ifPresent(reason -> sentences.add("Component '%s' does not start: %s"
                                .formatted(component.component(), sentence(reason))));
            }
        }
        return sentences;
    }

    private static State state(FolderReport report, List<String> missing, boolean given) {
        if (report.blocked()) {
            return State.DOWN;
        }
        if (missing.isEmpty()) {
            return State.READY;
        }
        return given ? State.DOWN : State.STARTING;
    }

    /** The time for starting runs from when something is first missing, but not before the node has booted. */
    private boolean isOverdue(String id, List<String> missing, boolean booted, Instant now) {
        if (missing.isEmpty() || !booted) {
            incompleteSince.remove(id);
            return false;
        }
        Instant since = incompleteSince.computeIfAbsent(id, first -> now);
        return Duration.between(since, now).compareTo(LONGEST_START) >= 0;
    }

    private static boolean failed(String service, List<ComponentState> components) {
        return components.stream()
                .anyMatch(component -> component.services().contains(service)
                        && component.failure().isPresent());
    }

    /** Whether all that is missing waits for something, and something failed: that will not come by waiting. */
    private static boolean waitForOne(List<String> missing, List<ComponentState> components) {
        return components.stream().anyMatch(ComponentState::failedItself)
                && missing.stream().allMatch(service -> components.stream()
                        .anyMatch(component -> component.services().contains(service)
                                && !component.waitsFor().isEmpty()));
    }

    private static String whyMissing(String service, List<ComponentState> components) {
        List<ComponentState> offering = components.stream()
                .filter(component -> component.services().contains(service))
                .toList();
        String name = service.substring(service.lastIndexOf('.') + 1);
        if (offering.isEmpty()) {
            return "Service '%s' is missing: no running bundle with a good configuration offers it;".formatted(name)
                    + " install the feature that does, or mend its file.";
        }
        if (failed(service, components)) {
            return "Service '%s' is missing: the component that offers it does not start, see above.".formatted(name);
        }
        var waitsFor = new TreeSet<String>();
        offering.forEach(component -> waitsFor.addAll(component.waitsFor()));
        return waitsFor.isEmpty()
                ? "Service '%s' is missing: its component takes longer than a minute to start; see the log."
                        .formatted(name)
                : "Service '%s' is missing: it waits for %s.".formatted(name, String.join(", ", waitsFor));
    }

    private static String sentence(String reason) {
        return reason.endsWith(".") ? reason : reason + "; see the log.";
    }

    private static void tell(InstitutionStatus status, Optional<InstitutionStatus> earlier) {
        if (earlier.map(InstitutionStatus::state).filter(status.state()::equals).isEmpty()) {
            log.info("Institution '{}' is {}", status.id(), status.state().wireName());
        }
    }

    private void tell(String id, List<String> problems) {
        List<String> known = told.getOrDefault(id, List.of());
        problems.stream()
                .filter(problem -> !known.contains(problem))
                .forEach(problem -> log.warn("Institution '{}': {}", id, problem));
        known.stream()
                .filter(problem -> !problems.contains(problem))
                .forEach(problem -> log.info("Institution '{}': solved: {}", id, problem));
        told.put(id, problems);
    }
}
