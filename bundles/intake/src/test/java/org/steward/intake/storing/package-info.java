@NullMarked
package org.steward.intake.storing;

import org.jspecify.annotations.NullMarked;
