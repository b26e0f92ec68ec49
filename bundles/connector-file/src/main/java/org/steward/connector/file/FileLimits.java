package org.steward.connector.file;

import org.steward.connector.file.reading.ReadingLimits;

/** @param mebibytes of the largest file; 0 accepts any */
record FileLimits(long mebibytes, ReadingLimits reading) {
    private static final long MEBIBYTE = 1 << 20;

    boolean exceededBy(long bytes) {
        return mebibytes > 0 && bytes > mebibytes * MEBIBYTE;
    }
}
