/** New keys for old values: the job that re-seals in the background, and what it keeps on the disk. */
@NullMarked
package org.steward.protection.rotation;

import org.jspecify.annotations.NullMarked;
