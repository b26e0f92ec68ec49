/** Who deserves which attention: tier schemes, their runs and results. */
@Export
@Version("1.0.0")
@NullMarked
package org.steward.api.tiering;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
