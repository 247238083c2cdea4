package dev.parley.cxone.conversations;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;

/** The sandbox keeps everything that the client relies on. */
@Provider(PactParties.PROVIDER)
@PactFolder("target/pacts")
class SandboxPactIT extends SandboxProvider {}
