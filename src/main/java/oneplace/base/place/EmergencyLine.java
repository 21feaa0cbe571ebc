package oneplace.base.place;

/**
 * A number to ring when it cannot wait.
 *
 * @param when the situation, in a few words: "Danger to life"
 * @param telephone as it is dialled
 * @param hours when it is answered: "all hours"
 */
public record EmergencyLine(String when, String telephone, String hours) {}
