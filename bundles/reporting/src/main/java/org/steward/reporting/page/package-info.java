/** The page of a bulletin: texts, sections, template. */
@NullMarked
package org.steward.reporting.page;

import org.jspecify.annotations.NullMarked;
