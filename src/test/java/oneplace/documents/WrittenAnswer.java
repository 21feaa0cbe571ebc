package oneplace.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer a page shows: a status line, headers that must be there, and of the body what matters. In it {@code …} stands
 * for anything, and {@code $NAME} for what an earlier answer had there; where it is new, it is taken from this one.
 *
 * @param status as shown
 * @param headers lines {@code Name: value}
 * @param body JSON of which every member must be in the answer, array elements in this order; another text; empty when nothing of it is shown
 */
record WrittenAnswer(int status, List<String> headers, String body) {

    private static final Pattern SPECIAL = Pattern.compile("…|\\$([A-Z_]+)");

    static WrittenAnswer read(String block) {
        String[] parts = block.strip().split("\n\n", 2);
        List<String> head = parts[0].lines().toList();
        Matcher first = Pattern.compile("HTTP/1\\.1 (\\d{3}) .*").matcher(head.getFirst());
        assertThat(first.matches())
                .as("an answer begins with its status: " + block)
                .isTrue();
        return new WrittenAnswer(
                Integer.parseInt(first.group(1)),
                head.subList(1, head.size()),
                parts.length == 1 ? "" : parts[1].strip());
    }

    /** Holds what came against what is shown, and takes what is new. @throws AssertionError when it differs */
    void hold(HttpResponse<String> answer, Map<String, String> variables) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        for (String header : headers) {
            String[] shown = header.split(": ", 2);
            assertThat(shown).as("a header is name, colon, value: " + header).hasSize(2);
            List<String> come = answer.headers().allValues(shown[0]);
            assertThat(come.stream().anyMatch(value -> fits(shown[1], value, variables)))
                    .as(header + " was " + come)
                    .isTrue();
        }
        if (body.isEmpty()) {
            return;
        }
        if (body.startsWith("{")) {
            JsonNode shown = JsonMapper.shared().readTree(body);
            JsonNode come = JsonMapper.shared().readTree(answer.body());
            assertThat(within(shown, come, variables))
                    .as("shown:\n" + body + "\nanswered:\n" + come.toPrettyString())
                    .isTrue();
        } else {
            assertThat(fits(plain(body), plain(answer.body()), variables))
                    .as("shown:\n" + body + "\nanswered:\n" + answer.body())
                    .isTrue();
        }
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static boolean within(JsonNode shown, JsonNode come, Map<String, String> variables) {
        if (shown.isObject()) {
            return come.isObject()
                    && shown.propertyStream()
                            .allMatch(member -> within(member.getValue(), come.path(member.getKey()), variables));
        }
        if (shown.isArray()) {
            Iterator<JsonNode> left = come.iterator();
            return come.isArray()
                    && shown.valueStream().allMatch(one -> {
                        while (left.hasNext()) {
                            if (within(one, left.next(), variables)) {
                                return true;
                            }
                        }
                        return false;
                    });
        }
        return shown.isString()
                ? come.isValueNode() && fits(shown.stringValue(), come.asString(), variables)
                : shown.equals(come);
    }

    private static boolean fits(String shown, String come, Map<String, String> variables) {
        StringBuilder pattern = new StringBuilder();
        Matcher special = SPECIAL.matcher(shown);
        String taken = "";
        int end = 0;
        while (special.find()) {
            pattern.append(Pattern.quote(shown.substring(end, special.start())));
            String name = special.group(1);
            if (name == null) {
                pattern.append(".*");
            } else if (variables.containsKey(name)) {
                pattern.append(Pattern.quote(variables.get(name)));
            } else {
                assertThat(taken).as("one new name at a time: " + shown).isEmpty();
                taken = name;
                pattern.append("(.+?)");
            }
            end = special.end();
        }
        Matcher found = Pattern.compile(
                        pattern.append(Pattern.quote(shown.substring(end))).toString(), Pattern.DOTALL)
                .matcher(come);
        if (!found.matches()) {
            return false;
        }
        if (!taken.isEmpty()) {
            variables.put(taken, found.group(1));
        }
        return true;
    }
}
