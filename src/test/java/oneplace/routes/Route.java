package oneplace.routes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * One way into the running application.
 *
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param pattern its path with the names of its variables: {@code /people/{id}/about}
 */
record Route(String method, String pattern) implements Comparable<Route> {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    /** Where the framework looks for files, of which there are none. */
    private static final Set<String> FRAMEWORKS = Set.of("/**", "/webjars/**");

    /** Every route of every handler mapping of an application. */
    static Set<Route> of(ApplicationContext application) {
        Set<Route> routes = new TreeSet<>();
        for (HandlerMapping mapping :
                application.getBeansOfType(HandlerMapping.class).values()) {
            if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
                methods.getHandlerMethods().keySet().stream().flatMap(Route::of).forEach(routes::add);
            } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
                urls.getPathPatternHandlerMap().keySet().stream()
                        .map(path ->
                                new Route("GET", path.getPatternString().replaceAll("/[0-9a-f]{12}/", "/{content}/")))
                        .filter(route -> !FRAMEWORKS.contains(route.pattern()))
                        .forEach(routes::add);
            }
        }
        return routes;
    }

    private static Stream<Route> of(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        List<String> names = methods.isEmpty()
                ? List.of("GET", "POST")
                : methods.stream().map(RequestMethod::name).toList();
        return info.getPatternValues().stream()
                .flatMap(path -> names.stream().map(name -> new Route(name, plain(path))));
    }

    /** Without the expressions of the variables, which may change without the route changing. */
    private static String plain(String path) {
        return VARIABLE.matcher(path).replaceAll("{$1}");
    }

    /** The path with the value of each variable; the last star stands for {@code nothing}. */
    String path(Map<String, String> values) {
        Matcher variables = VARIABLE.matcher(pattern);
        return variables
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "none")))
                .replace("/**", "/nothing");
    }

    /** The names of the variables. */
    Set<String> variables() {
        return VARIABLE.matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(java.util.stream.Collectors.toSet());
    }

    boolean isUnder(String... places) {
        return Arrays.stream(places).anyMatch(pattern::startsWith);
    }

    @Override
    public int compareTo(Route other) {
        return Comparator.comparing(Route::pattern).thenComparing(Route::method).compare(this, other);
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
