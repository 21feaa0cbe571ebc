package oneplace.trust.identity;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import oneplace.trust.identity.rules.OneTimeCode;

/** A person at the doors: opens an account, sets up a phone, signs in. */
final class PersonAtADoor {

    private final Browser browser;

    PersonAtADoor(int port) {
        this.browser = new Browser(port);
    }

    Browser browser() {
        return browser;
    }

    HttpResponse<String> opens(String code, LocalDate born, String name, String password) {
        browser.get("/sign-in/first-time");
        return browser.post(
                "/sign-in/first-time",
                "code",
                code,
                "born-day",
                "" + born.getDayOfMonth(),
                "born-month",
                "" + born.getMonthValue(),
                "born-year",
                "" + born.getYear(),
                "name",
                name,
                "password",
                password,
                "again",
                password);
    }

    HttpResponse<String> signsIn(String name, String password) {
        browser.get("/sign-in");
        return browser.post("/sign-in", "name", name, "password", password);
    }

    /** Scans the square by reading the key below it, and types the first code. */
    HttpResponse<String> setsUpPhone() {
        browser.get("/sign-in/set-up");
        String key = browser.page().select("p code").text().replace(" ", "");
        return browser.post("/sign-in/set-up", "code", OneTimeCode.at(decode(key), Instant.now()));
    }

    private static byte[] decode(String key) {
        ByteArrayOutputStream secret = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char letter : key.toCharArray()) {
            held = (held << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                secret.write(held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return secret.toByteArray();
    }
}
