package oneplace.record.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import oneplace.record.sharedrecord.EntriesChanged.Kind;
import oneplace.record.sharedrecord.search.SearchCatalogue;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class TopicsFireTests {

    private static Optional<ObjectNode> with(String status) {
        return Optional.of(JsonNodeFactory.instance.objectNode().put("status", status));
    }

    private static boolean fires(Topic topic, Optional<ObjectNode> before, Optional<ObjectNode> now) {
        return topic.trigger().fires(before, now);
    }

    @Test
    void anAdmissionIsTheMomentAnEncounterBecomesInProgress() {
        assertThat(fires(Topics.ADMISSION, Optional.empty(), with("in-progress")))
                .isTrue();
        assertThat(fires(Topics.ADMISSION, with("planned"), with("in-progress")))
                .isTrue();
        assertThat(fires(Topics.ADMISSION, with("in-progress"), with("in-progress")))
                .isFalse();
        assertThat(fires(Topics.ADMISSION, with("in-progress"), with("finished")))
                .isFalse();
    }

    @Test
    void aDischargeIsTheMomentItIsFinished() {
        assertThat(fires(Topics.DISCHARGE, with("in-progress"), with("finished")))
                .isTrue();
        assertThat(fires(Topics.DISCHARGE, with("finished"), with("finished"))).isFalse();
    }

    @Test
    void aDocumentIsWithdrawnWhenItWasCurrentAndNoLongerIs() {
        assertThat(fires(Topics.DOCUMENT_WITHDRAWN, with("current"), with("entered-in-error")))
                .isTrue();
        assertThat(fires(Topics.DOCUMENT_WITHDRAWN, with("current"), Optional.empty()))
                .isTrue();
        assertThat(fires(Topics.DOCUMENT_WITHDRAWN, with("superseded"), Optional.empty()))
                .isFalse();
        assertThat(Topics.DOCUMENT_WITHDRAWN.on()).contains(Kind.DELETED);
    }

    @Test
    void everyTopicHasAnAddressASourceAndFiltersItsTypeKnows() {
        assertThat(Topics.all()).allSatisfy(topic -> {
            assertThat(Topics.of(topic.url() + "|1.0")).contains(topic);
            assertThat(topic.source()).isNotBlank();
            assertThat(topic.says()).endsWith(".");
            assertThat(topic.filters())
                    .allMatch(filter -> filter.startsWith("_")
                            || SearchCatalogue.r4().of(topic.type()).stream()
                                    .anyMatch(p -> p.name().equals(filter)));
        });
        assertThat(Topics.all()).extracting(Topic::url).doesNotHaveDuplicates();
    }

    @Test
    void thePageForPartnersListsEachWithItsFilters() throws IOException {
        String page = Files.readString(Path.of("docs/reference/fhir.md"));
        assertThat(Topics.all()).allSatisfy(topic -> {
            String name = topic.url().substring(topic.url().lastIndexOf('/') + 1);
            assertThat(page).contains("| `" + name + "` |");
            assertThat(page).contains("`" + String.join("`, `", topic.filters()) + "`");
        });
    }
}
