/** Fakes and contract tests for plug-ins; on the class path of tests, never in a distribution. */
@NullMarked
package org.steward.testkit;

import org.jspecify.annotations.NullMarked;
