/** Customers and what happens to them, in one database an institution. */
@NullMarked
package org.steward.store;

import org.jspecify.annotations.NullMarked;
