package dev.sphagnum.registry;

/** The order of a list of models; a model without the property comes last either way, equals follow by name. */
public record ModelOrder(Field field, boolean descending) {
    public static final ModelOrder MOST_DOWNLOADED = new ModelOrder(Field.DOWNLOADS, true);

    /** What can order models. */
    public enum Field {
        DOWNLOADS("downloads"),
        LIKES("likes"),
        NAME("name"),
        CREATED_AT("createdAt"),
        LAST_MODIFIED("lastModified"),
        PARAMETERS("parameters");

        private final String property;

        Field(String property) {
            this.property = property;
        }

        String property() {
            return property;
        }
    }
}
