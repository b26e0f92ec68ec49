/** From the text of a source to typed values, record by record, without looking at anything else. */
@NullMarked
package org.steward.intake.cleansing;

import org.jspecify.annotations.NullMarked;
