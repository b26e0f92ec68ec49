package org.steward.reporting.charts;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.Map;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jspecify.annotations.Nullable;

/** Draws on an SVG, with text measured by {@link TextMetrics}; SVGGraphics2D itself would ask the fonts of this machine. */
final class SvgGraphics extends ShapeGraphics {
    private final SVGGraphics2D svg;

    SvgGraphics(SVGGraphics2D svg) {
        this.svg = svg;
    }

    /** Draws on the same SVG: charts ask for a copy only to restore what they set, which they do themselves. */
    @Override
    public Graphics create() {
        return new SvgGraphics((SVGGraphics2D) svg.create());
    }

    @Override
    public void setFont(Font font) {
        svg.setFont(font instanceof ChartFont ? font : new ChartFont(font.getStyle(), font.getSize()));
    }

    @Override
    public void draw(Shape shape) {
        svg.draw(shape);
    }

    @Override
    public void fill(Shape shape) {
        svg.fill(shape);
    }

    @Override
    public void drawString(String text, float x, float y) {
        svg.drawString(text, x, y);
    }

    @Override
    public void clip(@Nullable Shape shape) {
        svg.clip(shape);
    }

    @Override
    public void setClip(@Nullable Shape shape) {
        svg.setClip(shape);
    }

    @Override
    public @Nullable Shape getClip() {
        return svg.getClip();
    }

    @Override
    public void setPaint(Paint paint) {
        svg.setPaint(paint);
    }

    @Override
    public Paint getPaint() {
        return svg.getPaint();
    }

    @Override
    public void setColor(Color color) {
        svg.setColor(color);
    }

    @Override
    public Color getColor() {
        return svg.getColor();
    }

    @Override
    public void setBackground(Color color) {
        svg.setBackground(color);
    }

    @Override
    public Color getBackground() {
        return svg.getBackground();
    }

    @Override
    public void setStroke(Stroke stroke) {
        svg.setStroke(stroke);
    }

    @Override
    public Stroke getStroke() {
        return svg.getStroke();
    }

    @Override
    public void setComposite(Composite composite) {
        svg.setComposite(composite);
    }

    @Override
    public Composite getComposite() {
        return svg.getComposite();
    }

    @Override
    public Font getFont() {
        return svg.getFont();
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return svg.getFontRenderContext();
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return svg.getDeviceConfiguration();
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        svg.setRenderingHint(key, value);
    }

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return svg.getRenderingHint(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> hints) {
        svg.setRenderingHints(hints);
    }

    @Override
    public void addRenderingHints(Map<?, ?> hints) {
        svg.addRenderingHints(hints);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return svg.getRenderingHints();
    }

    @Override
    public void translate(int x, int y) {
        svg.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        svg.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        svg.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        svg.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        svg.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        svg.shear(x, y);
    }

    @Override
    public void transform(AffineTransform transform) {
        svg.transform(transform);
    }

    @Override
    public void setTransform(AffineTransform transform) {
        svg.setTransform(transform);
    }

    @Override
    public AffineTransform getTransform() {
        return svg.getTransform();
    }

    @Override
    public void dispose() {
        svg.dispose();
    }
}
