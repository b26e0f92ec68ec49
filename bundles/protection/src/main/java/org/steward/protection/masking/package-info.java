/** The one masking policy: classes and levels of values, what of a value each role sees, who may see it in clear. */
@NullMarked
package org.steward.protection.masking;

import org.jspecify.annotations.NullMarked;
