package oneplace.record.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done so that a person can understand and be understood: shown on every page about them and carried on
 * every referral.
 *
 * <p>Source: accessible information standard (DAPB1605): identify, record, flag, share, meet, review.
 *
 * @param flag the need in a few words: <em>two hearing aids</em>
 * @param met how it is met: <em>face her, no call centre menus</em>
 * @param review the day by which it is asked again
 */
public record CommunicationNeed(
        NeedKind kind, String flag, String met, @Nullable LocalDate review) {}
