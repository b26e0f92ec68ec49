package org.steward.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.steward.api.protection.Attribute;

class InstitutionProtectionTest {
    private static final Attribute NAME = new Attribute("customer", "sealed_name");

    @TempDir
    Path home;

    @Test
    void servesFieldsTextsFilesAndTheDatabaseFromOneRing() {
        var first = new InstitutionProtection("demo", TestKeys.ring("demo", home));
        var again = new InstitutionProtection("demo", TestKeys.ring("demo", home));

        assertThat(again.open(NAME, 1, first.seal(NAME, 1, "张三"))).isEqualTo("张三");
        assertThat(again.bytes()).hasSize(32).isEqualTo(first.bytes()).isNotSameAs(again.bytes());
        assertThat(again.protect("13800138000").masked()).isEqualTo("138****8000");
        assertThat(again.mask("name", "张三")).isEqualTo("**三");
    }

    @Test
    void givesTheDatabaseAKeyThatTheCallerMayClear() {
        var protection = new InstitutionProtection("demo", TestKeys.ring("demo", home));
        byte[] before = protection.bytes();

        java.util.Arrays.fill(protection.bytes(), (byte) 0);

        assertThat(protection.bytes()).isEqualTo(before);
    }

    @Test
    void publishesItsServicesWithNoPropertyButTheInstitution() {
        List<Object> calls = new ArrayList<>();
        BundleContext context = recording(BundleContext.class, calls);

        new ProtectionServices("demo", TestKeys.ring("demo", home), context).withdraw();

        assertThat((String[]) calls.get(1))
                .extracting(name -> name.substring(name.lastIndexOf('.') + 1))
                .containsExactlyInAnyOrder("FieldProtection", "TextProtection", "FileProtection", "DatabaseKey");
        assertThat(calls.get(2)).isInstanceOf(InstitutionProtection.class);
        assertThat(calls.get(3)).isEqualTo(Map.of("institution", "demo"));
        assertThat(calls.get(4)).isEqualTo("unregister");
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

    /** A framework object that notes the names and arguments of calls. */
    private static <T> T recording(Class<T> type, List<Object> calls) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    if (arguments != null) {
                        calls.addAll(List.of(arguments));
                    }
                    return method.getReturnType() == ServiceRegistration.class
                            ? recording(ServiceRegistration.class, calls)
                            : null;
                }));
    }
}
