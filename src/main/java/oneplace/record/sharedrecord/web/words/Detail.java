package oneplace.record.sharedrecord.web.words;

/** One labelled line of an entry: "Severity", "Moderate". */
public record Detail(String label, String words) {}
