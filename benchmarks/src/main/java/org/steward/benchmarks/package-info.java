/** Measures what Steward does against a peer, in the same process and run. */
@NullMarked
package org.steward.benchmarks;

import org.jspecify.annotations.NullMarked;
