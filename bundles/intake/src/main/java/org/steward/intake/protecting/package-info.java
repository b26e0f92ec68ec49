/** From clear values to blind indexes and sealed rows. */
@NullMarked
package org.steward.intake.protecting;

import org.jspecify.annotations.NullMarked;
