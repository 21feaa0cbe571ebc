package oneplace.bench;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where people are put and what is measured there. */
interface Ground {

    /** How many people are loaded between two notes of how far it came. */
    int atOnce();

    /** Makes it ready for the first people. */
    void prepare();

    /**
     * Loads people {@code from} (included) to {@code until} (excluded); the same again changes nothing.
     *
     * @return the seconds it took
     * @throws Unmeasured when anything was refused: the figures would be of something else
     */
    double load(Crowd crowd, int from, int until);

    /** The bytes of the database's files; empty where they cannot be told. */
    Optional<Long> disk();

    /** Whether what is loaded lies on the disk of the growth's own folder. */
    boolean fillsThisDisk();

    /** Opens it for questions. */
    Opened open();

    /** Open for questions. */
    interface Opened extends AutoCloseable {

        Server server();

        /** Seconds from the command to the open door; null where it was open already. */
        @Nullable
        Double seconds();

        /** Bytes Java holds now; null where that cannot be told. */
        @Nullable
        Long resident();

        @Override
        void close();
    }
}
