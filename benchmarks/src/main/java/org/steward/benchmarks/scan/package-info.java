/** Sensitive data in chat texts: the scanner against regular expressions. */
@NullMarked
package org.steward.benchmarks.scan;

import org.jspecify.annotations.NullMarked;
