package oneplace.demonstration.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * The public generator of synthetic people, Synthea 3.3.0, run as a process of its own. It is a tool, not a part of the
 * product: Maven fetches it (about 200 MB) when it is first needed, by the pom in {@code tools/population}.
 *
 * <p>Seeds, reference date and end date are fixed, so that the same number of people is always the same people, whatever
 * the day and however many processors.
 */
final class Generator {
    private static final String REFERENCE_DAY = "20261101";
    private static final String TYPES =
            "Patient,Encounter,EpisodeOfCare,Condition,AllergyIntolerance,Observation,Procedure,"
                    + "Immunization,MedicationRequest,Medication,CarePlan,CareTeam,Goal,DiagnosticReport,ImagingStudy,Device";

    private final Path home;
    private final int seed;
    private final List<String> ages;

    /**
     * @param home the folder of the checkout, where {@code tools/population/pom.xml} stands
     * @param seed which people are made
     */
    Generator(Path home, int seed) {
        this(home, seed, List.of());
    }

    private Generator(Path home, int seed, List<String> ages) {
        this.home = home;
        this.seed = seed;
        this.ages = ages;
    }

    /** The same, making people between these ages only. */
    Generator aged(int from, int to) {
        return new Generator(home, seed, List.of("-a", from + "-" + to));
    }

    /**
     * Makes at least this many people below a folder.
     *
     * @param made told how many there are so far
     * @return one file a person, in the order of their ids
     * @throws GeneratorException when the tool cannot be fetched or fails
     */
    List<Path> make(int people, Path folder, IntConsumer made) {
        run(command(people, folder, classPath(folder)), line -> {
            int dash = line.indexOf(" -- ");
            if (dash > 0 && line.substring(0, dash).chars().allMatch(Character::isDigit)) {
                made.accept(Integer.parseInt(line.substring(0, dash)));
            }
        });
        try (Stream<Path> files = Files.list(folder.resolve("fhir"))) {
            return files.filter(file -> file.getFileName().toString().length() == "-.json".length() + 35)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new GeneratorException("The generator left nothing in " + folder + ".");
        }
    }

    private List<String> command(int people, Path folder, String classPath) {
        var settings = List.of(
                "-s",
                "" + seed,
                "-cs",
                "" + seed,
                "-r",
                REFERENCE_DAY,
                "-e",
                REFERENCE_DAY,
                "-p",
                "" + people,
                "--exporter.baseDirectory=" + folder + "/",
                "--exporter.fhir.use_us_core_ig=false",
                "--exporter.fhir.included_resources=" + TYPES,
                "--exporter.hospital.fhir.export=false",
                "--exporter.practitioner.fhir.export=false",
                "--generate.only_alive_patients=true",
                "--exporter.use_uuid_filenames=true",
                "--exporter.metadata.export=false",
                "--exporter.pretty_print=false");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                "App"));
        command.addAll(settings);
        command.addAll(ages);
        return command;
    }

    private String classPath(Path folder) {
        Path pom = home.resolve("tools/population/pom.xml");
        if (!Files.exists(pom)) {
            throw new GeneratorException("The generator's pom is not there: " + pom);
        }
        Path list = folder.resolve("class-path.txt");
        run(
                List.of(
                        "mvn",
                        "-B",
                        "-q",
                        "-f",
                        pom.toString(),
                        "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath",
                        "-Dmdep.outputFile=" + list),
                line -> {});
        try {
            return Files.readString(list).strip();
        } catch (IOException e) {
            throw new GeneratorException("Maven did not say where it put the generator.");
        }
    }

    private void run(List<String> command, java.util.function.Consumer<String> heard) {
        Deque<String> last = new ArrayDeque<>();
        try {
            var builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            try (var lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                lines.lines().forEach(line -> {
                    heard.accept(line);
                    last.addLast(line);
                    if (last.size() > 10) {
                        last.removeFirst();
                    }
                });
            }
            if (process.waitFor() != 0) {
                throw new GeneratorException(failure(command.getFirst(), last));
            }
        } catch (IOException e) {
            throw new GeneratorException(command.getFirst() + " could not be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GeneratorException("The generator was interrupted.");
        }
    }

    private static String failure(String command, Deque<String> last) {
        String what = command.equals("mvn") ? "The generator could not be fetched" : "The generator failed";
        String why = last.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).matches(".*(error|exception).*"))
                .findFirst()
                .orElseGet(() -> last.isEmpty() ? "it said nothing" : last.getLast());
        return what + ": " + why.replaceAll("\\s+", " ");
    }
}
