/** Finds, masks and encrypts sensitive data, per institution; nothing here is exported to other bundles. */
@NullMarked
package org.steward.protection;

import org.jspecify.annotations.NullMarked;
