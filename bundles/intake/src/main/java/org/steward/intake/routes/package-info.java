/** Runs the routes that connectors offer, each in a Camel context of its own. */
@NullMarked
package org.steward.intake.routes;

import org.jspecify.annotations.NullMarked;
