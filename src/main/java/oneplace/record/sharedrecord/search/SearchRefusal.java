package oneplace.record.sharedrecord.search;

/**
 * Why a query is not answered.
 *
 * @param parameter the name as it was asked
 * @param sentence what is wrong with it, for whoever asked; never repeats the value of an identifier
 */
public record SearchRefusal(String parameter, String sentence) implements SearchReading {}
