package org.steward.reporting.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.steward.reporting.charts.Charts;
import org.steward.reporting.figures.BulletinFigures;
import org.steward.reporting.figures.Frame;

/** A section while it is written: the figures, the words, and what stands on the paper so far. */
final class Draft {
    final BulletinFigures figures;
    final Texts texts;
    final Numbers numbers;
    final Changes changes;
    final Charts charts;
    private final String id;
    private final List<Block> blocks = new ArrayList<>();

    Draft(String id, BulletinFigures figures, Texts texts, Charts charts) {
        this.id = id;
        this.figures = figures;
        this.texts = texts;
        this.charts = charts;
        this.numbers = new Numbers(texts, figures.frame().currency());
        this.changes = new Changes(texts, numbers);
    }

    Section section() {
        return new Section(id, texts.of("section." + id), blocks);
    }

    void add(Block block) {
        blocks.add(block);
    }

    /** A measured sentence; its source stands under {@code source.<source>}. */
    void fact(String source, String key, Object... arguments) {
        add(new Block.Statement(true, texts.of(key, arguments), texts.of("source." + source)));
    }

    /** An inferred sentence; its reasoning stands under the key with {@code .basis}. */
    void inference(String key, Object... arguments) {
        add(new Block.Statement(false, texts.of(key, arguments), texts.of(key + ".basis", arguments)));
    }

    /** Data that are missing; what to deliver stands under the key with {@code .remedy}. */
    void notice(String key) {
        add(new Block.Notice(texts.of("mark.missing"), texts.of(key), texts.of(key + ".remedy")));
    }

    void table(String captionKey, List<Block.Column> columns, List<List<String>> rows, String note) {
        add(new Block.Table(texts.of(captionKey), columns, rows, note));
    }

    /** A column of words. */
    Block.Column words(String key, Object... arguments) {
        return new Block.Column(texts.of(key, arguments), false);
    }

    /** A column of figures. */
    Block.Column figures(String key, Object... arguments) {
        return new Block.Column(texts.of(key, arguments), true);
    }

    /** Month of the bulletin, the month before and the same month of the year before, as column heads. */
    List<Block.Column> comparedMonths() {
        Frame frame = figures.frame();
        return List.of(
                new Block.Column(frame.month(Frame.CURRENT).toString(), true),
                new Block.Column(frame.month(Frame.PREVIOUS).toString(), true),
                new Block.Column(frame.month(Frame.YEAR_BEFORE).toString(), true));
    }

    /** Labels of the months of a trend. */
    List<String> monthLabels(int from) {
        List<String> labels = new ArrayList<>();
        for (int position = from; position < Frame.MONTHS; position++) {
            labels.add(numbers.monthShort(figures.frame().month(position)));
        }
        return labels;
    }

    String periodName() {
        return numbers.month(figures.frame().period());
    }

    /** Sentences joined as the language joins them. */
    String joined(List<String> parts) {
        return String.join(texts.of("joint"), parts);
    }

    @SafeVarargs
    static <T> List<T> listOf(T first, List<T>... more) {
        List<T> all = new ArrayList<>();
        all.add(first);
        Arrays.stream(more).forEach(all::addAll);
        return all;
    }
}
