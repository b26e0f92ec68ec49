package org.steward.reporting.charts;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.text.AttributedString;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.PieSectionLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.RingPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.general.DefaultPieDataset;
import org.jfree.data.general.PieDataset;

/** The kinds of charts that bulletins have; each comes back as an SVG element that stands in a page. */
public final class Charts {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 230;
    private static final int BAR_GROUP = 26;

    /** An axis of shares that are all zero still has an upper end. */
    private static final double LEAST_RANGE = 0.1;

    private int drawn;

    /** Growth per month, the parts of each month on each other. */
    public String stackedColumns(Caption caption, List<String> months, List<Series> parts) {
        StackedBarRenderer renderer = new StackedBarRenderer();
        ChartStyle.style(renderer);
        renderer.setDrawBarOutline(true);
        renderer.setDefaultOutlinePaint(Palette.SURFACE);
        renderer.setDefaultOutlineStroke(ChartStyle.THIN);
        renderer.setAutoPopulateSeriesOutlinePaint(false);
        renderer.setAutoPopulateSeriesOutlineStroke(false);
        ChartStyle.paint(renderer, parts);
        NumberAxis counts = ChartStyle.values(ChartStyle.counts());
        counts.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        return svg(caption, columns(months, parts, counts, renderer), HEIGHT);
    }

    /** One share a month as columns with their values; series stand in for each other, so each month has one column. */
    public String shareColumns(Caption caption, List<String> months, List<Series> parts) {
        StackedBarRenderer renderer = new StackedBarRenderer();
        ChartStyle.style(renderer);
        ChartStyle.paint(renderer, parts);
        ChartStyle.label(renderer, ChartStyle.percents(true));
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
        NumberAxis percents = ChartStyle.values(ChartStyle.percents(false));
        percents.setAutoRangeMinimumSize(LEAST_RANGE);
        return svg(caption, columns(months, parts, percents, renderer), HEIGHT);
    }

    private static JFreeChart columns(
            List<String> months, List<Series> parts, NumberAxis values, BarRenderer renderer) {
        return ChartStyle.chart(
                new CategoryPlot(ChartStyle.dataset(months, parts), ChartStyle.categories(), values, renderer));
    }

    /** A share over months; a month without a value is a gap. */
    public String shareLine(Caption caption, List<String> months, Series share) {
        LineAndShapeRenderer renderer = new LineAndShapeRenderer(true, true);
        ChartStyle.paint(renderer, List.of(share));
        renderer.setSeriesStroke(0, new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        renderer.setItemLabelInsets(new RectangleInsets(5, 5, 5, 5));
        renderer.setSeriesShape(0, new Ellipse2D.Double(-3, -3, 6, 6));
        ChartStyle.label(renderer, ChartStyle.percents(true));
        NumberAxis percents = ChartStyle.values(ChartStyle.percents(false));
        ShareRange.of(share.values()).applyTo(percents);
        var plot = new CategoryPlot(
                ChartStyle.dataset(months, List.of(share)), ChartStyle.categories(), percents, renderer);
        return svg(caption, ChartStyle.chart(plot), HEIGHT);
    }

    /** Shares of groups side by side, lying, each with its value. */
    public String shareBars(Caption caption, List<String> groups, List<Series> shares) {
        BarRenderer renderer = new BarRenderer();
        ChartStyle.style(renderer);
        renderer.setMaximumBarWidth(0.25);
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        ChartStyle.paint(renderer, shares);
        ChartStyle.label(renderer, ChartStyle.percents(true));
        NumberAxis percents = ChartStyle.values(ChartStyle.percents(false));
        percents.setTickUnit(new NumberTickUnit(0.1));
        var groupsAxis = ChartStyle.categories();
        groupsAxis.setMaximumCategoryLabelWidthRatio(0.4f);
        var plot = new CategoryPlot(ChartStyle.dataset(groups, shares), groupsAxis, percents, renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        int height = 40 + groups.size() * (shares.size() * BAR_GROUP + 12);
        return svg(caption, ChartStyle.chart(plot), height);
    }

    /** Shares of a whole. */
    public String ring(Caption caption, List<Slice> slices) {
        DefaultPieDataset<Integer> data = new DefaultPieDataset<>();
        RingPlot plot = new RingPlot(data);
        for (int i = 0; i < slices.size(); i++) {
            data.setValue(Integer.valueOf(i), slices.get(i).value());
            plot.setSectionPaint(Integer.valueOf(i), slices.get(i).colour());
        }
        plot.setSectionDepth(0.42);
        plot.setSeparatorsVisible(true);
        plot.setSeparatorPaint(Palette.SURFACE);
        plot.setSeparatorStroke(new BasicStroke(2f));
        plot.setSectionOutlinesVisible(false);
        plot.setShadowPaint(null);
        plot.setInteriorGap(0.04);
        plot.setLabelFont(ChartStyle.LABEL);
        plot.setLabelPaint(Palette.TEXT);
        plot.setLabelBackgroundPaint(null);
        plot.setLabelOutlinePaint(null);
        plot.setLabelShadowPaint(null);
        plot.setLabelLinkPaint(Palette.AXIS);
        plot.setMaximumLabelWidth(0.3);
        plot.setLabelGenerator(new SliceLabels(slices));
        return svg(caption, ChartStyle.chart(plot), HEIGHT);
    }

    private String svg(Caption caption, JFreeChart chart, int height) {
        drawn++;
        return SvgChart.draw(chart, "chart-" + drawn, WIDTH, height, caption);
    }

    /** What a reader who does not see the chart is told. */
    public record Caption(String title, String description) {}

    private record SliceLabels(List<Slice> slices) implements PieSectionLabelGenerator {
        @Override
        @SuppressWarnings("rawtypes")
        public String generateSectionLabel(PieDataset data, Comparable key) {
            return slices.get(data.getIndex(key)).label();
        }

        @Override
        @SuppressWarnings("rawtypes")
        public AttributedString generateAttributedSectionLabel(PieDataset data, Comparable key) {
            return new AttributedString(generateSectionLabel(data, key));
        }
    }
}
