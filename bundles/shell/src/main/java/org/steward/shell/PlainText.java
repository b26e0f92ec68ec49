package org.steward.shell;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Leaves out the colours that Karaf writes into the help of a command: a script's file or a pager is no terminal. */
final class PlainText extends FilterOutputStream {
    private static final int ESCAPE = 0x1B;

    private boolean escaped;

    PlainText(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int octet) throws IOException {
        if (escaped) {
            escaped = octet != 'm';
        } else if (octet == ESCAPE) {
            escaped = true;
        } else {
            out.write(octet);
        }
    }
}
