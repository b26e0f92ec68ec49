package org.steward.reporting.charts;

import java.awt.Color;

/** @param label what stands beside the slice, with its share */
public record Slice(String label, Color colour, double value) {}
