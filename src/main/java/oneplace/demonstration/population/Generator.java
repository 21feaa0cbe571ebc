package oneplace.demonstration.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The public generator of synthetic people, Synthea 3.3.0, run as a process of its own. It is a tool, not a part of the
 * product: Maven fetches it (about 200 MB) when it is first needed, by the pom in {@code tools/population}.
 *
 * <p>Seeds, reference date and end date are fixed, so that the same number of people is always the same people, whatever
 * the day and however many processors. Each process works with one thread: with more, people disturb each other's chances.
 */
final class Generator {
    private static final String REFERENCE_DAY = "20261101";
    private static final String TYPES =
            "Patient,Encounter,EpisodeOfCare,Condition,AllergyIntolerance,Observation,Procedure,"
                    + "Immunization,MedicationRequest,Medication,CarePlan,CareTeam,Goal,DiagnosticReport,ImagingStudy,Device";
    private static final List<String> SETTINGS = List.of(
            "--exporter.fhir.use_us_core_ig=false",
            "--exporter.fhir.included_resources=" + TYPES,
            "--exporter.hospital.fhir.export=false",
            "--exporter.practitioner.fhir.export=false",
            "--generate.only_alive_patients=true",
            "--generate.thread_pool_size=1",
            "--exporter.use_uuid_filenames=true",
            "--exporter.metadata.export=false",
            "--exporter.pretty_print=false");

    private final String classPath;
    private final int seed;
    private final List<String> ages;

    private Generator(String classPath, int seed, List<String> ages) {
        this.classPath = classPath;
        this.seed = seed;
        this.ages = ages;
    }

    /**
     * Fetches the tool, unless it is there already.
     *
     * @param home the folder of the checkout, where {@code tools/population/pom.xml} stands
     * @param scratch a folder for a moment's file
     * @throws GeneratorException when it cannot be fetched
     */
    static Generator fetch(Path home, Path scratch) {
        Path pom = home.resolve("tools/population/pom.xml");
        if (!Files.exists(pom)) {
            throw new GeneratorException("The generator's pom is not there: " + pom);
        }
        Path list = scratch.resolve("class-path.txt");
        List<String> command = List.of(
                "mvn",
                "-B",
                "-q",
                "-f",
                pom.toString(),
                "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath",
                "-Dmdep.outputFile=" + list);
        Child.run(command, scratch, "The generator could not be fetched", line -> {});
        try {
            return new Generator(Files.readString(list).strip(), 42, List.of());
        } catch (IOException e) {
            throw new GeneratorException("Maven did not say where it put the generator.");
        }
    }

    /** The same, making other people. */
    Generator seeded(int other) {
        return new Generator(classPath, other, ages);
    }

    /** The same, making people between these ages only. */
    Generator aged(int from, int to) {
        return new Generator(classPath, seed, List.of("-a", from + "-" + to));
    }

    /**
     * Makes at least this many people below a folder.
     *
     * @param made told of each
     * @return one file a person, in the order of their ids
     * @throws GeneratorException when the tool fails
     */
    List<Path> make(int people, Path folder, Runnable made) {
        Child.run(command(people, folder), folder, "The generator failed", line -> {
            int dash = line.indexOf(" -- ");
            if (dash > 0 && line.substring(0, dash).chars().allMatch(Character::isDigit)) {
                made.run();
            }
        });
        try (Stream<Path> files = Files.list(folder.resolve("fhir"))) {
            List<Path> all = files.sorted().toList();
            if (all.size() < people) {
                throw new GeneratorException("The generator made only " + all.size() + " of " + people + " people.");
            }
            return all.subList(0, people);
        } catch (IOException e) {
            throw new GeneratorException("The generator left nothing in " + folder + ".");
        }
    }

    private List<String> command(int people, Path folder) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                "App"));
        command.addAll(List.of("-s", "" + seed, "-cs", "" + seed, "-p", "" + people));
        command.addAll(List.of("-r", REFERENCE_DAY, "-e", REFERENCE_DAY));
        command.add("--exporter.baseDirectory=" + folder + "/");
        command.addAll(SETTINGS);
        command.addAll(ages);
        return command;
    }
}
