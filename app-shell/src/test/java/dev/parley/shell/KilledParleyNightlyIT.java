package dev.parley.shell;

/** The same with many more moments. */
class KilledParleyNightlyIT extends KilledParleyIT {
    @Override
    int kills() {
        return 200;
    }
}
