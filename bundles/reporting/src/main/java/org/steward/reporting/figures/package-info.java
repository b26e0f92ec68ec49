/** Figures of a bulletin: pure functions over columns, no texts. */
@NullMarked
package org.steward.reporting.figures;

import org.jspecify.annotations.NullMarked;
