/** Turns each folder below {@code etc/institutions} into configurations and services, and says how each institution is doing. */
@NullMarked
package org.steward.institution;

import org.jspecify.annotations.NullMarked;
