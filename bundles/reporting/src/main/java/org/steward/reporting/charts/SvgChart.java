package org.steward.reporting.charts;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jfree.chart.JFreeChart;
import org.jfree.svg.SVGGraphics2D;
import org.steward.reporting.charts.Charts.Caption;

/** A chart as an SVG element that may stand in an HTML page beside others. */
final class SvgChart {
    private SvgChart() {}

    static String draw(JFreeChart chart, String id, int width, int height, Caption caption) {
        SVGGraphics2D svg = new SVGGraphics2D(width, height);
        svg.setFontFunction(family -> family);
        svg.setDefsKeyPrefix(id + "-");
        svg.setGeomDoubleConverter(SvgChart::decimal);
        svg.setTransformDoubleConverter(SvgChart::decimal);
        SvgGraphics graphics = new SvgGraphics(svg);
        graphics.setFont(ChartStyle.LABEL);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        String drawing = svg.getSVGElement();
        String head =
                """
                <svg xmlns="http://www.w3.org/2000/svg" id="%1$s" role="img" aria-labelledby="%1$s-title %1$s-desc" \
                width="%2$d" height="%3$d" viewBox="0 0 %2$d %3$d">\
                <title id="%1$s-title">%4$s</title><desc id="%1$s-desc">%5$s</desc>"""
                        .formatted(id, width, height, escape(caption.title()), escape(caption.description()));
        return head + drawing.substring(drawing.indexOf('>', drawing.indexOf("<svg")) + 1);
    }

    /** Hundredths of a pixel are finer than any print. */
    private static String decimal(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
