package org.steward.protection.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.steward.protection.finding.Hit;

/** Collects finds that overlap neither each other nor what was found before; the earlier one stays. */
final class Finds {
    private final TreeMap<Integer, Hit> taken = new TreeMap<>();
    private final TreeMap<Integer, Hit> found = new TreeMap<>();
    private int limit = Integer.MAX_VALUE;

    Finds(List<Hit> taken) {
        taken.forEach(hit -> this.taken.put(hit.start(), hit));
    }

    /** From now on, finds that begin at this place of the original or later are left to the next window. */
    void limitTo(int limit) {
        this.limit = limit;
    }

    /**
     * @param start first character in the original text
     * @return whether the place was free
     */
    boolean add(String type, int start, int end, double confidence) {
        if (start >= limit || !isFree(start, end)) {
            return false;
        }
        Hit hit = new Hit(type, start, end, confidence);
        taken.put(start, hit);
        found.put(start, hit);
        return true;
    }

    boolean isFree(int start, int end) {
        if (taken.isEmpty()) {
            return true;
        }
        var before = taken.lowerEntry(end);
        return before == null || before.getValue().end() <= start;
    }

    List<Hit> inOrder() {
        return found.isEmpty() ? List.of() : new ArrayList<>(found.values());
    }
}
