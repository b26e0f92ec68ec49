/** How much of what is sensitive is found. */
@NullMarked
package org.steward.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
