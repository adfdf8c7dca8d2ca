package dev.sphagnum.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The token without which nothing is changed, {@code SPHAGNUM_TOKEN}. Only its hash is kept, so that neither a message nor
 * a dump of a log can show it.
 */
public final class ServiceToken {
    /** <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750, section 2.1</a>. */
    private static final String SCHEME = "bearer ";

    private final byte @Nullable [] hash;

    private ServiceToken(byte @Nullable [] hash) {
        this.hash = hash;
    }

    /**
     * The token of a service.
     *
     * @param token null or blank for none: then nobody may change anything
     */
    public static ServiceToken of(@Nullable String token) {
        return new ServiceToken(token == null || token.isBlank() ? null : hash(token.strip()));
    }

    /**
     * What a caller may do.
     *
     * @param authorization the header {@code Authorization}; null when it was not sent
     */
    Access access(@Nullable String authorization) {
        if (hash == null) {
            return Access.NOT_CONFIGURED;
        }
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Access.NOT_SENT;
        }
        byte[] sent = hash(authorization.substring(SCHEME.length()).strip());
        // In constant time, and of hashes: how long it takes tells nothing of the token.
        return MessageDigest.isEqual(hash, sent) ? Access.GRANTED : Access.WRONG;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
