package dev.sphagnum.catalog;

/** What a run can find changed in an artefact since its source was read before. */
public enum ChangeKind {
    /** A base model that was not named before; or a known one by another relation, together with {@link #DERIVATION_REMOVED}. */
    DERIVATION_ADDED,
    /** A base model that is named no more. */
    DERIVATION_REMOVED,
    /** Other licences are declared, or none any more. */
    LICENSE_CHANGED,
    /** Another commit. */
    SHA_MOVED,
    /** Another publisher. */
    OWNER_CHANGED,
    /** The same artefact, by its hub id, under another name. */
    RENAMED,
    /** Another hub id under the same name: somebody else may publish under it. */
    NAMESPACE_REUSE,
    /** A complete reading of the upstream did not find it any more: deleted, private, or taken down. */
    GONE
}
