package oneplace.record.sharedrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.WithPlace;
import oneplace.record.sharedrecord.Page;
import oneplace.record.sharedrecord.SearchTooWide;
import oneplace.record.sharedrecord.search.Handling;
import oneplace.record.sharedrecord.search.NameValue;
import oneplace.record.sharedrecord.search.SearchCatalogue;
import oneplace.record.sharedrecord.search.SearchQuery;
import oneplace.trust.access.Sight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two places with three rooms each, asked for with their rooms. */
@WithPlace
class PageWithMuchBesideTests {

    private final Matching matching;
    private final Resolving resolving;
    private final JoinedIds joined;
    private final Reading reading;
    private final TypesInUse types;
    private final Desk desk;
    private final Sight sight;
    private final String tag = UUID.randomUUID().toString();

    @Autowired
    PageWithMuchBesideTests(
            Matching matching,
            Resolving resolving,
            JoinedIds joined,
            Reading reading,
            TypesInUse types,
            Seeing seeing,
            RecordOffice office) {
        this.matching = matching;
        this.resolving = resolving;
        this.joined = joined;
        this.reading = reading;
        this.types = types;
        this.desk = office.desk(OrganisationSign.GP);
        this.sight = seeing.now(desk.exchange());
    }

    @BeforeEach
    void places() {
        for (int place = 0; place < 2; place++) {
            String id = desk.writes(desk.exchange(), """
                            {"resourceType":"Location","meta":{"tag":[{"code":"%s"}]}}""".formatted(tag)).id().id();
            for (int room = 0; room < 3; room++) {
                desk.writes(
                        desk.exchange(),
                        "{\"resourceType\":\"Location\",\"partOf\":{\"reference\":\"Location/" + id + "\"}}");
            }
        }
    }

    private Page page(int mostBeside, Optional<String> after) {
        var searching =
                new Searching(matching, resolving, new Including(matching, reading, types, joined, mostBeside), types);
        var read = SearchQuery.parse(
                SearchCatalogue.r4(),
                "Location",
                List.of(new NameValue("_tag", tag), new NameValue("_revinclude", "Location:partof")),
                Handling.STRICT,
                Instant.EPOCH);
        return searching.page(sight, List.of((SearchQuery) read), after);
    }

    @Test
    void holdsFewerMatchesButAllThatBelongsToThem() {
        Page whole = page(6, Optional.empty());
        assertThat(whole.matches()).hasSize(2);
        assertThat(whole.included()).hasSize(6);

        Page first = page(5, Optional.empty());
        assertThat(first.matches()).hasSize(1);
        assertThat(first.included()).hasSize(3);
        Page second = page(5, first.next());
        assertThat(second.matches()).hasSize(1).doesNotContainAnyElementsOf(first.matches());
        assertThat(second.included()).hasSize(3);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void isRefusedWhenEvenOneMatchHasTooMuch() {
        assertThatThrownBy(() -> page(2, Optional.empty()))
                .isInstanceOf(SearchTooWide.class)
                .hasMessageContaining("narrow what is included");
    }
}
