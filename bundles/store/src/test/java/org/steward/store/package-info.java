/** Tests of the store, against a real Derby. */
@NullMarked
package org.steward.store;

import org.jspecify.annotations.NullMarked;
