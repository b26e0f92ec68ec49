package org.steward.protection.finding;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * All types, in the order in which they are asked.
 *
 * @param secret asked before all others
 * @param numbers where a digit stands
 * @param words where a Latin letter stands
 * @param signs where an at sign stands
 * @param disguisedSigns where a letter or digit stands, which may come after a hidden at sign
 * @param wholeNumbers those that no number made of groups may hide
 */
record Recognisers(
        Recogniser secret,
        List<Recogniser> numbers,
        List<Recogniser> words,
        List<Recogniser> signs,
        List<Recogniser> disguisedSigns,
        List<Recogniser> wholeNumbers) {
    static Recognisers all(InstantSource clock) {
        BirthDates births = new BirthDates(clock);
        List<Recogniser> whole = List.of(
                ResidentIdType.ofResidents(births),
                ResidentIdType.ofPermits(births),
                new BankCardType(),
                new MobileType());
        EmailType email = new EmailType();
        Recogniser disguisedEmail = new DisguisedEmailType(email);
        Recogniser creditCode = new CreditCodeType();
        SecretType secret = new SecretType(whole);
        List<Recogniser> numbers = new ArrayList<>();
        numbers.add(secret);
        numbers.addAll(whole);
        numbers.add(creditCode);
        numbers.add(new LandlineType());
        numbers.add(CuedNumberType.qq());
        numbers.add(CuedNumberType.taiwanPermit());
        numbers.add(CuedNumberType.account());
        numbers.add(new OldResidentIdType());
        List<Recogniser> words = List.of(
                secret,
                new PlateType(),
                LetteredNumberType.passport(),
                LetteredNumberType.travelPermit(),
                LetteredNumberType.residencePermit(),
                creditCode,
                new WeChatIdType());
        return new Recognisers(
                secret, List.copyOf(numbers), words, List.of(secret, email), List.of(disguisedEmail), whole);
    }
}
