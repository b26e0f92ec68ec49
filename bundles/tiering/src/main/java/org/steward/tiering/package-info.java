/** Who deserves which attention: the value scheme, its runs and what changed. */
@NullMarked
package org.steward.tiering;

import org.jspecify.annotations.NullMarked;
