package dev.sphagnum.license;

/** How soon a finding deserves a look; later values outrank earlier ones. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    static Severity of(double score) {
        return score >= 0.6 ? CRITICAL : score >= 0.4 ? HIGH : score >= 0.2 ? MEDIUM : LOW;
    }
}
