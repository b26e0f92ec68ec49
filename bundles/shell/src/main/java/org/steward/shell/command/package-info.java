/** The commands {@code steward:*}: each asks one service of the API and prints its answer. */
@NullMarked
package org.steward.shell.command;

import org.jspecify.annotations.NullMarked;
