@NullMarked
package org.steward.tiering;

import org.jspecify.annotations.NullMarked;
