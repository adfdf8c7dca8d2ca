package dev.sphagnum.ingest.github;

import dev.sphagnum.catalog.Quoted;

/** Why GitHub does not answer about a repository, in words. */
final class Absence {
    private Absence() {}

    static String of(int status) {
        return switch (status) {
            case 401 -> "GitHub refuses the token (401)";
            case 403 -> "access is blocked (403)";
            case 404 -> "there is none, or it is private (404)";
            case 410 -> "it is gone (410)";
            case 451 -> "it was taken down for legal reasons (451)";
            default -> "GitHub answers " + status;
        };
    }

    /** @param type of a GraphQL error */
    static String of(String type) {
        return switch (type) {
            case "NOT_FOUND" -> "there is none, or it is private (NOT_FOUND)";
            case "FORBIDDEN" -> "access is blocked (FORBIDDEN)";
            case "" -> "GitHub gives no answer";
            default -> "GitHub answers " + Quoted.of(type, 40);
        };
    }
}
