/** Finds sensitive numbers and Latin items in texts, in one pass and in the texts as they are written. */
@NullMarked
package org.steward.protection.finding;

import org.jspecify.annotations.NullMarked;
