package oneplace.bench;

import java.nio.charset.StandardCharsets;

/**
 * One request, ready to be sent again and again.
 *
 * @param bytes head and body as they go over the wire
 */
record Request(byte[] bytes) {

    static Request get(Server server, String path) {
        return new Request(head("GET", server, path).append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    static Request post(Server server, String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = head("POST", server, path)
                .append("Content-Type: application/fhir+json\r\nPrefer: return=minimal\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n\r\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return new Request(all);
    }

    private static StringBuilder head(String method, Server server, String path) {
        StringBuilder head = new StringBuilder(512)
                .append(method)
                .append(' ')
                .append(server.base().getRawPath())
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(server.base().getRawAuthority())
                .append("\r\nAccept: application/fhir+json\r\n");
        server.token()
                .ifPresent(token ->
                        head.append("Authorization: Bearer ").append(token).append("\r\n"));
        if (!server.remembers()) {
            head.append("Cache-Control: no-cache\r\n");
        }
        return head;
    }
}
