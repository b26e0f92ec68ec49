/** What a node offers to scripts and operators: its readiness, and the commands {@code steward:*}. */
@NullMarked
package org.steward.shell;

import org.jspecify.annotations.NullMarked;
