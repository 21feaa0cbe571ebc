package oneplace.trust.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.catalina.Container;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is answered to a request that Tomcat turns away by itself, since its first line cannot be read (an address with
 * {@code %00} or {@code %2F}, a character that may not stand there) or it is no HTTP we speak: nothing of the application is
 * asked, and yet the answer is in its words, in the form the address calls for, with the headers that protect.
 */
@Component
final class Doorstep implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String UNREAD =
            "The request could not be read. Its address may hold what no address may, such as %00 or %2F.";

    private final String page;

    Doorstep(TemplateEngine templates, Assets assets) {
        StringOutput out = new StringOutput();
        Trouble trouble = Trouble.of(HttpStatus.BAD_REQUEST);
        templates.render("shell/unread.jte", Map.of("assets", assets.folder(), "trouble", trouble), out);
        page = out.toString();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> stand(context.getParent()));
    }

    private void stand(Container host) {
        host.getPipeline().addValve(new Words());
        if (host instanceof StandardHost standard) {
            // a host brings a valve of its own unless one of this name is there
            standard.setErrorReportValveClass(Words.class.getName());
        }
    }

    private final class Words extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            response.setHeader("Content-Security-Policy", Closed.POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Referrer-Policy", "same-origin");
            response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
            response.setHeader("Cache-Control", "no-store");
            HttpStatus known = HttpStatus.resolve(status);
            try {
                say(response, request.getRequestURI(), known == null ? HttpStatus.BAD_REQUEST : known);
            } catch (IOException | IllegalStateException e) {
                // whoever asked is gone
            }
        }

        private void say(Response response, @Nullable String address, HttpStatus status) throws IOException {
            Form form = Form.at(address == null ? "" : address);
            response.setContentType(form.mediaType() + ";charset=UTF-8");
            String body = switch (form) {
                case FHIR -> json(Errors.outcome(status, UNREAD));
                case PROBLEM -> json(Errors.problem(status, UNREAD));
                case PAGE -> page;
            };
            response.getReporter().write(body);
            response.finishResponse();
        }

        private static String json(Map<String, Object> body) {
            return new String(JsonMapper.shared().writeValueAsBytes(body), StandardCharsets.UTF_8);
        }
    }

    /** In which form an address is answered when its own door cannot. */
    enum Form {
        FHIR("application/fhir+json"),
        PROBLEM("application/problem+json"),
        PAGE("text/html");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        static Form at(String path) {
            if (path.equals("/fhir") || path.startsWith("/fhir/")) {
                return FHIR;
            }
            return path.startsWith("/api/") || path.startsWith("/oauth2/") ? PROBLEM : PAGE;
        }
    }
}
