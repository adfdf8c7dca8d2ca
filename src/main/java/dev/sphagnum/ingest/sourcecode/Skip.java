package dev.sphagnum.ingest.sourcecode;

/** Why a part of a tree was not read, or not as it stands. */
public enum Skip {
    /** A .gitignore names it. */
    IGNORED("named by a .gitignore"),
    /** A folder of other people's code or of a tool's own files. */
    EXCLUDED_FOLDER("folder of dependencies or tools"),
    TOO_LARGE("larger than 5 MB"),
    BINARY("binary"),
    LINK_OUTSIDE("link out of the tree"),
    /** The target stands in the tree, where it is read. */
    LINK_INSIDE("link within the tree"),
    BROKEN_LINK("link to nothing"),
    UNREADABLE("cannot be read"),
    SPECIAL_FILE("neither file nor folder"),
    TOO_DEEP("too many folders below one another"),
    TOO_MANY_FILES("beyond the bound on files"),
    /** Absolute, or with a step upwards. */
    UNSAFE_NAME("unsafe name in an archive"),
    ARCHIVE_TOO_LARGE("archive that unpacks to too much"),
    BROKEN_ARCHIVE("archive that is damaged"),
    /** Read, but lines were cut. */
    LONG_LINE("lines cut at 100,000 characters"),
    /** Read, but not all of it as it was written. */
    WRONG_ENCODING("not UTF-8, read as far as possible"),
    /** Nodes below 300 others were left out. */
    TOO_NESTED("nested too deeply to be read whole"),
    /** What comes before the break was read. */
    BROKEN_SYNTAX("broken JSON or YAML"),
    /** A defect of ours, kept from ending the scan. */
    FAILED("could not be analysed");

    private final String words;

    Skip(String words) {
        this.words = words;
    }

    /** The reason, for people. */
    public String words() {
        return words;
    }

    /** True when something that should have been read was not, so that what is missing may still be there. */
    boolean isLoss() {
        return switch (this) {
            case UNREADABLE, TOO_DEEP, TOO_MANY_FILES, ARCHIVE_TOO_LARGE, BROKEN_ARCHIVE, FAILED, TOO_NESTED -> true;
            case IGNORED,
                    EXCLUDED_FOLDER,
                    TOO_LARGE,
                    BINARY,
                    LINK_OUTSIDE,
                    LINK_INSIDE,
                    BROKEN_LINK,
                    SPECIAL_FILE,
                    UNSAFE_NAME,
                    LONG_LINE,
                    WRONG_ENCODING,
                    BROKEN_SYNTAX -> false;
        };
    }
}
