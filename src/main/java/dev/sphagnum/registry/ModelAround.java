package dev.sphagnum.registry;

import java.util.List;

/**
 * A model with what is asked for with most models: a row of {@code cypher/registry/models-around.cypher}.
 *
 * @param licenses what it declares, as {@link Neighbours#licenses} answers it
 * @param bases what it was made from directly, as {@link Neighbours#bases} answers it
 */
public record ModelAround(ModelRow model, List<LicenseClaimRow> licenses, List<DerivationRow> bases) {
    public ModelAround {
        licenses = List.copyOf(licenses);
        bases = List.copyOf(bases);
    }
}
