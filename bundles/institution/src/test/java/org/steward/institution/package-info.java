@NullMarked
package org.steward.institution;

import org.jspecify.annotations.NullMarked;
