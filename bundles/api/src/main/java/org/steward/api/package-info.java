/** What every bundle of Steward may say to every other: how a request is refused. */
@Export
@Version("1.0.0")
@NullMarked
package org.steward.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
