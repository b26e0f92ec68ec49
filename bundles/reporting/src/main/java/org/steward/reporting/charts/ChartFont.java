package org.steward.reporting.charts;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.Locale;

/** A font that takes its family from the page and its measures from {@link TextMetrics}, never from this machine. */
final class ChartFont extends Font {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What CSS calls the family of the element around. */
    private static final String FAMILY_OF_THE_PAGE = "inherit";

    ChartFont(int style, int size) {
        super(FAMILY_OF_THE_PAGE, style, size);
    }

    @Override
    public String getFamily() {
        return FAMILY_OF_THE_PAGE;
    }

    @Override
    public String getFamily(Locale locale) {
        return FAMILY_OF_THE_PAGE;
    }

    @Override
    public Rectangle2D getStringBounds(String text, FontRenderContext context) {
        double ascent = TextMetrics.ascent(size);
        return new Rectangle2D.Double(0, -ascent, TextMetrics.width(text, size), ascent + TextMetrics.descent(size));
    }

    @Override
    public LineMetrics getLineMetrics(String text, FontRenderContext context) {
        return new Line(text.length(), size);
    }

    private static final class Line extends LineMetrics {
        private final int characters;
        private final float size;

        Line(int characters, float size) {
            this.characters = characters;
            this.size = size;
        }

        @Override
        public int getNumChars() {
            return characters;
        }

        @Override
        public float getAscent() {
            return (float) TextMetrics.ascent(size);
        }

        @Override
        public float getDescent() {
            return (float) TextMetrics.descent(size);
        }

        @Override
        public float getLeading() {
            return 0;
        }

        @Override
        public float getHeight() {
            return getAscent() + getDescent();
        }

        @Override
        public int getBaselineIndex() {
            return Font.ROMAN_BASELINE;
        }

        @Override
        public float[] getBaselineOffsets() {
            return new float[3];
        }

        @Override
        public float getStrikethroughOffset() {
            return -getAscent() / 3;
        }

        @Override
        public float getStrikethroughThickness() {
            return 1;
        }

        @Override
        public float getUnderlineOffset() {
            return 1;
        }

        @Override
        public float getUnderlineThickness() {
            return 1;
        }
    }
}
