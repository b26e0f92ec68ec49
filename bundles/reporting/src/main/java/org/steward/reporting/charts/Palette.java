package org.steward.reporting.charts;

import java.awt.Color;
import java.util.List;

/** Colours that people with any colour sight tell apart, each at least 3:1 on white. */
public final class Palette {
    public static final Color TEXT = new Color(0x1F2733);
    public static final Color SECOND = new Color(0x4A5563);
    static final Color AXIS = new Color(0x7A8594);
    static final Color GRID = new Color(0xE3E7ED);
    static final Color SURFACE = Color.WHITE;

    /** For what is left over: other channels, open cases. */
    public static final Color REST = new Color(0x8A9099);

    private static final List<Color> SERIES = List.of(
            new Color(0x24326B),
            new Color(0xC48139),
            new Color(0x0A7E83),
            new Color(0x9F75E1),
            new Color(0x645D00),
            new Color(0x5B1622));

    private static final List<Color> TIERS = List.of(new Color(0x1D3256), new Color(0x0593E6), new Color(0x7D8086));

    private Palette() {}

    /** Most series that a chart shows by name; what is beyond is drawn as the rest. */
    public static int series() {
        return SERIES.size();
    }

    public static Color series(int position) {
        return position < SERIES.size() ? SERIES.get(position) : REST;
    }

    /** Colours of tiers, the highest first. */
    public static Color tier(int position) {
        return TIERS.get(Math.min(position, TIERS.size() - 1));
    }

    /** As CSS writes it. */
    public static String css(Color colour) {
        return "#%06X".formatted(colour.getRGB() & 0xFFFFFF);
    }
}
