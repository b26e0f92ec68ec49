package org.steward.reporting.charts;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Stroke;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.RangeType;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/** One look for all charts: lines rather than boxes, text in the page's face, no shadows. */
final class ChartStyle {
    static final ChartFont LABEL = new ChartFont(Font.PLAIN, 12);
    static final Stroke THIN = new BasicStroke(1f);

    private ChartStyle() {}

    static NumberFormat counts() {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    static NumberFormat percents(boolean decimals) {
        return new DecimalFormat(decimals ? "0.0%" : "0%", DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    static DefaultCategoryDataset dataset(List<String> categories, List<Series> series) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int row = 0; row < series.size(); row++) {
            for (int column = 0; column < categories.size(); column++) {
                double value = series.get(row).value(column);
                data.addValue(
                        Double.isNaN(value) ? null : Double.valueOf(value),
                        Integer.valueOf(row),
                        new Category(column, categories.get(column)));
            }
        }
        return data;
    }

    /** A label that may occur twice. No record: the JDK keeps the class of a record once two of them are compared. */
    static final class Category implements Comparable<Category> {
        private final int position;
        private final String label;

        Category(int position, String label) {
            this.position = position;
            this.label = label;
        }

        @Override
        public int compareTo(Category other) {
            return Integer.compare(position, other.position);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Category category && position == category.position;
        }

        @Override
        public int hashCode() {
            return position;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    static CategoryAxis categories() {
        CategoryAxis axis = new CategoryAxis();
        style(axis);
        axis.setLowerMargin(0.02);
        axis.setUpperMargin(0.02);
        axis.setCategoryMargin(0.3);
        axis.setTickMarksVisible(false);
        return axis;
    }

    static NumberAxis values(NumberFormat format) {
        NumberAxis axis = new NumberAxis();
        style(axis);
        axis.setNumberFormatOverride(format);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setUpperMargin(0.12);
        axis.setRangeType(RangeType.POSITIVE);
        return axis;
    }

    private static void style(Axis axis) {
        axis.setTickLabelFont(LABEL);
        axis.setLabelFont(LABEL);
        axis.setTickLabelPaint(Palette.SECOND);
        axis.setAxisLinePaint(Palette.AXIS);
        axis.setAxisLineStroke(THIN);
    }

    static void style(BarRenderer renderer) {
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setMaximumBarWidth(0.09);
        renderer.setDrawBarOutline(false);
        renderer.setItemMargin(0.05);
    }

    static void paint(CategoryItemRenderer renderer, List<Series> series) {
        for (int row = 0; row < series.size(); row++) {
            renderer.setSeriesPaint(row, series.get(row).colour());
        }
    }

    static void label(CategoryItemRenderer renderer, NumberFormat format) {
        renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", format));
        renderer.setDefaultItemLabelFont(LABEL);
        renderer.setDefaultItemLabelPaint(Palette.TEXT);
        renderer.setDefaultItemLabelsVisible(true);
    }

    static JFreeChart chart(CategoryPlot plot) {
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setRangeGridlineStroke(THIN);
        return chart((Plot) plot);
    }

    static JFreeChart chart(Plot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setNoDataMessageFont(LABEL);
        JFreeChart chart = new JFreeChart(null, LABEL, plot, false);
        chart.setBackgroundPaint(null);
        chart.setBorderVisible(false);
        chart.setPadding(new RectangleInsets(4, 4, 4, 8));
        return chart;
    }
}
