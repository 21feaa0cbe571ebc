package oneplace.bench;

import java.util.List;

/**
 * A kind of request.
 *
 * @param name as the table has it
 * @param paths where it is asked, below the server's base, with sampled values
 * @param bodies what is posted to each path; empty when it is only read
 */
record Shape(String name, List<String> paths, List<String> bodies) {

    static Shape get(String name, List<String> paths) {
        return new Shape(name, paths, List.of());
    }

    List<Request> requests(Server server) {
        if (bodies.isEmpty()) {
            return paths.stream().map(path -> Request.get(server, path)).toList();
        }
        return java.util.stream.IntStream.range(0, paths.size())
                .mapToObj(i -> Request.post(server, paths.get(i), bodies.get(i)))
                .toList();
    }
}
