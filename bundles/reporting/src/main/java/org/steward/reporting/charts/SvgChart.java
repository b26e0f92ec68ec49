package org.steward.reporting.charts;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.steward.reporting.charts.Charts.Caption;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A chart as an SVG element that may stand in an HTML page beside others. */
final class SvgChart {
    private static final String SVG = "http://www.w3.org/2000/svg";

    /** Hundredths of a pixel are finer than any print. */
    private static final int DECIMALS = 2;

    private SvgChart() {}

    static String draw(JFreeChart chart, String id, int width, int height, Caption caption) {
        SVGGraphics2D svg = new SVGGraphics2D(context(id), false);
        svg.setSVGCanvasSize(new Dimension(width, height));
        SvgGraphics graphics = new SvgGraphics(svg);
        graphics.setFont(ChartStyle.LABEL);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        String head =
                """
                <svg xmlns="http://www.w3.org/2000/svg" id="%1$s" role="img" aria-labelledby="%1$s-title %1$s-desc" \
                width="%2$d" height="%3$d" viewBox="0 0 %2$d %3$d">\
                <title id="%1$s-title">%4$s</title><desc id="%1$s-desc">%5$s</desc>"""
                        .formatted(id, width, height, escape(caption.title()), escape(caption.description()));
        return head + group(svg) + "</svg>";
    }

    private static SVGGeneratorContext context(String id) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment(null);
        context.setPrecision(DECIMALS);
        context.setStyleHandler(new FaceOfThePage());
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return id + "-" + super.generateID(prefix);
            }
        });
        return context;
    }

    private static Document document() {
        try { // the JDK's own parser, whatever else the container offers
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK makes no XML document", e);
        }
    }

    /** The drawing as a group: the root that Batik makes also carries the style that the rest builds on. */
    private static String group(SVGGraphics2D svg) {
        Element root = svg.getRoot();
        root.removeAttribute("width");
        root.removeAttribute("height");
        NodeList definitions = root.getElementsByTagName("defs");
        for (int i = 0; i < definitions.getLength(); i++) {
            ((Element) definitions.item(i)).removeAttribute("id"); // the same in each chart, and nothing refers to it
        }
        StringWriter text = new StringWriter();
        try {
            svg.stream(root, text, false, false);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException("Memory took no text", e);
        }
        String document = text.toString();
        int begin = document.indexOf("<svg") + "<svg".length();
        return "<g" + document.substring(begin, document.lastIndexOf("</svg")) + "</g>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Leaves the family of fonts to the page. */
    private static final class FaceOfThePage extends DefaultStyleHandler {
        @Override
        @SuppressWarnings("rawtypes")
        public void setStyle(Element element, Map style, SVGGeneratorContext context) {
            super.setStyle(element, style, context);
            element.removeAttribute("font-family");
        }
    }
}
