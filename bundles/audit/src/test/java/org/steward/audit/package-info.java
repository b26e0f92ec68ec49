@NullMarked
package org.steward.audit;

import org.jspecify.annotations.NullMarked;
