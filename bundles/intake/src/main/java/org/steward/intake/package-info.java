/** Intake of one institution: cleanse, match, protect, store, with a quarantine for what cannot go on. */
@NullMarked
package org.steward.intake;

import org.jspecify.annotations.NullMarked;
