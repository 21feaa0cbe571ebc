package oneplace.record.exchange.web;

import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Carries out work in one transaction. Two bundles with the same people or names in another order may wait for each other in
 * a circle; the database sends one of them back, and its work begins again from what is now there. Whoever sent it hears
 * nothing of that.
 */
@Component
final class AllOrNothing {

    /** Of two one goes through each time, so that as many as this may meet. */
    private static final int TRIES = 8;

    private final TransactionOperations transaction;

    AllOrNothing(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    /**
     * @param work may be carried out more than once; what it did before is then undone
     * @throws PessimisticLockingFailureException when it was sent back each time
     */
    <T> T run(Supplier<T> work) {
        // within a transaction it is that one which must begin again
        int tries = TransactionSynchronizationManager.isActualTransactionActive() ? 1 : TRIES;
        for (int i = 1; ; i++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (PessimisticLockingFailureException e) {
                if (i == tries) {
                    throw e;
                }
            }
        }
    }
}
