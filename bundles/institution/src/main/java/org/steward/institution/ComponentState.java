package org.steward.institution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Constants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.steward.api.institution.Institution;

/**
 * How one component of one institution is doing.
 *
 * @param services class names of what it offers
 * @param waitsFor names of references that nothing fits
 * @param pid of the configuration that it runs on; empty if it has none or several
 * @param active whether it runs
 * @param failure stack trace of its last activation, if that failed
 */
record ComponentState(
        String institution,
        String component,
        String pid,
        Set<String> services,
        List<String> waitsFor,
        boolean active,
        Optional<String> failure) {
    private static final String CAUSED_BY = "Caused by: ";
    private static final String OURS = "org.steward.api.";
    private static final String REFERENCE_FAILED = "Unable to get service for reference";
    private static final int LONGEST = 300;

    ComponentState {
        services = Set.copyOf(services);
        waitsFor = List.copyOf(waitsFor);
    }

    /** All components of all institutions. */
    static List<ComponentState> all(ServiceComponentRuntime runtime) {
        List<ComponentState> states = new ArrayList<>();
        for (ComponentDescriptionDTO description : runtime.getComponentDescriptionDTOs()) {
            for (ComponentConfigurationDTO configuration : runtime.getComponentConfigurationDTOs(description)) {
                if (configuration.properties.get(Institution.PROPERTY) instanceof String institution) {
                    states.add(of(institution, description, configuration));
                }
            }
        }
        return states;
    }

    private static ComponentState of(
            String institution, ComponentDescriptionDTO description, ComponentConfigurationDTO configuration) {
        List<String> waitsFor = new ArrayList<>();
        for (var reference : configuration.unsatisfiedReferences) {
            waitsFor.add(reference.name);
        }
        boolean failed = configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION;
        return new ComponentState(
                institution,
                description.name,
                configuration.properties.get(Constants.SERVICE_PID) instanceof String pid ? pid : "",
                Set.of(description.serviceInterfaces),
                waitsFor,
                configuration.state == ComponentConfigurationDTO.ACTIVE,
                failed ? Optional.ofNullable(configuration.failure) : Optional.empty());
    }

    /** Whether it failed, and not because of another. */
    boolean failedItself() {
        return failure.isPresent() && !failedWithAnother();
    }

    /** Whether it failed only because what it refers to failed. */
    boolean failedWithAnother() {
        return failure.filter(trace -> trace.contains(REFERENCE_FAILED)).isPresent();
    }

    /** The one sentence of the stack trace that tells most: what our own code refused, or else the innermost cause. */
    Optional<String> reason() {
        return failure.map(trace -> {
            List<String> sentences = trace.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("\t") && !line.startsWith("..."))
                    .map(line -> line.startsWith(CAUSED_BY) ? line.substring(CAUSED_BY.length()) : line)
                    .toList();
            String told = sentences.stream()
                    .filter(line -> line.startsWith(OURS))
                    .findFirst()
                    .orElse(sentences.isEmpty() ? "no reason was given" : sentences.get(sentences.size() - 1));
            String sentence = told.startsWith(OURS) ? told.replaceFirst("^[\\w.$]+: ", "") : told;
            return sentence.length() > LONGEST ? sentence.substring(0, LONGEST) + "…" : sentence;
        });
    }
}
