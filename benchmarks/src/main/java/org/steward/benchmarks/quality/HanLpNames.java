package org.steward.benchmarks.quality;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import org.steward.benchmarks.quality.MarkedText.Span;

/** The peer: HanLP portable with all its recognisers of names on. */
final class HanLpNames {
    private final Segment segment = HanLP.newSegment()
            .enableNameRecognize(true)
            .enableTranslatedNameRecognize(true)
            .enablePlaceRecognize(true)
            .enableOrganizationRecognize(true)
            .enableOffset(true);

    List<Span> find(String text) {
        List<Span> finds = new ArrayList<>();
        for (Term term : segment.seg(text)) {
            String type = type(term.nature.toString());
            if (!type.isEmpty()) {
                finds.add(new Span(type, term.offset, term.offset + term.word.length()));
            }
        }
        return finds;
    }

    private static String type(String nature) {
        if (nature.startsWith("nr")) {
            return "name";
        }
        if (nature.startsWith("ns")) {
            return "address";
        }
        return nature.startsWith("nt") ? "company" : "";
    }
}
