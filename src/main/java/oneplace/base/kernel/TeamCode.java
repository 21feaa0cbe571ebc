package oneplace.base.kernel;

/** The short name of a team, for example {@code t-front-door}: letters, digits, dots and hyphens, at most 64. */
public record TeamCode(String value) {

    public TeamCode {
        if (!value.matches("[A-Za-z0-9.-]{1,64}")) {
            throw new IllegalArgumentException(
                    "a team code is 1 to 64 letters, digits, dots or hyphens, not \"" + value + "\"");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
