package oneplace.record.exchange.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Good requests made bad, from a seed. Whatever is sent, the answer says what is wrong with it and never that something went
 * wrong here. {@code -Doneplace.hostile=5000 -Doneplace.hostile.seed=7} sends more, and others.
 */
@WithPlace
class HostileRequestsTests {

    private static final int REQUESTS = Integer.getInteger("oneplace.hostile", 100);
    private static final long SEED = Long.getLong("oneplace.hostile.seed", 20_261_122);
    private static final int PATIENCE_MILLIS = 30_000;

    private static final List<String> SEARCHED =
            List.of("Patient", "Observation", "Location", "ValueSet", "", "Patient/x/*");

    private final Client exchange;
    private final List<String> broken = new ArrayList<>();
    private String practitioner = "";
    private int refused;

    @Autowired
    HostileRequestsTests(FhirDesk fhir) {
        this.exchange = fhir.exchange();
    }

    @BeforeEach
    void somebodyIsThere() {
        practitioner = exchange.post(
                        "/Practitioner",
                        "{\"resourceType\":\"Practitioner\",\"active\":true,\"name\":[{\"given\":[\"A\"]}]}")
                .is(201)
                .id();
    }

    private void send(String method, String path, String type, byte[] body) {
        try {
            int status = status(method, path, type, body);
            refused += status >= 400 && status < 500 ? 1 : 0;
            if (status < 200 || status >= 500) {
                broken.add(status + " " + method + " " + path + " "
                        + Base64.getEncoder().encodeToString(body));
            }
        } catch (IOException e) {
            broken.add(e + " " + method + " " + path + " " + Base64.getEncoder().encodeToString(body));
        }
    }

    private int status(String method, String path, String type, byte[] body) throws IOException {
        URI base = URI.create(exchange.fhir());
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var request = new ByteArrayOutputStream();
            request.writeBytes((method + " " + base.getPath() + path + " HTTP/1.1\r\nHost: " + base.getAuthority()
                            + "\r\nAuthorization: Bearer " + exchange.token() + "\r\nConnection: close\r\n"
                            + (type.isEmpty()
                                    ? ""
                                    : "Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n")
                            + "\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            request.writeBytes(body);
            socket.getOutputStream().write(request.toByteArray());
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.length() < 12 ? 0 : Integer.parseInt(answer.substring(9, 12));
        }
    }

    /** As many as of the seeds' own bytes an address may hold. */
    private static String inAddress(byte[] text) {
        StringBuilder address = new StringBuilder();
        for (int i = 0; i < Math.min(text.length, 3_000); i++) {
            int letter = text[i] & 0xff;
            boolean bare = letter > 0x20 && letter < 0x7f && "\"<>\\^`{}|#".indexOf(letter) < 0;
            address.append(bare ? String.valueOf((char) letter) : "%%%02X".formatted(letter));
        }
        return address.toString();
    }

    private void assertNothingBroke() {
        assertThat(broken).as("seed %d", SEED).isEmpty();
        assertThat(refused).as("requests that were refused").isGreaterThan(REQUESTS / 4);
    }

    @Test
    void thatSearch() {
        Mutations searches = new Mutations(SEED, Seeds.SEARCHES);
        for (int i = 0; i < REQUESTS; i++) {
            byte[] search = searches.next();
            String ground = SEARCHED.get(i % SEARCHED.size());
            if (i % 3 == 0 && !ground.contains("*")) {
                send(
                        "POST",
                        (ground.isEmpty() ? "" : "/" + ground) + "/_search",
                        "application/x-www-form-urlencoded",
                        search);
            } else {
                send("GET", "/" + ground + "?" + inAddress(search), "", new byte[0]);
            }
        }
        assertNothingBroke();
    }

    @Test
    void thatWriteJson() {
        Mutations texts = new Mutations(SEED, Seeds.JSON);
        for (int i = 0; i < REQUESTS; i++) {
            byte[] text = texts.next();
            send("POST", i % 5 == 0 ? "/Patient/$match" : "/Patient", "application/fhir+json", text);
            send("PUT", "/Observation/hostile", "application/fhir+json", text);
        }
        assertNothingBroke();
    }

    @Test
    void thatWriteXml() {
        Mutations texts = new Mutations(SEED, Seeds.XML);
        for (int i = 0; i < REQUESTS; i++) {
            send("POST", "/Patient", "application/fhir+xml", texts.next());
        }
        assertNothingBroke();
    }

    @Test
    void thatCarryBundlesAndPatches() {
        Mutations bundles = new Mutations(SEED, Seeds.BUNDLES);
        Mutations patches = new Mutations(SEED, Seeds.PATCHES);
        for (int i = 0; i < REQUESTS; i++) {
            send("POST", "", "application/fhir+json", bundles.next());
            String type = i % 2 == 0 ? "application/json-patch+json" : "application/fhir+json";
            send("PATCH", "/Practitioner/" + practitioner, type, patches.next());
        }
        assertNothingBroke();
    }
}
