package org.ecoplan.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stands between a service and its database. When it falls silent it takes every byte and hands none on, and closes
 * nothing, as a network that drops all packets; connections of that time stay dead also when it speaks again.
 */
final class SilentProxy implements AutoCloseable {
    private static final int BUFFER = 8192;

    private final ServerSocket door;
    private final int target;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    /** @param target port of the database */
    SilentProxy(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        inBackground(this::letIn);
    }

    int port() {
        return door.getLocalPort();
    }

    void fallSilent() {
        silent = true;
    }

    void speak() {
        silent = false;
    }

    private void letIn() {
        try {
            while (!door.isClosed()) {
                Socket client = door.accept();
                Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
                open.addAll(List.of(client, database));
                AtomicBoolean dead = new AtomicBoolean();
                inBackground(() -> pass(client, database, dead));
                inBackground(() -> pass(database, client, dead));
            }
        } catch (IOException closed) {
            // the test is over, or the database is away
        }
    }

    private void pass(Socket from, Socket to, AtomicBoolean dead) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                dead.compareAndSet(false, silent);
                if (!dead.get()) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException closed) {
            // one of the two has gone
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "silent-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
