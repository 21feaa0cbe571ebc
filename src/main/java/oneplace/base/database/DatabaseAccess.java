package oneplace.base.database;

import java.util.Map;
import java.util.Optional;

/**
 * How to reach the database: its address and the two roles that use it.
 *
 * @param url a JDBC URL of PostgreSQL
 * @param owner who owns the tables and runs the migrations
 * @param app who the application is: it may do only what the migrations grant; empty when the owner steps down to the
 *     role {@code oneplace_app} on each connection
 */
public record DatabaseAccess(String url, Login owner, Optional<Login> app) {

    /** A role's name and password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /** The role the application runs as. */
    public static final String APP_ROLE = "oneplace_app";

    /**
     * An outside PostgreSQL, from {@code ONEPLACE_DB_URL}, {@code ONEPLACE_DB_USER} and {@code ONEPLACE_DB_PASSWORD};
     * empty when the first is not set. The user owns the tables and needs CREATEROLE for the first start.
     */
    public static Optional<DatabaseAccess> fromEnvironment(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("ONEPLACE_DB_URL"))
                .filter(url -> !url.isBlank())
                .map(url -> new DatabaseAccess(
                        url.startsWith("jdbc:") ? url : "jdbc:" + url,
                        new Login(
                                environment.getOrDefault("ONEPLACE_DB_USER", "oneplace_owner"),
                                environment.getOrDefault("ONEPLACE_DB_PASSWORD", "")),
                        Optional.empty()));
    }

    /** The settings that Spring needs for the pool and the migrations. */
    public Map<String, Object> springSettings() {
        Login pool = app.orElse(owner);
        String stepDown = app.isPresent() ? "" : "set role " + APP_ROLE + "; ";
        return Map.of(
                "spring.datasource.url", withDriverSettings(),
                "spring.datasource.username", pool.user(),
                "spring.datasource.password", pool.password(),
                "spring.datasource.hikari.connection-init-sql", stepDown + "set plan_cache_mode = force_generic_plan",
                "spring.flyway.url", url,
                "spring.flyway.user", owner.user(),
                "spring.flyway.password", owner.password());
    }

    private String withDriverSettings() {
        return url + (url.contains("?") ? "&" : "?")
                + "ApplicationName=oneplace&prepareThreshold=1&reWriteBatchedInserts=true";
    }
}
