/** Bulletins: what happened to the customers in a month, told with figures that can be checked. */
@NullMarked
package org.steward.reporting;

import org.jspecify.annotations.NullMarked;
