@NullMarked
package org.steward.intake.cleansing;

import org.jspecify.annotations.NullMarked;
