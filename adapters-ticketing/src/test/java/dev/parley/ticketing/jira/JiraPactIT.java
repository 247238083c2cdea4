package dev.parley.ticketing.jira;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;

/** The fake keeps everything that the desk relies on. */
@Provider(JiraTerms.VENDOR)
@PactFolder("target/pacts")
class JiraPactIT extends JiraPactProvider {}
