package dev.sphagnum.registry;

/** The order of a list of repositories; one without the property comes last either way, equals follow by name. */
public record RepositoryOrder(Field field, boolean descending) {
    public static final RepositoryOrder MOST_STARRED = new RepositoryOrder(Field.STARS, true);

    /** What can order repositories. */
    public enum Field {
        STARS("stars"),
        FORKS("forks"),
        NAME("name"),
        PUSHED_AT("pushedAt");

        private final String property;

        Field(String property) {
            this.property = property;
        }

        String property() {
            return property;
        }
    }
}
