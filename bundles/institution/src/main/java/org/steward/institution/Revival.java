package org.steward.institution;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has components that failed to start try again, as what they failed on may be gone: a full disk, a locked database, a
 * folder without rights. The container leaves them as they are until their configuration is published anew.
 */
final class Revival {
    /** A component that has not said for so long whether it starts this time is what its state says. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(Revival.class);

    private final Publisher publisher;
    private final Map<String, Trial> trials = new HashMap<>();

    Revival(Publisher publisher) {
        this.publisher = publisher;
    }

    /** @param failed what did not start, by name of the component, as it was before the last try */
    private record Trial(int tries, Instant last, Map<String, ComponentState> failed) {
        boolean isDue(Instant now) {
            return !now.isBefore(last.plus(RetryPace.after(tries)));
        }

        /** Whether now others of the same configuration fail: those deserve a trial of their own. */
        boolean isOf(List<ComponentState> now) {
            return tries == 0 || now.stream().anyMatch(component -> failed.containsKey(component.component()));
        }

        boolean isUnderWay(Instant now) {
            return tries > 0 && now.isBefore(last.plus(PATIENCE));
        }

        /** The component as it was, while it is not known whether it starts this time. */
        ComponentState judge(ComponentState component, Instant now) {
            boolean decided = component.active() || component.failure().isPresent();
            return decided || !isUnderWay(now) ? component : failed.getOrDefault(component.component(), component);
        }
    }

    /**
     * Tries what is due.
     *
     * @return the same components; one that is just being tried counts as failed until it runs or fails anew, so that
     *     nobody is told of a recovery that is none
     */
    List<ComponentState> round(List<ComponentState> components, Instant now) throws IOException {
        List<ComponentState> steady = steady(components, now);
        Map<String, List<ComponentState>> failing = failing(steady);
        Set<String> failedNow = failedNow(components);
        for (Map.Entry<String, List<ComponentState>> each : failing.entrySet()) {
            Trial trial = trials.compute(
                    each.getKey(),
                    (pid, known) -> known != null && known.isOf(each.getValue()) ? known : new Trial(0, now, Map.of()));
            if (trial.isDue(now) && failedNow.contains(each.getKey())) {
                tryAgain(each.getKey(), each.getValue(), trial, now);
            }
        }
        trials.entrySet()
                .removeIf(each ->
                        !failing.containsKey(each.getKey()) && !each.getValue().isUnderWay(now));
        return steady;
    }

    private void tryAgain(String pid, List<ComponentState> failed, Trial trial, Instant now) throws IOException {
        if (trial.tries() == 0) {
            log.info(
                    "Institution '{}': {} is tried again, and from now on at intervals that grow to {} seconds, until it"
                            + " starts",
                    failed.get(0).institution(),
                    failed.stream().map(ComponentState::component).collect(Collectors.joining(", ")),
                    RetryPace.LONGEST.toSeconds());
        }
        trials.put(
                pid,
                new Trial(
                        trial.tries() + 1,
                        now,
                        failed.stream().collect(Collectors.toMap(ComponentState::component, state -> state))));
        publisher.renew(pid);
    }

    private List<ComponentState> steady(List<ComponentState> components, Instant now) {
        List<ComponentState> steady = new ArrayList<>();
        for (ComponentState component : components) {
            Trial trial = trials.get(component.pid());
            steady.add(trial == null ? component : trial.judge(component, now));
        }
        return steady;
    }

    /** By PID, what failed itself; of an institution where all is mended but what fell with it, that. */
    private static Map<String, List<ComponentState>> failing(List<ComponentState> components) {
        Set<String> withCause = components.stream()
                .filter(ComponentState::failedItself)
                .map(ComponentState::institution)
                .collect(Collectors.toSet());
        return components.stream()
                .filter(component -> !component.pid().isEmpty())
                .filter(component -> component.failedItself()
                        || (component.failedWithAnother() && !withCause.contains(component.institution())))
                .collect(Collectors.groupingBy(ComponentState::pid));
    }

    private static Set<String> failedNow(List<ComponentState> components) {
        Set<String> pids = new HashSet<>();
        components.stream()
                .filter(component -> component.failure().isPresent())
                .forEach(component -> pids.add(component.pid()));
        return pids;
    }
}
