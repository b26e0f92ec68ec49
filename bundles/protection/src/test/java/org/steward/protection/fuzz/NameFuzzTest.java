package org.steward.protection.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import org.steward.api.protection.KnownValue;
import org.steward.protection.finding.Hit;
import org.steward.protection.naming.KnownParties;
import org.steward.protection.naming.NameFinder;

/** Whatever a text and the known values are made of, finds are in order, within the text, and overlap nothing. */
class NameFuzzTest {
    private static final int MOST_VALUES = 5;
    private static final String[] TYPES = {"name", "company", "address", "account"};
    /** What names, companies and addresses are made of, and what may stand between. */
    private static final String PIECES =
            "王李张陈欧阳司马伟国强先生女士总经理小老浙江省杭州市西湖区文三路号栋单元室楼0123一二三十百零〇-#有限公司集团(北京)银行商贸户名：姓名·•abZ Ａ１\u3000\u200b\ufe0f\n，。的"
                    + "陳國強\ud83d\ude00\ud800\udc00";

    private final NameFinder finder = new NameFinder();

    @FuzzTest(maxDuration = "10m")
    void findsInOrderWithinTheText(FuzzedDataProvider data) {
        List<KnownValue> known = new ArrayList<>();
        for (int left = data.consumeInt(0, MOST_VALUES); left > 0; left--) {
            String value = text(data, 40);
            if (!value.isBlank()) {
                known.add(new KnownValue(data.pickValue(TYPES), value));
            }
        }
        String text = text(data, 300);
        List<Hit> taken = text.length() > 8 ? List.of(new Hit("mobile", 3, 8, 1)) : List.of();

        List<Hit> hits = finder.findWithHints(text, KnownParties.of(known), taken);

        int last = 0;
        for (Hit hit : hits) {
            assertThat(hit.start()).isGreaterThanOrEqualTo(last);
            assertThat(hit.end()).isBetween(hit.start() + 1, text.length());
            assertThat(hit.confidence()).isBetween(0.0, 1.0);
            assertThat(taken).noneMatch(other -> hit.start() < other.end() && other.start() < hit.end());
            last = hit.end();
        }
        assertThat(hits).containsAll(finder.find(text, known, taken));
    }

    private static String text(FuzzedDataProvider data, int longest) {
        if (data.consumeInt(0, 3) == 0) {
            return data.consumeString(data.consumeInt(0, longest));
        }
        StringBuilder text = new StringBuilder();
        for (int left = data.consumeInt(0, longest); left > 0; left--) {
            text.append(PIECES.charAt(data.consumeInt(0, PIECES.length() - 1)));
        }
        return text.toString();
    }
}
