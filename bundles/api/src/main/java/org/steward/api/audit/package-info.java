/** Who did and saw what: the trail that an auditor reads. */
@Export
@Version("1.0.0")
@NullMarked
package org.steward.api.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
