package oneplace.demonstration.population;

/** The generator of people cannot be fetched or has failed; the message is one sentence. */
public final class GeneratorException extends RuntimeException {
    GeneratorException(String sentence) {
        super(sentence);
    }
}
