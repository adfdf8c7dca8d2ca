package dev.sphagnum.ingest;

/** The ways in which a fact that was kept is not as it should be. */
public enum DirtyKind {
    /** A model that names itself as its base; the relationship is kept. */
    SELF_LOOP("selfLoop"),
    /** A Hub name without an owner that is no known former name; kept as it is. */
    LEGACY_NAME("legacyName"),
    /** A folder or file as parent; kept in the model's {@code unresolvedParents}. */
    LOCAL_PATH_PARENT("localPathParent"),
    /** An address as parent: one on the Hub is read as the name in it, any other is kept in {@code unresolvedParents}. */
    URL_PARENT("urlParent"),
    /** A name that cannot be a key: too long, blank, with control characters; left out. */
    UNUSABLE_NAME("unusableName"),
    /** Two places of one record name different relations to one parent; both are kept, one is preferred. */
    CONTRADICTION("contradiction"),
    /** A relation that the Hub does not know; kept as unspecified. */
    UNKNOWN_RELATION("unknownRelation"),
    /** A second record of one name in one run; the first is kept. */
    DUPLICATE_RECORD("duplicateRecord"),
    /** A field that holds another type than it should; left out. */
    WRONG_TYPE("wrongType"),
    /** A known name that now has another hub id: somebody else may publish under it. */
    NAMESPACE_REUSE("namespaceReuse");

    private final String word;

    DirtyKind(String word) {
        this.word = word;
    }

    /** The kind as reports and JSON write it. */
    public String word() {
        return word;
    }
}
