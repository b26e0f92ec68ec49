/** Encryption, blind indexes and tokens against the Java runtime and Bouncy Castle. */
@NullMarked
package org.steward.benchmarks.crypto;

import org.jspecify.annotations.NullMarked;
