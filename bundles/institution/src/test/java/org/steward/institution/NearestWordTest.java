package org.steward.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestWordTest {
    @Test
    void countsLettersPutInTakenOutAndReplaced() {
        assertThat(NearestWord.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(NearestWord.distance("", "abc")).isEqualTo(3);
        assertThat(NearestWord.distance("same", "same")).isZero();
    }

    @Test
    void findsNothingWhereNothingIsNear() {
        assertThat(NearestWord.of("zone", List.of("name", "zones"))).contains("zones");
        assertThat(NearestWord.of("zone", List.of("currency"))).isEmpty();
    }
}
