package oneplace.trust.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import oneplace.base.database.DataFolder;
import oneplace.examples.WithPlace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithPlace
class HealthAskedFromOutsideTests {

    @LocalServerPort
    int port;

    @Autowired
    DataFolder folder;

    @Test
    void liveAndReadyAnswerAnybodyOnThePortOfThePages() {
        for (String path : new String[] {"/health/live", "/health/ready"}) {
            HttpResponse<String> answer = new Browser(port).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).contains("UP").doesNotContain("components");
        }
    }

    @Test
    void measurementsAreOnAPortOfTheirOwn() {
        assertThat(folder.port("pages")).contains(port);
        int management = folder.port("management").orElseThrow();
        assertThat(management).isNotEqualTo(port);
        assertThat(new Browser(management).get("/metrics").statusCode()).isEqualTo(200);
        assertThat(new Browser(port).get("/metrics").statusCode()).isEqualTo(302);
    }
}
