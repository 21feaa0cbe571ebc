package oneplace.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Consumer;
import oneplace.Oneplace;
import oneplace.base.command.RunOptions;
import oneplace.base.database.House;
import oneplace.base.place.BadPack;
import oneplace.base.place.Places;
import oneplace.base.place.Problem;
import oneplace.base.place.TemporaryPack;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Promise 9: a place is data. The whole program starts on each pack, on a fourth, and on none that is broken. */
class AnyPlaceTests {

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void dataFolder() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        data = folder.resolve("data");
    }

    @Test
    void seftonStartsAndSaysSoOnItsPages() {
        started("sefton", application -> {
            assertThat(application.getBean(Places.class).place().localities()).hasSize(3);
            Document front = frontPage(application);
            assertThat(front.title()).endsWith("– Oneplace, Sefton");
            String sheet = front.select("link[rel=stylesheet]").getLast().attr("href");
            assertThat(read(application, sheet)).isEqualTo(":root{--op-brand:#1f2f5c;--op-place:#6b3f8f}\n");
        });
    }

    @Test
    void plymouthStartsAndStartsAgainWithoutBeingNamed() {
        started(
                "plymouth",
                application -> assertThat(frontPage(application).title()).endsWith("– Oneplace, Plymouth"));
        started(
                null,
                application -> assertThat(
                                application.getBean(Places.class).profile().code())
                        .isEqualTo("plymouth"));
    }

    @Test
    void aFourthPlaceNeedsFilesAndABrokenCopyOfItIsRefusedWithoutATrace() {
        TemporaryPack pack = TemporaryPack.of("sefton", folder.resolve("our-place"))
                .replace("place.yaml", "code: sefton", "code: elsewhere")
                .replace("place.yaml", "name: Sefton\nshort-name", "name: Elsewhere\nshort-name")
                .replace(
                        "localities.csv",
                        "ccg-north,commissioning-area,Southport and Formby,place-sefton",
                        "ccg-north,commissioning-area,Southport and Formby,ccg-north");
        String named = pack.folder().toString();

        assertThat(refusal(named))
                .containsExactly("localities.csv:4:51: These are parts of each other in a circle: ccg-north is part of"
                        + " ccg-north.");

        pack.replace("localities.csv", "Formby,ccg-north", "Formby,place-sefton");
        started(named, application -> {
            assertThat(frontPage(application).title()).endsWith("– Oneplace, Elsewhere");
            assertThat(application
                            .getBean(JdbcClient.class)
                            .sql("select count(*) from place.change")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        });
    }

    private List<String> refusal(String place) {
        try {
            started(place, application -> {});
        } catch (RuntimeException failure) {
            Throwable cause = failure;
            while (cause.getCause() != null && !(cause instanceof BadPack)) {
                cause = cause.getCause();
            }
            if (cause instanceof BadPack refused) {
                return refused.problems().stream().map(Problem::toString).toList();
            }
            throw failure;
        }
        throw new AssertionError("the pack was not refused");
    }

    private void started(
            @org.jspecify.annotations.Nullable String place, Consumer<ConfigurableApplicationContext> look) {
        List<String> options = place == null
                ? List.of("--data", data.toString(), "--no-demo", "--port", "0")
                : List.of("--data", data.toString(), "--no-demo", "--port", "0", "--place", place);
        try (House house = House.open(RunOptions.parse(options, true));
                ConfigurableApplicationContext application =
                        Oneplace.application(house, true).run()) {
            look.accept(application);
        }
    }

    private static Document frontPage(ConfigurableApplicationContext application) {
        return Jsoup.parse(read(application, "/"));
    }

    private static String read(ConfigurableApplicationContext application, String path) {
        String port = application.getEnvironment().getProperty("local.server.port");
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
