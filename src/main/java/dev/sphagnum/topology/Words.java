package dev.sphagnum.topology;

import dev.sphagnum.catalog.Claim;
import dev.sphagnum.catalog.LicenseState;
import dev.sphagnum.catalog.Relation;

/** Words of the graph as values. A word nobody knows becomes the weakest value, so that one odd row never hides the graph. */
final class Words {
    private Words() {}

    static Relation relation(String word) {
        return switch (word) {
            case "FINETUNE" -> Relation.FINETUNE;
            case "ADAPTER" -> Relation.ADAPTER;
            case "QUANTIZED" -> Relation.QUANTIZED;
            case "MERGE" -> Relation.MERGE;
            case "DISTILLED" -> Relation.DISTILLED;
            default -> Relation.UNSPECIFIED;
        };
    }

    static Claim claim(String word) {
        return switch (word) {
            case "DECLARED" -> Claim.DECLARED;
            case "CONTRADICTED" -> Claim.CONTRADICTED;
            default -> Claim.INFERRED;
        };
    }

    static LicenseState licenseState(String word) {
        return switch (word) {
            case "DECLARED" -> LicenseState.DECLARED;
            case "UNSTATED" -> LicenseState.UNSTATED;
            default -> LicenseState.UNREAD;
        };
    }
}
