package oneplace.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A kept connection that sends a request and reads its answer, as little as HTTP/1.1 allows (RFC 9112: a body by its
 * length or in chunks). A full client took as long as the server it measured.
 */
final class Connection implements AutoCloseable {

    private final Server server;
    private final byte[] waste = new byte[1 << 16];
    private Socket socket;
    private InputStream in;
    private boolean ended;

    Connection(Server server) throws IOException {
        this.server = server;
        this.socket = open(server);
        this.in = stream(socket);
    }

    private static Socket open(Server server) throws IOException {
        int port = server.base().getPort() < 0 ? 80 : server.base().getPort();
        Socket socket = new Socket(server.base().getHost(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(120_000);
        return socket;
    }

    private static InputStream stream(Socket socket) throws IOException {
        return new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** Sends, reads the whole answer, and gives its status. A server that ended the connection gets a new one. */
    int ask(Request request) throws IOException {
        if (ended) {
            socket.close();
            socket = open(server);
            in = stream(socket);
            ended = false;
        }
        socket.getOutputStream().write(request.bytes());
        String first = line();
        int status = Integer.parseInt(first.substring(9, 12));
        long length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String name = header.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = header.substring(colon + 1).trim();
            if (name.equals("content-length")) {
                length = Long.parseLong(value);
            } else if (name.equals("transfer-encoding")) {
                chunked = value.equalsIgnoreCase("chunked");
            } else if (name.equals("connection")) {
                ended = value.equalsIgnoreCase("close");
            }
        }
        if (!chunked) {
            skip(length);
            return status;
        }
        for (long size = chunk(); size > 0; size = chunk()) {
            skip(size);
            line();
        }
        line();
        return status;
    }

    private long chunk() throws IOException {
        String size = line();
        int end = size.indexOf(';');
        return Long.parseLong(end < 0 ? size : size.substring(0, end), 16);
    }

    private void skip(long bytes) throws IOException {
        for (long left = bytes; left > 0; ) {
            int read = in.read(waste, 0, (int) Math.min(left, waste.length));
            if (read < 0) {
                throw new EOFException("The answer ended early.");
            }
            left -= read;
        }
    }

    private String line() throws IOException {
        int length = 0;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || length == waste.length) {
                throw new EOFException("The answer ended early.");
            }
            waste[length++] = (byte) b;
        }
        int end = length > 0 && waste[length - 1] == '\r' ? length - 1 : length;
        return new String(waste, 0, end, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
