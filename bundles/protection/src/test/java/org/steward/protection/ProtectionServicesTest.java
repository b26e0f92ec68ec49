package org.steward.protection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.DatabaseKey;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.TextProtection;

class ProtectionServicesTest {
    private static final Attribute NAME = new Attribute("customer", "sealed_name");

    @TempDir
    Path home;

    private final Map<String, Object> published = new TreeMap<>();
    private final List<Object> properties = new ArrayList<>();

    @Test
    void servesFieldsTextsFilesAndTheDatabaseFromOneRing() {
        start();
        Ciphertext sealed = service(FieldProtection.class).seal(NAME, 1, "张三");
        byte[] databaseKey = service(DatabaseKey.class).bytes();

        start();

        assertThat(service(FieldProtection.class).open(NAME, 1, sealed)).isEqualTo("张三");
        assertThat(service(DatabaseKey.class).bytes()).hasSize(32).isEqualTo(databaseKey);
        assertThat(service(TextProtection.class).protect("13800138000").masked())
                .isEqualTo("138****8000");
    }

    @Test
    void givesTheDatabaseAKeyThatTheCallerMayClear() {
        start();
        byte[] before = service(DatabaseKey.class).bytes();

        java.util.Arrays.fill(service(DatabaseKey.class).bytes(), (byte) 0);

        assertThat(service(DatabaseKey.class).bytes()).isEqualTo(before);
    }

    @Test
    void publishesItsServicesWithNoPropertyButTheInstitutionAndWithdrawsThemAll() {
        ProtectionServices services = start();

        assertThat(published.keySet())
                .extracting(name -> name.substring(name.lastIndexOf('.') + 1))
                .containsExactlyInAnyOrder(
                        "FieldProtection",
                        "TextProtection",
                        "FileProtection",
                        "DatabaseKey",
                        "LiveKeyRing",
                        "CustomerKeys",
                        "Tokens",
                        "Signatures");
        assertThat(properties).containsOnly(Map.of("institution", "demo"));

        services.withdraw();

        assertThat(published).isEmpty();
    }

    @Test
    void warnsOfAShortPassphraseWithoutRepeatingIt() {
        var check = new PassphraseCheck();

        assertThat(check.check(Map.of())).isEmpty();
        assertThat(check.check(Map.of("key_ring_passphrase", "$[secret:x]"))).isEmpty();
        assertThat(check.check(Map.of("key_ring_passphrase", TestKeys.PASSPHRASE)))
                .isEmpty();
        assertThat(check.check(Map.of("key_ring_passphrase", "hunter2")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo("key_ring_passphrase");
                    assertThat(List.of(problem.reason())).noneMatch(reason -> reason.contains("hunter2"));
                });
    }

    private ProtectionServices start() {
        return new ProtectionServices(
                "demo", TestKeys.ring("demo", home), proxy(BundleContext.class, (name, arguments) -> {
                    String type = ((Class<?>) arguments[0]).getName();
                    published.put(type, arguments[1]);
                    properties.add(arguments[2]);
                    return proxy(ServiceRegistration.class, (unregister, none) -> published.remove(type));
                }));
    }

    private <S> S service(Class<S> type) {
        return type.cast(requireNonNull(published.get(type.getName())));
    }

    /** What a call of the framework does. */
    private interface Call {
        @Nullable
        Object answer(String method, Object... arguments);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        call.answer(method.getName(), arguments == null ? new Object[0] : arguments)));
    }
}
