package dev.parley.ticketing.webhook;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;

/** Our receiver keeps everything that the desk relies on. */
@Provider(WebhookTerms.VENDOR)
@PactFolder("target/pacts")
class WebhookPactIT extends WebhookPactProvider {}
