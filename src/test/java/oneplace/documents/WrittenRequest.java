package oneplace.documents;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A curl command of a page, read as a shell and curl would, as far as our pages need: quotes, {@code $NAME}, a here-document
 * as the body, and the options below. What it cannot read fails, so that no command of a page goes unread.
 */
final class WrittenRequest {

    private static final Pattern WORD =
            Pattern.compile("'([^']*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s'\"]+)|(\\s+)", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("\\\\\\$|\\$([A-Z_]+)");

    private WrittenRequest() {}

    /** @param command from {@code curl} to the end of the block */
    static HttpRequest read(String command, Map<String, String> variables) {
        Matcher here = Pattern.compile("(.*?)<<(\\w+)\\n(.*)\\n\\2\\s*", Pattern.DOTALL)
                .matcher(command);
        boolean document = here.matches();
        String body = document ? filled(here.group(3), variables) : "";
        List<String> words = words(document ? here.group(1) : command, variables);
        if (!words.getFirst().equals("curl")) {
            throw new AssertionError("This is no curl command: " + command);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder();
        List<String> form = new ArrayList<>();
        String method = "";
        String address = "";
        boolean typed = false;
        for (Iterator<String> left = words.listIterator(1); left.hasNext(); ) {
            String word = left.next();
            switch (word) {
                case "-s", "-i", "-si" -> {}
                case "-X" -> method = left.next();
                case "-u" -> request.header("Authorization", "Basic " + base64(left.next()));
                case "-H" -> {
                    String[] header = left.next().split(": ", 2);
                    typed |= header[0].equalsIgnoreCase("Content-Type");
                    request.header(header[0], header[1]);
                }
                case "-d", "--data-binary" -> form.add(left.next());
                case "--data-urlencode" -> form.add(encoded(left.next()));
                default -> {
                    if (word.startsWith("-") || !address.isEmpty()) {
                        throw new AssertionError("The reader of our pages does not know " + word + " in: " + command);
                    }
                    address = word;
                }
            }
        }
        boolean sends = !form.isEmpty();
        String sent = document && form.equals(List.of("@-")) ? body : String.join("&", form);
        if (sends && !typed) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        String how = !method.isEmpty() ? method : sends ? "POST" : "GET";
        return request.uri(URI.create(address.replace("|", "%7C"))) // curl sends it as it is, Java's client cannot
                .method(how, sends ? BodyPublishers.ofString(sent) : BodyPublishers.noBody())
                .build();
    }

    private static List<String> words(String line, Map<String, String> variables) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        Matcher part = WORD.matcher(line.replace("\\\n", " "));
        int end = 0;
        while (part.lookingAt()) {
            if (part.group(4) == null) {
                begun = true;
                word.append(
                        part.group(1) != null
                                ? part.group(1)
                                : filled(part.group(2) != null ? part.group(2) : part.group(3), variables));
            } else if (begun) {
                words.add(word.toString());
                word.setLength(0);
                begun = false;
            }
            end = part.end();
            part.region(end, part.regionEnd());
        }
        if (part.regionStart() != part.regionEnd()) {
            throw new AssertionError("This cannot be read as a shell would: " + line);
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }

    private static String filled(String text, Map<String, String> variables) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            if (found.group(1) == null) {
                return "\\$";
            }
            String value = variables.get(found.group(1));
            if (value == null) {
                throw new AssertionError("Nothing on the page said what $" + found.group(1) + " is.");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String encoded(String named) {
        int equals = named.indexOf('=');
        return named.substring(0, equals + 1) + URLEncoder.encode(named.substring(equals + 1), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
