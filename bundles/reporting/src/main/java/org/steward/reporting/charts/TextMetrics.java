package org.steward.reporting.charts;

import java.awt.FontMetrics;
import java.io.Serial;

/**
 * Text measured by classes of characters instead of by a font of this machine.
 *
 * <p>The page is read elsewhere, with fonts that this machine need not have; and a server without any font makes AWT's own
 * measuring fail. So widths are those of a usual sans-serif face, a little on the wide side.
 */
final class TextMetrics extends FontMetrics {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final double ASCENT = 0.88;
    private static final double DESCENT = 0.22;

    TextMetrics(ChartFont font) {
        super(font);
    }

    static double width(CharSequence text, float size) {
        return text.codePoints().mapToDouble(TextMetrics::ems).sum() * size;
    }

    static double ascent(float size) {
        return ASCENT * size;
    }

    static double descent(float size) {
        return DESCENT * size;
    }

    private static double ems(int codePoint) {
        if (codePoint >= 0x2E80) {
            return 1.0;
        }
        if (Character.isUpperCase(codePoint) || codePoint == '%' || codePoint == 'm' || codePoint == 'w') {
            return 0.76;
        }
        if (Character.isWhitespace(codePoint) || ".,:;'|il".indexOf(codePoint) >= 0) {
            return 0.3;
        }
        return 0.57;
    }

    @Override
    public int getAscent() {
        return (int) Math.ceil(ascent(font.getSize2D()));
    }

    @Override
    public int getDescent() {
        return (int) Math.ceil(descent(font.getSize2D()));
    }

    @Override
    public int charWidth(char character) {
        return stringWidth(String.valueOf(character));
    }

    @Override
    public int charsWidth(char[] characters, int offset, int length) {
        return stringWidth(new String(characters, offset, length));
    }

    @Override
    public int stringWidth(String text) {
        return (int) Math.ceil(width(text, font.getSize2D()));
    }
}
