package oneplace.record.sharedrecord.search.path;

/** A path that is not in the part of FHIRPath that is read here, or that names no element of its type. */
public final class PathException extends RuntimeException {

    PathException(String message) {
        super(message);
    }
}
