package dev.parley.ticketing.zendesk;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;

/** The fake keeps everything that the desk relies on. */
@Provider(ZendeskTerms.VENDOR)
@PactFolder("target/pacts")
class ZendeskPactIT extends ZendeskPactProvider {}
