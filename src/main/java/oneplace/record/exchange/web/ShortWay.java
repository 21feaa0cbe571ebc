package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * Leads what is asked most, a read of one resource, a search of one type and a creation, to the methods that answer them. The
 * framework tries a request against every route of the house, which was a fifth of what a read cost in Java. Whatever is not
 * plainly one of the three goes the usual way, and comes to the same methods.
 */
@Component
final class ShortWay extends AbstractHandlerMapping {

    private static final String BEGINNING = "/fhir/";
    private static final String READ = "/fhir/{type}/{id}";
    private static final String OF_TYPE = "/fhir/{type}";

    private final HandlerMethod read;
    private final HandlerMethod search;
    private final HandlerMethod create;

    ShortWay(ReadController reads, SearchController searches, WriteController writes) {
        this.read = method(reads, "read");
        this.search = method(searches, "byAddress");
        this.create = method(writes, "create");
        setOrder(-1); // before the framework's own, which is 0
    }

    private static HandlerMethod method(Object controller, String name) {
        return Arrays.stream(controller.getClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .map(method -> new HandlerMethod(controller, method))
                .findFirst()
                .orElseThrow();
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean posted = request.getMethod().equals("POST");
        if (!path.startsWith(BEGINNING) || !posted && !request.getMethod().equals("GET")) {
            return null;
        }
        int slash = path.indexOf('/', BEGINNING.length());
        String type = path.substring(BEGINNING.length(), slash < 0 ? path.length() : slash);
        if (!ResourceTypes.has(type) || type.equals(LookController.TYPE)) {
            return null;
        }
        if (slash < 0) {
            return found(request, posted ? create : search, OF_TYPE, Map.of("type", type));
        }
        String id = path.substring(slash + 1);
        return !posted && ResourceId.isId(id) ? found(request, read, READ, Map.of("type", type, "id", id)) : null;
    }

    private static HandlerMethod found(
            HttpServletRequest request, HandlerMethod method, String pattern, Map<String, String> parts) {
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, parts);
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(measured -> measured.setPathPattern(pattern));
        return method;
    }
}
