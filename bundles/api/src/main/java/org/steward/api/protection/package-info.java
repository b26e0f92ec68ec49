/** Sensitive data: found and masked in texts, encrypted and indexed in fields and files. */
@Export
@Version("1.0.0")
@NullMarked
package org.steward.api.protection;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
