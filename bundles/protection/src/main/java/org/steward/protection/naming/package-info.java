/** Finds names, addresses and companies in texts. */
@NullMarked
package org.steward.protection.naming;

import org.jspecify.annotations.NullMarked;
