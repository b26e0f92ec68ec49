/** Bulletins and reports. */
@Export
@Version("1.0.0")
@NullMarked
package org.steward.api.reporting;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
