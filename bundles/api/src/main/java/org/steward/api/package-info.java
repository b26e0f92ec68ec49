/** Records, services and plug-in points of Steward; the only bundle that exports packages. */
@Export
@Version("1.0.0")
@NullMarked
package org.steward.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
