/** The way of a record into the platform: raw batches from connectors, receipts, quarantine. */
@Export
@Version("1.0.0")
@NullMarked
package org.steward.api.intake;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
