package org.steward.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A door to the demo bank's conversations, for measurements: it is known where a name stands. */
public final class NamedDialogues {
    private static final String[] SLOTS = {"{name}", "{manager}"};

    /**
     * A message.
     *
     * @param customer full name of the customer, a company's too
     * @param names character offsets: start, end, start, end …
     */
    public record Message(String text, String customer, boolean organisation, List<Integer> names) {
        @Override
        public String toString() {
            return "Message[" + text.length() + " characters]";
        }
    }

    private NamedDialogues() {}

    /** Messages of as many conversations. */
    public static List<Message> of(int conversations) {
        List<Person> people = new People(DemoSize.ofCustomers(500)).make();
        Dialogues dialogues = Dialogues.load();
        SplittableRandom random = new SplittableRandom(20_261_125);
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < conversations; i++) {
            Person person = people.get(random.nextInt(people.size()));
            for (Dialogues.Line line : dialogues.get(i)) {
                messages.add(message(line.text(), person));
            }
        }
        return messages;
    }

    private static Message message(String template, Person person) {
        String rest = template.replace("{phone}", person.phone())
                .replace("{id}", "")
                .replace("{card}", person.card())
                .replace("{email}", person.email())
                .replace("{code}", "283746")
                .replace("{product}", "安心盈90天")
                .replace("{amount}", "50000")
                .replace("{rate}", "2.15")
                .replace("{date}", "3月8日");
        List<Integer> names = new ArrayList<>();
        for (int at = nextSlot(rest, 0); at >= 0; at = nextSlot(rest, at)) {
            String slot = rest.startsWith(SLOTS[0], at) ? SLOTS[0] : SLOTS[1];
            boolean courtesy = slot.equals(SLOTS[0]);
            String value = courtesy ? courtesy(person) : "小" + person.name().charAt(0);
            rest = rest.substring(0, at) + value + rest.substring(at + slot.length());
            if (!courtesy || !person.organisation()) {
                names.add(at);
                names.add(at + value.length());
            }
        }
        return new Message(rest, person.name(), person.organisation(), List.copyOf(names));
    }

    private static String courtesy(Person person) {
        return person.organisation() ? "您" : person.courtesyName();
    }

    private static int nextSlot(String text, int from) {
        int first = text.indexOf(SLOTS[0], from);
        int second = text.indexOf(SLOTS[1], from);
        return first < 0 || second >= 0 && second < first ? second : first;
    }
}
