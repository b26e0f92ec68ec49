/** The audit trail of one institution. */
@NullMarked
package org.steward.audit;

import org.jspecify.annotations.NullMarked;
