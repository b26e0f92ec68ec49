/** Batches in one transaction with their source's position; quarantine and replay. */
@NullMarked
package org.steward.intake.storing;

import org.jspecify.annotations.NullMarked;
