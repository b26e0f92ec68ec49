package org.steward.protection.naming;

import java.util.ArrayList;
import java.util.List;

/** A made-up text in which it is known what is a name, an address, a company. */
public record LabelledText(String text, List<Entity> entities) {
    /**
     * A stretch of the text.
     *
     * @param kind as in {@link Labels}
     */
    public record Entity(int kind, int start, int end) {
        public String type() {
            return Labels.type(kind);
        }
    }

    byte[] labels() {
        byte[] labels = new byte[text.length()];
        for (Entity entity : entities) {
            for (int at = entity.start(); at < entity.end(); at++) {
                labels[at] = (byte) Labels.inner(entity.kind());
            }
            labels[entity.start()] = (byte) Labels.begin(entity.kind());
            labels[entity.end() - 1] = (byte) Labels.last(entity.kind());
        }
        return labels;
    }

    /** Grows a text piece by piece. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Entity> entities = new ArrayList<>();

        int length() {
            return text.length();
        }

        void plain(String piece) {
            text.append(piece);
        }

        /** Adds an entity; one that is next to an address and one itself makes a longer address with it. */
        void entity(int kind, String piece) {
            int start = text.length();
            text.append(piece);
            if (piece.length() < 2) {
                return;
            }
            int last = entities.size() - 1;
            if (kind == Labels.ADDRESS
                    && last >= 0
                    && entities.get(last).kind() == kind
                    && entities.get(last).end() == start) {
                start = entities.remove(last).start();
            }
            entities.add(new Entity(kind, start, text.length()));
        }

        LabelledText make() {
            return new LabelledText(text.toString(), List.copyOf(entities));
        }
    }
}
