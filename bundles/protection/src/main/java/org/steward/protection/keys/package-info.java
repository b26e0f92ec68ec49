/** The key ring of an institution: made once, kept on disk, never made anew over an old one. */
@NullMarked
package org.steward.protection.keys;

import org.jspecify.annotations.NullMarked;
