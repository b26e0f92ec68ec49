package org.steward.connector.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.GenericFile;
import org.steward.api.RefusedException;
import org.steward.connector.file.mapping.BrokenMappingException;

/** Tells why a file stays in the inbox: once, not each second. */
final class Problems {
    private final String connector;
    private final StableFiles stable;
    private final Duration rest;
    private final Function<Path, String> names;
    private final Consumer<String> log;
    private final Map<Path, String> told = new ConcurrentHashMap<>();

    /**
     * @param rest how long a file is left alone, so that a big one is not read over and over
     * @param names what people call a file
     */
    Problems(String connector, StableFiles stable, Duration rest, Function<Path, String> names, Consumer<String> log) {
        this.connector = connector;
        this.stable = stable;
        this.rest = rest;
        this.names = names;
        this.log = log;
    }

    void tell(Exchange exchange) {
        Exception problem = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        GenericFile<?> arrived = exchange.getProperty(FileComponent.FILE_EXCHANGE_FILE, GenericFile.class);
        if (problem != null && arrived != null) {
            tell(Path.of(arrived.getAbsoluteFilePath()), problem);
        }
    }

    void tell(Path file, Exception problem) {
        if (!(cause(problem) instanceof BrokenMappingException)) { // seen at once when the mapping is mended
            stable.rest(file, rest);
        }
        String sentence = "Connector '%s' leaves file '%s' in the inbox for now. %s"
                .formatted(connector, names.apply(file), reason(cause(problem)));
        if (!Objects.equals(told.put(file, sentence), sentence)) {
            log.accept(sentence);
        }
    }

    void forget(Path file) {
        told.remove(file);
    }

    /** What we threw ourselves speaks for itself; the messages of others might quote data. */
    private static String reason(Throwable cause) {
        if (cause instanceof RefusedException) {
            return String.valueOf(cause.getMessage());
        }
        StackTraceElement[] stack = cause.getStackTrace();
        return "%s at %s; to fix it, look for what happened around this time, or report it."
                .formatted(cause.getClass().getName(), stack.length == 0 ? "an unknown place" : stack[0]);
    }

    private static Throwable cause(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null && !(cause instanceof RefusedException) && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        return cause;
    }
}
