package oneplace.record.privacy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import oneplace.base.kernel.Ids;
import oneplace.record.privacy.Item;
import oneplace.record.privacy.kept.KeptItems;
import oneplace.record.privacy.rules.Pattern;
import oneplace.trust.audit.PastLook;
import oneplace.trust.audit.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Patterns found, in PostgreSQL: made from the log and countable anew from it; what was decided of one is only added. */
@Repository
class StoredItems implements KeptItems {

    private static final String READ = """
            select i.*, s.at as settled_at, s.who_name as settled_by, s.words as settled_words, s.question
              from privacy.item i left join privacy.item_settled s on s.item = i.id
            """;

    private final JdbcClient jdbc;

    StoredItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Mark mark(int chain, Instant beginning) {
        jdbc.sql("insert into privacy.gone_through (shard, seq, at) values (?, 0, ?) on conflict do nothing")
                .params(chain, Timestamp.from(beginning))
                .update();
        return jdbc.sql("select shard, seq, at from privacy.gone_through where shard = ? for update")
                .param(chain)
                .query((row, n) -> new Mark(new Recorded(row.getInt("shard"), row.getLong("seq")), moment(row, "at")))
                .single();
    }

    @Override
    public void advance(Mark mark) {
        jdbc.sql("update privacy.gone_through set seq = ?, at = ? where shard = ?")
                .params(
                        mark.place().seq(),
                        Timestamp.from(mark.at()),
                        mark.place().shard())
                .update();
    }

    @Override
    public void add(Pattern pattern, LocalDate day, Optional<Long> person, PastLook look, int looks) {
        jdbc.sql("""
                insert into privacy.item as i (id, pattern, day, who, who_name, org, person, shard, seq, at, looks)
                values (:id, :pattern, :day, :who, :whoName, :org, :person, :shard, :seq, :at, :looks)
                on conflict (pattern, day, who, person) do update set looks = i.looks + excluded.looks
                """)
                .param("id", Ids.next())
                .param("pattern", pattern.code())
                .param("day", day)
                .param("who", look.look().who())
                .param("whoName", look.look().whoName())
                .param("org", look.look().organisation())
                .param("person", person.orElse(0L))
                .param("shard", look.place().shard())
                .param("seq", look.place().seq())
                .param("at", Timestamp.from(look.at()))
                .param("looks", looks)
                .update();
    }

    @Override
    public List<Item> of(Pattern pattern, boolean open, int most) {
        return jdbc.sql(READ + " where i.pattern = ? and (s.item is null) = ? order by i.at desc, i.id limit ?")
                .params(pattern.code(), open, most)
                .query((row, n) -> item(row))
                .list();
    }

    @Override
    public Map<Pattern, Integer> open() {
        Map<Pattern, Integer> counts = new EnumMap<>(Pattern.class);
        jdbc.sql("""
                        select i.pattern, count(*)::int as open from privacy.item i
                         where not exists (select 1 from privacy.item_settled s where s.item = i.id) group by i.pattern
                        """).query((row, n) -> Map.entry(row.getString("pattern"), row.getInt("open"))).stream()
                .forEach(entry -> Pattern.of(entry.getKey()).ifPresent(p -> counts.put(p, entry.getValue())));
        return counts;
    }

    @Override
    public Optional<Item> find(UUID id) {
        return jdbc.sql(READ + " where i.id = ?")
                .param(id)
                .query((row, n) -> item(row))
                .optional();
    }

    @Override
    public boolean settle(UUID id, Item.Settled settled, String who) {
        return jdbc.sql("""
                insert into privacy.item_settled (item, at, who, who_name, words, question)
                values (:item, :at, :who, :whoName, :words, :question) on conflict do nothing
                """)
                        .param("item", id)
                        .param("at", Timestamp.from(settled.at()))
                        .param("who", who)
                        .param("whoName", settled.by())
                        .param("words", settled.words())
                        .param("question", settled.question().orElse(null), Types.OTHER)
                        .update()
                == 1;
    }

    private static Item item(ResultSet row) throws SQLException {
        long person = row.getLong("person");
        OffsetDateTime settledAt = row.getObject("settled_at", OffsetDateTime.class);
        Optional<Item.Settled> settled = settledAt == null
                ? Optional.empty()
                : Optional.of(new Item.Settled(
                        settledAt.toInstant(),
                        row.getString("settled_by"),
                        row.getString("settled_words"),
                        Optional.ofNullable(row.getObject("question", UUID.class))));
        return new Item(
                row.getObject("id", UUID.class),
                Pattern.of(row.getString("pattern")).orElseThrow(),
                row.getObject("day", LocalDate.class),
                row.getString("who"),
                row.getString("who_name"),
                row.getInt("org"),
                person == 0 ? Optional.empty() : Optional.of(person),
                new Recorded(row.getInt("shard"), row.getLong("seq")),
                moment(row, "at"),
                row.getInt("looks"),
                settled);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
