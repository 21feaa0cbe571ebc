package oneplace;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Oneplace {
    public static void main(String... args) {}
}
