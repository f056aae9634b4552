package org.ecoplan.local;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Asks a part in its own protocol whether it works. Each question has a time limit of about two seconds. */
public final class Readiness {
    private static final int LIMIT_MILLIS = 2000;
    private static final String WRONG_PASSWORD = "28P01";
    private static final short METADATA = 3;
    private static final short METADATA_VERSION = 1;

    private Readiness() {}

    /** HTTP: answers 200. */
    public static boolean http(URI address) {
        return statusOf(address) == HttpURLConnection.HTTP_OK;
    }

    /** HTTP: answers, whatever it says. */
    static boolean answers(URI address) {
        return statusOf(address) > 0;
    }

    /** 0 when there is no answer. */
    private static int statusOf(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(LIMIT_MILLIS);
            connection.setReadTimeout(LIMIT_MILLIS);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return 0;
        }
    }

    /** PostgreSQL: takes a query, or has looked the asker up and wants the right password. */
    public static boolean postgres(int port) {
        String url =
                "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&password=none&connectTimeout=2&socketTimeout=2&loginTimeout=2"
                        .formatted(port);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet one = statement.executeQuery("select 1")) {
            return one.next();
        } catch (SQLException e) {
            return WRONG_PASSWORD.equals(e.getSQLState());
        }
    }

    /** Kafka: a metadata request about no topic names at least one broker, itself. */
    public static boolean kafka(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LIMIT_MILLIS);
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.getOutputStream().write(metadataRequest());
            DataInputStream answer = new DataInputStream(socket.getInputStream());
            int size = answer.readInt();
            int correlation = answer.readInt();
            int brokers = answer.readInt();
            return size > 0 && correlation == 1 && brokers > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] metadataRequest() {
        int body = 2 + 2 + 4 + 2 + 4;
        return ByteBuffer.allocate(4 + body)
                .putInt(body)
                .putShort(METADATA)
                .putShort(METADATA_VERSION)
                .putInt(1) // correlation id
                .putShort((short) -1) // no client id
                .putInt(0) // no topics
                .array();
    }

    /** SMTP: greets with 220. */
    public static boolean smtp(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LIMIT_MILLIS);
            socket.setSoTimeout(LIMIT_MILLIS);
            return socket.getInputStream().read() == '2';
        } catch (IOException e) {
            return false;
        }
    }
}
