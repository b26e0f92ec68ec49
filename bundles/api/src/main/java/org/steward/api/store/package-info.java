/** What is kept of customers: written in batches, found by blind index, read as facts under pseudonyms. */
@Export
@Version("1.0.0")
@NullMarked
package org.steward.api.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
