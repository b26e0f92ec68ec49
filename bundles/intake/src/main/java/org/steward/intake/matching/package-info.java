/** Which customer a record is about. */
@NullMarked
package org.steward.intake.matching;

import org.jspecify.annotations.NullMarked;
