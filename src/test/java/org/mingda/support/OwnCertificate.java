package org.mingda.support;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that a test makes for itself, for one server name, with the JDK's own tool. */
public final class OwnCertificate {

    private static final char[] PASSWORD = "for-a-test".toCharArray();
    private final KeyStore store;

    public OwnCertificate(Path folder, String serverName) throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve(serverName + ".p12");
        Process tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1", "-genkeypair", "-alias", "server", "-keyalg", "EC", "-storetype", "PKCS12",
                "-dname", "CN=" + serverName, "-ext", "SAN=dns:" + serverName, "-validity", "30",
                "-keystore", file.toString(), "-storepass", new String(PASSWORD))
                .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
        if (tool.waitFor() != 0) {
            throw new IllegalStateException("keytool made no certificate");
        }
        store = KeyStore.getInstance("PKCS12");
        try (InputStream made = Files.newInputStream(file)) {
            store.load(made, PASSWORD);
        }
    }

    /** For the server that owns it. */
    public SSLContext owner() throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** For whoever trusts it and nothing else. */
    public SSLContext truster() throws GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            trusted.load(null, null);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
