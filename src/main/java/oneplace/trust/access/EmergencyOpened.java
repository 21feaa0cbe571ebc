package oneplace.trust.access;

/** A record was opened in an emergency; told in the same transaction, so that nobody opens one untold. */
public record EmergencyOpened(Emergency emergency) {}
