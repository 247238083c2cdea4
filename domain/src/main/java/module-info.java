/** Parley's rules, use cases and ports: plain Java, no framework. */
@org.jspecify.annotations.NullMarked
module dev.parley.domain {
    requires static transitive org.jspecify;

    exports dev.parley.domain;
    exports dev.parley.domain.audit;
    exports dev.parley.domain.campaign;
    exports dev.parley.domain.context;
    exports dev.parley.domain.conversation;
    exports dev.parley.domain.exchange;
    exports dev.parley.domain.resolution;
    exports dev.parley.domain.scenario;
    exports dev.parley.domain.scenario.dsl;
    exports dev.parley.domain.sync;
}
