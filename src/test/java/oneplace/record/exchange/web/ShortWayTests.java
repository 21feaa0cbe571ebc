package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import oneplace.examples.WithPlace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** A request comes to the same method with the same parts, whichever way it is led. */
@WithPlace
class ShortWayTests {

    @Autowired
    private ShortWay shortWay;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping usual;

    private static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /fhir/Patient/1",
                "GET /fhir/Observation/0192f0c1-7f3e-7c5a-9b52-3f6a1b2c3d4e",
                "GET /fhir/Binary/a.b-C9",
                "GET /fhir/Observation",
                "GET /fhir/Patient",
                "POST /fhir/Observation",
                "POST /fhir/Patient"
            })
    void leadsToTheMethodTheFrameworkChooses(String asked) throws Exception {
        String[] words = asked.split(" ");
        MockHttpServletRequest shortly = request(words[0], words[1]);
        MockHttpServletRequest usually = request(words[0], words[1]);
        HandlerMethod method = (HandlerMethod) handler(shortWay, shortly);
        HandlerMethod expected = ((HandlerMethod) handler(usual, usually)).createWithResolvedBean();
        assertThat(method.getMethod()).isEqualTo(expected.getMethod());
        assertThat(method.getBean()).isSameAs(expected.getBean());
        assertThat(parts(shortly)).isEqualTo(parts(usually));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /fhir/metadata",
                "GET /fhir/Patient/",
                "GET /fhir/Patient/1/",
                "GET /fhir/Patient/1/_history",
                "GET /fhir/Patient/1/$everything",
                "GET /fhir/Patient/_history",
                "GET /fhir/Patient/%31",
                "GET /fhir/Patient/1;x=2",
                "GET /fhir/Patient;x=2",
                "GET /fhir/Shoe/1",
                "GET /fhir/Shoe",
                "GET /fhir",
                "GET /people/1",
                "HEAD /fhir/Patient/1",
                "PUT /fhir/Patient/1",
                "DELETE /fhir/Patient/1",
                "POST /fhir/Patient/1",
                "POST /fhir/Patient/_search",
                "POST /fhir/Patient/$match",
                "POST /fhir/Shoe",
                "POST /fhir",
                "GET /fhir/AuditEvent",
                "GET /fhir/AuditEvent/1-00000001",
                "POST /fhir/AuditEvent"
            })
    void leavesEverythingElseToTheFramework(String asked) throws Exception {
        String[] words = asked.split(" ");
        assertThat(shortWay.getHandler(request(words[0], words[1]))).isNull();
    }

    private static Object handler(HandlerMapping mapping, MockHttpServletRequest request) throws Exception {
        HandlerExecutionChain chain = mapping.getHandler(request);
        assertThat(chain).isNotNull();
        return java.util.Objects.requireNonNull(chain).getHandler();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> parts(MockHttpServletRequest request) {
        return (Map<String, String>)
                java.util.Objects.requireNonNull(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
    }
}
