/** Encrypts and indexes single values and whole files with the keys of an institution's ring. */
@NullMarked
package org.steward.protection.sealing;

import org.jspecify.annotations.NullMarked;
