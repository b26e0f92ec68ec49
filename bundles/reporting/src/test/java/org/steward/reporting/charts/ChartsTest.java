package org.steward.reporting.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.reporting.charts.Charts.Caption;

class ChartsTest {
    private static final Caption CAPTION = new Caption("新增 < 上月 & \"去年\"", "单位：户");
    private static final List<String> MONTHS = List.of("25-12", "26-01", "26-02");

    @TempDir
    Path folder;

    /** Draws one of each kind; also run on its own, see below. */
    public static void main(String[] arguments) {
        drawAll().forEach(chart -> System.out.println(chart.length()));
    }

    private static List<String> drawAll() {
        Charts charts = new Charts();
        Series some = new Series("网点", Palette.series(0), new double[] {0.2, Double.NaN, 0.4});
        Series more = new Series("抖音", Palette.REST, new double[] {Double.NaN, 0, 1});
        return List.of(
                charts.stackedColumns(CAPTION, MONTHS, List.of(some, more)),
                charts.shareColumns(CAPTION, MONTHS, List.of(some, more)),
                charts.shareLine(CAPTION, MONTHS, some),
                charts.shareBars(CAPTION, List.of("高", "中", "低"), List.of(some, more)),
                charts.ring(CAPTION, List.of(new Slice("存款 70%", Color.BLUE, 7), new Slice("理财 30%", Color.RED, 3))));
    }

    @Test
    void giveEachChartItsOwnIdsAndNoPrologue() {
        List<String> charts = drawAll();

        for (int i = 0; i < charts.size(); i++) {
            String id = "chart-" + (i + 1);
            assertThat(charts.get(i))
                    .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"" + id + "\" role=\"img\"")
                    .contains("<title id=\"" + id + "-title\">新增 &lt; 上月 &amp; &quot;去年&quot;</title>")
                    .doesNotContain("<?xml", "DOCTYPE");
        }
        assertThat(String.join("", charts)).doesNotContainPattern("id=\"(?!chart-)");
    }

    @Test
    void takeTheFaceOfThePage() {
        assertThat(String.join("", drawAll())).doesNotContain("font-family");
    }

    /** A bare server has no fonts, and then AWT's fonts fail; this is a machine whose fonts all fail. */
    @Test
    void drawOnAMachineWithoutFonts() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-Dsun.font.fontmanager=no.such.FontManager",
                        "-cp",
                        ManagementFactory.getRuntimeMXBean().getClassPath(),
                        ChartsTest.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(java.nio.file.Files.readString(folder.resolve("output")))
                .isZero();
    }

    @Test
    void keepAnAxisOfSharesWithinTheWhole() {
        ShareRange range = ShareRange.of(new double[] {0.989, 0.996, Double.NaN});

        assertThat(range.high()).isEqualTo(1);
        assertThat(range.step()).isEqualTo(0.01);
        assertThat(ShareRange.of(new double[] {Double.NaN}).low()).isZero();
        assertThat(ShareRange.of(new double[] {0, 1}).high()).isEqualTo(1);
    }

    @Test
    void haveColoursThatStandOutOnWhite() {
        for (int i = 0; i <= Palette.series(); i++) {
            assertThat(contrastOnWhite(Palette.series(i))).as("series %d", i).isGreaterThanOrEqualTo(3);
        }
        assertThat(contrastOnWhite(Palette.TEXT)).isGreaterThan(7);
        assertThat(contrastOnWhite(Palette.SECOND)).isGreaterThan(4.5);
    }

    private static double contrastOnWhite(Color colour) {
        double luminance = 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
