/** Brings files of a folder to intake: the connector that integrators copy. */
@NullMarked
package org.steward.connector.file;

import org.jspecify.annotations.NullMarked;
