/** The institutions that one node serves, each with its own configuration, database, keys and folders. */
@Export
@Version("1.0.0")
@NullMarked
package org.steward.api.institution;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
