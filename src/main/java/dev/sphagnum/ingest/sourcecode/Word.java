package dev.sphagnum.ingest.sourcecode;

/** A word of a command line, as far as its value is known. */
record Word(Value value, Place place) {
    static Word of(String text, Place place) {
        return new Word(Value.Text.literal(text), place);
    }

    /** The text, empty when it is not known. */
    String text() {
        return value instanceof Value.Text text ? text.text() : "";
    }

    /** What comes after {@code --flag=}. */
    Word after(int length) {
        return value instanceof Value.Text(String text, How how, boolean isOneOfSeveral)
                ? new Word(new Value.Text(text.substring(length), how, isOneOfSeveral), place)
                : this;
    }
}
