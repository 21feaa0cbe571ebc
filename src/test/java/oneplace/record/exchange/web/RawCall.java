package oneplace.record.exchange.web;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import oneplace.record.exchange.web.FhirDesk.Client;

/** A request written by hand, for addresses that no decent client sends. */
final class RawCall {

    private RawCall() {}

    /** The whole answer, head and body. */
    static String get(Client client, String path) throws IOException {
        URI base = URI.create(client.fhir());
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            String request = "GET " + base.getPath() + path + " HTTP/1.1\r\nHost: " + base.getAuthority()
                    + "\r\nAuthorization: Bearer " + client.token() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
