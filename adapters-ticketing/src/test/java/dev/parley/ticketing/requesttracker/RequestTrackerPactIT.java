package dev.parley.ticketing.requesttracker;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;

/** The real server keeps everything that the desk relies on. */
@Provider(RequestTrackerTerms.VENDOR)
@PactFolder("target/pacts")
class RequestTrackerPactIT extends RequestTrackerPactProvider {}
