/** From the bytes of one file to batches of records, streamed; plain Java without OSGi or Camel. */
@NullMarked
package org.steward.connector.file.reading;

import org.jspecify.annotations.NullMarked;
