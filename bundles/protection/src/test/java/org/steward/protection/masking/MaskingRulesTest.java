package org.steward.protection.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.api.RefusedException;
import org.steward.api.protection.DataClass;
import org.steward.api.protection.Masking;
import org.steward.api.protection.Viewer;

class MaskingRulesTest {
    private static final Viewer MANAGER = new Viewer("li", Set.of("relationship-manager"));
    private static final Viewer ANALYST = new Viewer("wu", Set.of("head-office-analyst"));
    private static final Viewer BOTH = new Viewer("he", Set.of("relationship-manager", "head-office-analyst"));

    @Test
    void leaveTheDefaultsWhereNothingIsSaid() {
        Masking rules = masking("");

        assertThat(rules.show(MANAGER, "mobile", "13800138000")).isEqualTo("138****8000");
        assertThat(rules.show(Viewer.NOBODY, "name", "张三丰")).isEqualTo("**丰");
    }

    @ParameterizedTest
    @CsvSource({
        "mobile, +86 138 0013 8000, 138****00",
        "bank-card, 6222 0200 1234 5678 901, ****8901",
        "resident-id, 11010319200101123X, 1****3X",
        "name, 欧阳修, 欧阳****",
        "email, zhang@example.cn, z****",
    })
    void keepWhatARuleForAllSays(String type, String value, String shown) {
        Masking rules = masking("mobile=3*2, bank-card=0*4, resident-id=1*2, name=2*0, email=1*0");

        assertThat(rules.show(MANAGER, type, value)).isEqualTo(shown);
    }

    @Test
    void goByRoleFirstAndByTheMostOpenOfSeveralRoles() {
        Masking rules = masking("mobile=0*4, relationship-manager/mobile=3*4, head-office-analyst/mobile=0*0");

        assertThat(rules.show(Viewer.NOBODY, "mobile", "13800138000")).isEqualTo("****8000");
        assertThat(rules.show(ANALYST, "mobile", "13800138000")).isEqualTo("****");
        assertThat(rules.show(MANAGER, "mobile", "13800138000")).isEqualTo("138****8000");
        assertThat(rules.show(BOTH, "mobile", "13800138000")).isEqualTo("138****8000");
    }

    @Test
    void maskAValueWholeThatIsTooShortToHideEnough() {
        Masking rules = masking("account=6*4, name=1*1");

        assertThat(rules.show(MANAGER, "account", "1234567890123")).isEqualTo("******");
        assertThat(rules.show(MANAGER, "account", "12345678901234")).isEqualTo("123456****1234");
        assertThat(rules.show(MANAGER, "name", "张三")).isEqualTo("******");
        assertThat(rules.show(MANAGER, "name", "")).isEqualTo("******");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mobile", "mobile=3", "mobile=3-4", "Mobile=3*4", "/mobile=3*4", "a/b/c=1*1", "mobile=*4"})
    void refuseWhatIsNoRule(String text) {
        assertThatThrownBy(() -> masking("name=0*1, " + text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("HEAD*TAIL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mobile=7*0", "bank-card=6*5", "mobile=99*99"})
    void refuseToShowTooMuch(String text) {
        assertThatThrownBy(() -> masking(text)).hasMessageContaining("shows too much");
    }

    @Test
    void refuseToShowSecretsAndTwoRulesForOneThing() {
        assertThatThrownBy(() -> masking("secret=1*0")).hasMessageContaining("C3");
        assertThatThrownBy(() -> masking("name=0*1,name=1*0")).hasMessageContaining("two rules");
    }

    @Test
    void areCheckedBeforeTheyRun() {
        MaskingCheck check = new MaskingCheck();

        assertThat(check.check(Map.of("masks", "mobile=3*4"))).isEmpty();
        assertThat(check.check(Map.of())).isEmpty();
        assertThat(check.check(Map.of("masks", "mobile=9*9")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("masks"));
    }

    @Test
    void letOnlyTheNamedRolesUnmaskAndNobodySecrets() {
        Masking masking = masking("");

        assertThat(masking.unmasking(MANAGER, List.of("name"))).isEqualTo(Duration.ofMinutes(5));
        assertThatThrownBy(() -> masking.unmasking(ANALYST, List.of("name")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("relationship-manager");
        assertThatThrownBy(() -> masking.unmasking(MANAGER, List.of("name", "secret")))
                .hasMessageContaining("C3");
        assertThat(masking.dataClass("secret")).isEqualTo(DataClass.C3);
        assertThat(masking.dataClass("anything-else")).isEqualTo(DataClass.C2);
    }

    @Test
    void ofAClassHoldForItsTypesUnlessOneHasItsOwn() {
        Masking rules = masking("head-office-analyst/C2=0*0, head-office-analyst/mobile=0*4, C1=1*0");

        assertThat(rules.show(ANALYST, "name", "张三丰")).isEqualTo("****");
        assertThat(rules.show(ANALYST, "mobile", "13800138000")).isEqualTo("****8000");
        assertThat(rules.show(ANALYST, "company", "某某科技有限公司")).isEqualTo("某****");
        assertThat(rules.show(MANAGER, "name", "张三丰")).isEqualTo("**丰");
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident-id=6*4", "resident-id=5*1", "residence-permit=6*2"})
    void refuseRegionAndCheckDigitsOfAResidentId(String text) {
        assertThatThrownBy(() -> masking(text)).hasMessageContaining("shows too much");
    }

    @Test
    void showNothingOfWhatTheInstitutionRaisedToLevelFour() {
        Masking raised = masking("", "company=C2/4, birth-date=C3, wechat-id=C2/5");

        assertThat(raised.show(MANAGER, "company", "某某科技有限公司")).isEqualTo("******");
        assertThat(raised.dataClass("company")).isEqualTo(DataClass.C2);
        assertThat(raised.level("company")).isEqualTo(4);
        assertThat(raised.unmasking(MANAGER, List.of("company"))).isPositive();
        for (String field : List.of("birth-date", "wechat-id", "contacts")) {
            assertThatThrownBy(() -> raised.unmasking(MANAGER, List.of("name", field)))
                    .hasMessageContaining("'" + field + "'");
        }
    }

    @Test
    void cannotShowWhatTheInstitutionRaised() {
        assertThatThrownBy(() -> masking("company=2*0", "company=C3")).hasMessageContaining("masked whole");
        assertThat(masking("company=0*0", "company=C3").show(MANAGER, "company", "某某科技有限公司"))
                .isEqualTo("******");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret=C2", "mobile=C1", "mobile=C2/2", "company=C1/1"})
    void classesAreNeverLowered(String text) {
        assertThatThrownBy(() -> masking("", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("below the default");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mobile", "mobile=C4", "mobile=C2/6", "Mobile=C2", "mobile=C2/"})
    void refuseWhatIsNoClass(String text) {
        assertThatThrownBy(() -> masking("", text)).hasMessageContaining("is no class");
        assertThat(new MaskingCheck().check(Map.of("classes", text)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("classes"));
    }

    @Test
    void aLevelLeftOutIsTheHigherOfTheClassAndOfTheDefault() {
        assertThat(masking("", "message-originals=C2").level("message-originals"))
                .isEqualTo(4);
        assertThat(masking("", "company=C2").level("company")).isEqualTo(3);
    }

    private static Masking masking(String masks) {
        return masking(masks, "");
    }

    private static Masking masking(String masks, String classes) {
        return new InstitutionMasking(
                DataClasses.of(classes), masks, Set.of("relationship-manager"), Duration.ofMinutes(5));
    }
}
