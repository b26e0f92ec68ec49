package org.steward.shell.command;

import java.security.AccessController;
import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.steward.api.protection.Viewer;

/** Who runs a command, as the sign-on of the shell has it; never as the caller says. */
final class Caller {
    private Caller() {}

    @SuppressWarnings("removal") // Karaf passes the signed-on subject this way and no other
    static Viewer viewer() {
        Subject subject = Subject.getSubject(AccessController.getContext());
        if (subject == null) {
            return Viewer.NOBODY;
        }
        String person = names(subject, UserPrincipal.class).stream()
                .sorted()
                .findFirst()
                .orElse(Viewer.NOBODY.person());
        return new Viewer(person, names(subject, RolePrincipal.class));
    }

    private static Set<String> names(Subject subject, Class<? extends Principal> type) {
        return subject.getPrincipals(type).stream().map(Principal::getName).collect(Collectors.toSet());
    }
}
