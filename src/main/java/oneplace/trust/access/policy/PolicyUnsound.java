package oneplace.trust.access.policy;

/** The policy cannot be used: it does not read, or uses words that nobody explained. Nothing is answered then. */
public final class PolicyUnsound extends IllegalStateException {

    private static final long serialVersionUID = 1;

    PolicyUnsound(String faults) {
        super("The access policy is not sound: " + faults);
    }

    PolicyUnsound(Exception cause) {
        super("The access policy cannot be read: " + cause.getMessage(), cause);
    }
}
