package org.steward.itests.container;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivilegedAction;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.Test;
import org.steward.itests.Container;

public class CommandRulesTest {
    private static final List<String> NEVER_THERE =
            List.of("instance", "jdbc", "jms", "obr", "webconsole", "package", "wrapper", "http");

    @Test
    public void everyCommandHasARule() throws IOException {
        Set<String> withoutRule = new TreeSet<>();
        for (Command command : commands()) {
            Properties rules = rules(command.getScope());
            if (!rules.containsKey("*") && !rules.containsKey(command.getName())) {
                withoutRule.add(command.getScope() + ":" + command.getName());
            }
        }

        assertEquals(Set.of(), withoutRule);
    }

    @Test
    public void noCommandOfAnUnneededPartIsThere() {
        Set<String> scopes = new TreeSet<>();
        commands().forEach(command -> scopes.add(command.getScope()));

        assertTrue("scopes: " + scopes, scopes.contains("steward"));
        NEVER_THERE.forEach(scope -> assertTrue(scope + " in " + scopes, !scopes.contains(scope)));
    }

    @Test
    public void aCommandThatComesWithoutARuleIsForAdministrators() {
        assertEquals("admin", System.getProperty("karaf.secured.command.compulsory.roles"));
    }

    /** All commands, as an administrator sees them: nobody else sees any. */
    private static List<Command> commands() {
        var administrator = new Subject(true, Set.of(new RolePrincipal("admin")), Set.of(), Set.of());
        List<Command> commands = Subject.doAs(administrator, (PrivilegedAction<List<Command>>)
                () -> Container.ask(SessionFactory.class, CommandRulesTest::commands));
        assertTrue("only " + commands.size() + " commands", commands.size() > 20);
        return commands;
    }

    private static List<Command> commands(SessionFactory sessions) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        try (Session session = sessions.create(InputStream.nullInputStream(), nowhere, nowhere)) {
            return session.getRegistry().getCommands();
        }
    }

    private static Properties rules(String scope) throws IOException {
        var rules = new Properties();
        String name = scope.equals("*") ? "star" : scope;
        Path file = Path.of(System.getProperty("karaf.etc"), "org.apache.karaf.command.acl." + name + ".cfg");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                rules.load(reader);
            }
        }
        return rules;
    }
}
