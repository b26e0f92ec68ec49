/** What a mapping file says: which files it is for, and where each field of a record stands in them. */
@NullMarked
package org.steward.connector.file.mapping;

import org.jspecify.annotations.NullMarked;
