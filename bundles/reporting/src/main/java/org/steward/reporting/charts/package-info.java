/** Charts as inline SVG, drawn alike on every machine, with or without fonts. */
@NullMarked
package org.steward.reporting.charts;

import org.jspecify.annotations.NullMarked;
