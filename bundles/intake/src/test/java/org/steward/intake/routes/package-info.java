@NullMarked
package org.steward.intake.routes;

import org.jspecify.annotations.NullMarked;
