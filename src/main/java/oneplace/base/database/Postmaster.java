package oneplace.base.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A postmaster that is alive on a cluster, read from {@code postmaster.pid} (line 1 process, line 4 port) and the
 * machine's list of processes.
 *
 * @param process its process id
 * @param port the port it listens on
 */
record Postmaster(long process, int port) {

    /** The postmaster of a cluster; empty when none is alive (a file left behind by a crash counts for nothing). */
    static Optional<Postmaster> of(Path cluster) {
        Path file = cluster.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 4) {
                return Optional.empty();
            }
            long process = Long.parseLong(lines.getFirst().strip());
            int port = Integer.parseInt(lines.get(3).strip());
            return ProcessHandle.of(process)
                    .filter(ProcessHandle::isAlive)
                    .filter(p -> isPostgres(process))
                    .map(p -> new Postmaster(process, port));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Process ids are used again: only a process that is PostgreSQL counts. */
    private static boolean isPostgres(long process) {
        Path name = Path.of("/proc/" + process + "/comm");
        try {
            return !Files.exists(name) || Files.readString(name).startsWith("postgres");
        } catch (IOException e) {
            return true;
        }
    }
}
