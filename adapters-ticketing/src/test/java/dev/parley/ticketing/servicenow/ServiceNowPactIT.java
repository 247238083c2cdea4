package dev.parley.ticketing.servicenow;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;

/** The fake keeps everything that the desk relies on. */
@Provider(ServiceNowTerms.VENDOR)
@PactFolder("target/pacts")
class ServiceNowPactIT extends ServiceNowPactProvider {}
