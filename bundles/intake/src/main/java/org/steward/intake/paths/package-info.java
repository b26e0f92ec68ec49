/** The way of each kind of records: match, protect, and make the rows to be stored. */
@NullMarked
package org.steward.intake.paths;

import org.jspecify.annotations.NullMarked;
