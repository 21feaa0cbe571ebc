package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.trust.identity.ApiClient;
import oneplace.trust.identity.ApiClients;
import oneplace.trust.identity.Horizon;
import oneplace.trust.identity.Scopes;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Systems that call {@code /fhir} as outsiders do: over HTTP, with a token they asked for. */
@Component
public class FhirDesk {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ApiClients clients;
    private final RecordOffice office;
    private final Environment environment;

    FhirDesk(ApiClients clients, RecordOffice office, Environment environment) {
        this.clients = clients;
        this.office = office;
        this.environment = environment;
    }

    /** A system of a new organisation that sees the whole place and every class. */
    public Client exchange() {
        return client(office.desk(OrganisationSign.GP), Horizon.WHOLE_PLACE, "system/*.cruds");
    }

    /** A system of an organisation that sees its own people and the ordinary classes. */
    public Client practice(Desk desk) {
        return client(desk, Horizon.OWN_PEOPLE, "system/*.cruds");
    }

    /** A system that watches over the log: its purpose is administration, and it sees the whole place. */
    public Client watch(Desk desk, String scopes) {
        return client(desk, Horizon.WHOLE_PLACE, Purpose.ADMINISTRATION, scopes);
    }

    /** A system with other scopes. */
    public Client client(Desk desk, Horizon horizon, String scopes) {
        return client(desk, horizon, Purpose.DIRECT_CARE, scopes);
    }

    private Client client(Desk desk, Horizon horizon, Purpose purpose, String scopes) {
        String id = "client-" + UUID.randomUUID();
        Set<InformationClass> classes = horizon == Horizon.WHOLE_PLACE
                ? EnumSet.allOf(InformationClass.class)
                : EnumSet.of(InformationClass.GENERAL, InformationClass.CLINICAL, InformationClass.ADMINISTRATIVE);
        clients.register(
                new ApiClient(
                        id,
                        "System " + id,
                        desk.organisation().code(),
                        purpose,
                        classes,
                        horizon,
                        Set.of(desk.team().code()),
                        Scopes.of(scopes)),
                "a-secret-of-tests",
                "a test");
        return new Client(desk, id, token(id, ""));
    }

    private String base() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    private String token(String id, String scopes) {
        String basic = Base64.getEncoder().encodeToString((id + ":a-secret-of-tests").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base() + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"
                        + (scopes.isEmpty() ? "" : "&scope=" + URLEncoder.encode(scopes, StandardCharsets.UTF_8))))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).path("access_token").stringValue();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer, read. */
    public record Answer(int status, HttpResponse<String> http, JsonNode json) {

        public Answer is(int expected) {
            assertThat(status).as(http.body()).isEqualTo(expected);
            return this;
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        public String id() {
            return json.path("id").stringValue();
        }

        /** The first issue's expression. */
        public String expression() {
            return json.path("issue").path(0).path("expression").path(0).stringValue("");
        }

        public String sentence() {
            return json.path("issue").path(0).path("diagnostics").stringValue("");
        }

        /** The address of another page. */
        public String link(String relation) {
            return json.path("link")
                    .valueStream()
                    .filter(l -> l.path("relation").stringValue().equals(relation))
                    .map(l -> l.path("url").stringValue())
                    .findFirst()
                    .orElse("");
        }
    }

    /** A system with its token. */
    public final class Client {

        private final Desk desk;
        private final String id;
        private final String token;

        Client(Desk desk, String id, String token) {
            this.desk = desk;
            this.id = id;
            this.token = token;
        }

        /** The same system with a token that allows less. */
        public Client with(String scopes) {
            return new Client(desk, id, FhirDesk.this.token(id, scopes));
        }

        public Desk desk() {
            return desk;
        }

        public String token() {
            return token;
        }

        /** As curl takes them: {@code id:secret}. */
        public String credentials() {
            return id + ":a-secret-of-tests";
        }

        public String fhir() {
            return base() + "/fhir";
        }

        public Answer get(String path, String... headers) {
            return call("GET", path, "", headers);
        }

        public Answer post(String path, String body, String... headers) {
            return call("POST", path, body, headers);
        }

        public Answer put(String path, String body, String... headers) {
            return call("PUT", path, body, headers);
        }

        /** Posts search parameters as a form: name, value, name, value, … */
        public Answer search(String type, String... parameters) {
            StringBuilder form = new StringBuilder();
            for (int i = 0; i < parameters.length; i += 2) {
                form.append(i == 0 ? "" : "&")
                        .append(URLEncoder.encode(parameters[i], StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
            }
            return call(
                    "POST",
                    "/" + type + "/_search",
                    form.toString(),
                    "Content-Type",
                    "application/x-www-form-urlencoded");
        }

        /** Any call; a path that is a whole address is taken as it is. */
        public Answer call(String method, String path, String body, String... headers) {
            URI address = URI.create(path.startsWith("http") ? path : fhir() + path);
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .header("Authorization", "Bearer " + token)
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (headers.length > 0) {
                request.headers(headers);
            }
            if (!body.isEmpty() && !Arrays.asList(headers).contains("Content-Type")) {
                request.header("Content-Type", "application/fhir+json");
            }
            HttpResponse<String> answer = send(request.build());
            boolean json = answer.headers()
                    .firstValue("Content-Type")
                    .filter(t -> t.startsWith("application/fhir+json"))
                    .isPresent();
            return new Answer(
                    answer.statusCode(),
                    answer,
                    json && !answer.body().isEmpty()
                            ? JsonMapper.shared().readTree(answer.body())
                            : JsonMapper.shared().missingNode());
        }
    }
}
