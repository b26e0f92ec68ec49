package org.steward.intake.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Groups things that are joined by common keys, directly or over others; the order of the things does not matter. */
final class Components {
    private Components() {}

    /** @return the groups, in the order of their first things */
    static <T, K> List<List<T>> of(List<T> things, Function<T, ? extends Collection<K>> keys) {
        int[] parent = new int[things.size()];
        Map<K, Integer> holders = new HashMap<>();
        for (int index = 0; index < parent.length; index++) {
            parent[index] = index;
            for (K key : keys.apply(things.get(index))) {
                Integer holder = holders.putIfAbsent(key, index);
                if (holder != null) {
                    parent[root(parent, index)] = root(parent, holder);
                }
            }
        }
        Map<Integer, List<T>> groups = new LinkedHashMap<>();
        for (int index = 0; index < parent.length; index++) {
            groups.computeIfAbsent(root(parent, index), root -> new ArrayList<>())
                    .add(things.get(index));
        }
        return new ArrayList<>(groups.values());
    }

    private static int root(int[] parent, int index) {
        int root = index;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
