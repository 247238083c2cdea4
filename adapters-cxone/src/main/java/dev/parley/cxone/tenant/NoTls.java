package dev.parley.cxone.tenant;

import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** For a server without TLS, such as the built-in sandbox: reading whom this machine trusts would take a good part of the start. */
final class NoTls {
    private NoTls() {}

    /** Trusts nobody: should TLS be spoken after all, every handshake fails. */
    static SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }
}
