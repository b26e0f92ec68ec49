package org.steward.itests.container;

import static org.junit.Assert.assertThrows;

import java.util.List;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.junit.Test;

public class SignOnTest {
    private static final List<List<String>> WELL_KNOWN = List.of(
            List.of("karaf", "karaf"),
            List.of("admin", "admin"),
            List.of("admin", ""),
            List.of("steward", "steward"),
            List.of("root", "root"),
            List.of("_g_:admingroup", "group"));

    @Test
    public void noWellKnownPasswordOpensTheNode() {
        for (List<String> pair : WELL_KNOWN) {
            assertThrows(pair.get(0), LoginException.class, () -> login(pair.get(0), pair.get(1)));
        }
    }

    private static void login(String user, String password) throws LoginException {
        new LoginContext("karaf", new Subject(), callbacks -> {
                    for (Callback callback : callbacks) {
                        if (callback instanceof NameCallback name) {
                            name.setName(user);
                        } else if (callback instanceof PasswordCallback secret) {
                            secret.setPassword(password.toCharArray());
                        }
                    }
                })
                .login();
    }
}
