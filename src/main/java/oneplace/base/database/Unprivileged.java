package oneplace.base.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs as somebody who may do nothing else, since PostgreSQL refuses to run as root. As root we step
 * down to the user "nobody", who then owns the cluster. Where "nobody" cannot enter the data folder because it lies below
 * a private one, the programs run in a user namespace of their own: there they are nobody and hold no capability, while
 * the files stay root's. Anybody but root runs the programs as themselves.
 */
final class Unprivileged {

    private static final int NOBODY = 65534;
    private static final Unprivileged SELF = new Unprivileged(List.of(), false);
    private static final Unprivileged AS_NOBODY =
            new Unprivileged(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), true);
    private static final Unprivileged IN_NAMESPACE = new Unprivileged(List.of("unshare", "--user"), false);

    private final List<String> prefix;
    private final boolean owns;

    private Unprivileged(List<String> prefix, boolean owns) {
        this.prefix = prefix;
        this.owns = owns;
    }

    /** The way down for this user and this folder. @throws DatabaseException when there is none */
    static Unprivileged in(DataFolder folder) {
        if (!isRoot()) {
            return SELF;
        }
        boolean mayBeNobody = !Files.exists(folder.cluster()) || ownedByNobody(folder.cluster());
        if (mayBeNobody && AS_NOBODY.reaches(folder.root())) {
            return AS_NOBODY;
        }
        if (IN_NAMESPACE.reaches(folder.root())) {
            return IN_NAMESPACE;
        }
        throw new DatabaseException("PostgreSQL does not run as root, and the user \"nobody\" cannot enter "
                + folder.root() + ". Start as an ordinary user, or choose a folder others may enter with --data DIR.");
    }

    private static boolean ownedByNobody(Path cluster) {
        try {
            return Integer.valueOf(NOBODY).equals(Files.getAttribute(cluster, "unix:uid"));
        } catch (IOException e) {
            return false;
        }
    }

    private boolean reaches(Path folder) {
        try {
            List<String> words = new ArrayList<>(prefix);
            words.addAll(List.of("stat", folder.resolve(".").toString()));
            return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Gives a folder to the user the programs run as. */
    void give(Path folder) {
        if (!owns) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setAttribute(file, "unix:uid", NOBODY, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:gid", NOBODY, java.nio.file.LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new DatabaseException("The folder " + folder + " could not be given to the database's user.", e);
        }
    }

    /**
     * Runs a program to its end.
     *
     * @return its exit code and everything it wrote
     */
    Outcome run(List<String> words, int secondsAtMost) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        try {
            Path heard = Files.createTempFile("oneplace", ".out");
            ProcessBuilder builder =
                    new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(heard.toFile());
            builder.directory(Path.of("/").toFile());
            builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC"));
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(secondsAtMost, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Outcome(-1, "no answer within " + secondsAtMost + " seconds");
            }
            String said = Files.readString(heard);
            Files.delete(heard);
            return new Outcome(process.exitValue(), said);
        } catch (IOException e) {
            return new Outcome(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }

    record Outcome(int code, String said) {
        boolean well() {
            return code == 0;
        }
    }
}
