/** What {@code bin/steward} runs beside the node: plain Java, no OSGi. */
@NullMarked
package org.steward.shell.client;

import org.jspecify.annotations.NullMarked;
