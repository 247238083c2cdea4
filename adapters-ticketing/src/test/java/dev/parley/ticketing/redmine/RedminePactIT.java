package dev.parley.ticketing.redmine;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;

/** The real server keeps everything that the desk relies on. */
@Provider(RedmineTerms.VENDOR)
@PactFolder("target/pacts")
class RedminePactIT extends RedminePactProvider {}
