/** Import of files into Derby: the whole pipeline against prepared batches of the same rows. */
@NullMarked
package org.steward.benchmarks.importing;

import org.jspecify.annotations.NullMarked;
