package dev.sphagnum.ingest.http;

import java.io.IOException;

/** An answer, or an address, that is not taken however often it is tried. */
final class RefusedException extends IOException {
    RefusedException(String message) {
        super(message);
    }
}
