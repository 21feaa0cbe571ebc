package oneplace.trust.identity;

/**
 * An app with a good token: the principal of its requests. It sees what its holder sees, or less, and never more.
 *
 * @param holder who let it in
 * @param scopes what they let it do
 */
public record ConnectedApp(App app, Member holder, Scopes scopes) {

    /** As the audit log and the person see it. */
    public String nameAndHolder() {
        return app.name() + " (an app), for " + holder.nameAndTitle();
    }
}
