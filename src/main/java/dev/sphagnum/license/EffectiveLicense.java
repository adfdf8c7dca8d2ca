package dev.sphagnum.license;

import java.util.List;

/**
 * The smallest label that keeps what is declared and carries what arrives in full.
 *
 * @param text SPDX expression
 * @param ids the distinct licence ids in it
 */
public record EffectiveLicense(String text, List<String> ids) {
    public EffectiveLicense {
        ids = List.copyOf(ids);
    }
}
