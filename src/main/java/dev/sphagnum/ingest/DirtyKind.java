package dev.sphagnum.ingest;

/** The ways in which a fact is not as it should be. Whether it was kept all the same depends on the kind. */
public enum DirtyKind {
    /** A model that names itself as its base; the relationship is kept. */
    SELF_LOOP("selfLoop"),
    /** A Hub name without an owner that is no known former name; kept as it is. */
    LEGACY_NAME("legacyName"),
    /** A folder or file where a name should be; a parent is kept in {@code unresolvedParents}, anything else left out. */
    LOCAL_PATH_PARENT("localPathParent"),
    /** An address where a name should be: one on the Hub is read as the name in it, any other treated as a folder is. */
    URL_PARENT("urlParent"),
    /**
     * A name that cannot be a key (too long, blank, with control characters), or a text that is too long; left out, but a
     * parent is kept in {@code unresolvedParents}.
     */
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
