package org.steward.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.karaf.shell.api.action.Option;
import org.junit.jupiter.api.Test;

class OptionsFirstTest {
    @Test
    void putsOptionsWithTheirValuesBeforeArguments() {
        String ordered =
                OptionsFirst.order("steward:import demo customers \"a\\u0020b\" --mapping m --json", Example.class);

        assertThat(ordered).isEqualTo("steward:import --mapping m --json demo customers \"a\\u0020b\"");
    }

    @Test
    void takesNoValueForAFlag() {
        assertThat(OptionsFirst.order("steward:tier --json demo", Example.class))
                .isEqualTo("steward:tier --json demo");
    }

    @Test
    void leavesACommandWithoutWordsAlone() {
        assertThat(OptionsFirst.order("steward:tier", Example.class)).isEqualTo("steward:tier");
    }

    /** Options of a command and of what it extends. */
    static class Example extends Base {
        @Option(name = "--mapping")
        String mapping = "";
    }

    static class Base {
        @Option(name = "--json")
        boolean json;
    }
}
