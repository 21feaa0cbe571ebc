package oneplace.trust.identity.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import oneplace.base.command.RunOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The outside providers of this place, as {@code sign-in.yaml} of the data folder names them. A change of the file holds from
 * the next request on; one that cannot be used is said in the log, and what held before goes on.
 */
@Component
public class Providers {

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);
    private static final FileTime NEVER = FileTime.fromMillis(0);

    private final @Nullable Path file;
    private volatile Read read;

    /** @throws IllegalArgumentException when the file cannot be used, so that a start says so */
    Providers(Optional<RunOptions> options) {
        this.file = options.map(run -> run.data().resolve("sign-in.yaml")).orElse(null);
        this.read = new Read(NEVER, List.of());
        if (file != null) {
            read = new Read(changed(file), ProvidersFile.read(file));
        }
    }

    /** All of them, in the order of the file. */
    public List<Provider> all() {
        Path kept = file;
        if (kept != null && !changed(kept).equals(read.changed)) {
            again(kept);
        }
        return read.providers;
    }

    /** The provider of a name. */
    public Optional<Provider> named(String name) {
        return all().stream().filter(provider -> provider.name().equals(name)).findFirst();
    }

    private synchronized void again(Path kept) {
        FileTime now = changed(kept);
        try {
            read = new Read(now, ProvidersFile.read(kept));
        } catch (IllegalArgumentException e) {
            LOG.error("{}", e.getMessage());
            read = new Read(now, read.providers);
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) : NEVER;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Read(FileTime changed, List<Provider> providers) {}
}
