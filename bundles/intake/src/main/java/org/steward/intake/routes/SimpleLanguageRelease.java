package org.steward.intake.routes;

import java.lang.reflect.Field;
import org.apache.camel.CamelContext;
import org.apache.camel.language.simple.SimpleLanguage;
import org.apache.camel.support.LifecycleStrategySupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Camel's one Simple language keeps the last context that used it, and with it that connector's bundle: take it away. */
final class SimpleLanguageRelease extends LifecycleStrategySupport {
    private static final Logger log = LoggerFactory.getLogger(SimpleLanguageRelease.class);

    @Override
    public void onContextStopped(CamelContext context) {
        try {
            Field field = SimpleLanguage.class.getDeclaredField("SIMPLE");
            field.setAccessible(true);
            SimpleLanguage simple = (SimpleLanguage) field.get(null);
            if (simple.getCamelContext() == context) {
                simple.setCamelContext(null);
            }
        } catch (ReflectiveOperationException e) {
            log.warn(
                    "This version of Camel keeps stopped contexts elsewhere: removed connectors may stay in memory", e);
        }
    }
}
