package oneplace.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The requests of a page in Markdown, carried out in order: each {@code sh} block with curl in it, held against the
 * {@code http} block that follows. A block of curl without an answer is a defect of the page: nothing would be tried.
 */
final class ExamplesOfAPage {

    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern SETTING = Pattern.compile("([A-Z_]+)=(.*)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Map<String, String> variables = new HashMap<>();
    private final List<String> otherwise = new ArrayList<>();
    private int carriedOut;

    /** Carries out all of them. @return how many there were */
    int run(String page) throws Exception {
        List<String[]> blocks = new ArrayList<>();
        Matcher found = BLOCK.matcher(page);
        while (found.find()) {
            blocks.add(new String[] {found.group(1), found.group(2)});
        }
        for (int i = 0; i < blocks.size(); i++) {
            String[] block = blocks.get(i);
            if (!block[1].contains("curl")) {
                continue;
            }
            assertThat(block[0]).as("the language of: " + block[1]).isEqualTo("sh");
            assertThat(i + 1 < blocks.size() && blocks.get(i + 1)[0].equals("http"))
                    .as("an answer follows:\n" + block[1])
                    .isTrue();
            carryOut(block[1], WrittenAnswer.read(blocks.get(i + 1)[1]));
        }
        assertThat(otherwise).isEmpty();
        return carriedOut;
    }

    private void carryOut(String block, WrittenAnswer answer) throws Exception {
        int curl = block.startsWith("curl") ? 0 : block.indexOf("\ncurl") + 1;
        for (String line : block.substring(0, curl).lines().toList()) {
            Matcher setting = SETTING.matcher(line);
            assertThat(setting.matches()).as("a setting before curl: " + line).isTrue();
            variables.put(setting.group(1), setting.group(2));
        }
        HttpRequest request;
        try {
            request = WrittenRequest.read(block.substring(curl), variables);
        } catch (AssertionError e) {
            otherwise.add(e.getMessage());
            return;
        }
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        HttpResponse<String> come = HTTP.send(request, BodyHandlers.ofString());
        while (come.statusCode() == 202
                && answer.status() != 202
                && Instant.now().isBefore(end)) {
            Thread.sleep(200); // the page says to ask until it is done
            come = HTTP.send(request, BodyHandlers.ofString());
        }
        try {
            answer.hold(come, variables);
        } catch (AssertionError e) {
            otherwise.add("The page says otherwise of:\n" + block + "\n" + e.getMessage());
        }
        carriedOut++;
    }
}
