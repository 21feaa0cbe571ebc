package oneplace.record.exchange.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EntriesPutInOrderTests {

    private static List<SentEntry> entries(String... references) {
        List<SentEntry> entries = new ArrayList<>();
        for (String own : references) {
            List<String> list = own.isEmpty() ? List.of() : List.of(own.split(","));
            entries.add(new SentEntry(entries.size(), "", Optional.empty(), "Basic", "", 0, 1, list));
        }
        return entries;
    }

    private static List<List<Integer>> groups(List<SentEntry> entries) {
        return Ordering.groups(entries, r -> r.equals("elsewhere") ? null : Integer.valueOf(r)).stream()
                .map(group -> group.stream().map(SentEntry::index).sorted().toList())
                .toList();
    }

    @Test
    void eachStandsAfterWhatItRefersTo() {
        assertThat(groups(entries("2", "0,elsewhere", ""))).containsExactly(List.of(2), List.of(0), List.of(1));
    }

    @Test
    void aCircleStaysTogether() {
        assertThat(groups(entries("1", "2", "0,3", ""))).containsExactly(List.of(3), List.of(0, 1, 2));
        assertThat(groups(entries("0"))).containsExactly(List.of(0));
    }

    @Test
    void aChainAsLongAsYouLikeIsNoBurden() {
        String[] chain = IntStream.range(0, 200_000)
                .mapToObj(i -> i == 199_999 ? "" : Integer.toString(i + 1))
                .toArray(String[]::new);
        assertThat(groups(entries(chain))).hasSize(200_000).first().isEqualTo(List.of(199_999));
    }

    @Test
    void anyOrderIsPutRight() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            int size = 1 + random.nextInt(40);
            String[] references = new String[size];
            for (int i = 0; i < size; i++) {
                references[i] = random.nextInt(3) == 0 ? "" : random.nextInt(size) + "," + random.nextInt(size);
            }
            List<SentEntry> entries = entries(references);
            List<List<Integer>> groups = groups(entries);
            Map<Integer, Integer> groupOf = new HashMap<>();
            groups.forEach(group -> group.forEach(i -> groupOf.put(i, groups.indexOf(group))));
            assertThat(groupOf).hasSize(size);
            entries.forEach(entry -> entry.references()
                    .forEach(r -> assertThat(groupOf.get(Integer.valueOf(r)))
                            .isLessThanOrEqualTo(groupOf.get(entry.index()))));
        }
    }
}
