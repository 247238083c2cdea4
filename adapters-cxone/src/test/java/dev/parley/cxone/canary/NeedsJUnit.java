package dev.parley.cxone.canary;

import org.junit.jupiter.api.extension.Extension;

/** Cannot be used where there is no JUnit. */
record NeedsJUnit(Extension extension) {}
