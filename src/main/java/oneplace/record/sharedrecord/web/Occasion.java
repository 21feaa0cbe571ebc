package oneplace.record.sharedrecord.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import oneplace.record.sharedrecord.web.words.Family;

/**
 * What one organisation did on one day, told as one: a visit with the measurements, prescriptions and results that came
 * of it.
 *
 * @param lead what the timeline tells
 * @param with what came of it, as it stands in the record
 * @param alike whether no entry leads: several of a kind were written at once
 */
record Occasion(ReadEntry lead, List<ReadEntry> with, boolean alike) {

    /** What is told with a visit of the same day and organisation rather than on a line of its own. */
    private static final Set<Family> LESSER =
            EnumSet.of(Family.RESULT, Family.MEDICINE, Family.PROBLEM, Family.LETTER, Family.MONEY, Family.ADMIN);

    /** More than this many of a kind from one organisation on one day are told as one. */
    private static final int ALIKE = 3;

    /** An entry told by itself. */
    static Occasion alone(ReadEntry entry) {
        return new Occasion(entry, List.of(), false);
    }

    LocalDate day() {
        return lead.day();
    }

    List<ReadEntry> all() {
        List<ReadEntry> all = new ArrayList<>(List.of(lead));
        all.addAll(with);
        return all;
    }

    /** The occasions of one day, in the order their first entry comes. @param entries of one day, latest first */
    static List<Occasion> of(List<ReadEntry> entries) {
        Map<Integer, List<ReadEntry>> byOrganisation = new LinkedHashMap<>();
        entries.forEach(entry -> byOrganisation
                .computeIfAbsent(entry.organisation(), org -> new ArrayList<>())
                .add(entry));
        List<Occasion> occasions = new ArrayList<>();
        byOrganisation.values().forEach(of -> occasions.addAll(ofOne(of)));
        return occasions;
    }

    private static List<Occasion> ofOne(List<ReadEntry> entries) {
        List<ReadEntry> visits = entries.stream()
                .filter(entry -> entry.type().equals("Encounter"))
                .toList();
        if (visits.isEmpty()) {
            return withoutVisit(entries);
        }
        Map<ReadEntry, List<ReadEntry>> with = new LinkedHashMap<>();
        visits.forEach(visit -> with.put(visit, new ArrayList<>()));
        List<Occasion> own = new ArrayList<>();
        for (ReadEntry entry : entries) {
            if (LESSER.contains(entry.family())) {
                Objects.requireNonNull(with.get(nearest(visits, entry))).add(entry);
            } else if (!with.containsKey(entry)) {
                own.add(alone(entry));
            }
        }
        List<Occasion> occasions = new ArrayList<>();
        with.forEach((visit, lesser) -> occasions.add(new Occasion(visit, List.copyOf(lesser), false)));
        occasions.addAll(own);
        return occasions;
    }

    /** The visit that had begun when the entry was made; the first of the day when none had. Visits come latest first. */
    private static ReadEntry nearest(List<ReadEntry> visits, ReadEntry entry) {
        return visits.stream()
                .filter(visit -> !visit.at().isAfter(entry.at()))
                .findFirst()
                .orElse(visits.getLast());
    }

    private static List<Occasion> withoutVisit(List<ReadEntry> entries) {
        Map<Family, List<ReadEntry>> byFamily = new EnumMap<>(Family.class);
        entries.forEach(entry -> byFamily.computeIfAbsent(entry.family(), family -> new ArrayList<>())
                .add(entry));
        List<Occasion> occasions = new ArrayList<>();
        for (List<ReadEntry> alike : byFamily.values()) {
            if (alike.size() > ALIKE && LESSER.contains(alike.getFirst().family())) {
                boolean same = alike.getFirst().family() != Family.RESULT;
                occasions.add(new Occasion(alike.getFirst(), List.copyOf(alike.subList(1, alike.size())), same));
            } else {
                alike.forEach(entry -> occasions.add(alone(entry)));
            }
        }
        return occasions;
    }
}
