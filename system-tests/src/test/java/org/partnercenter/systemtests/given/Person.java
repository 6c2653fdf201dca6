package org.partnercenter.systemtests.given;

import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An invented person whose name, number and address nobody else has. */
public record Person(String name, String mobile, String email) {

    private static final Collection<Person> EVERYBODY = new ConcurrentLinkedQueue<>();

    /** Somebody new, who is remembered as somebody that no log may name. */
    public static Person somebody() {
        return named("Ottilie " + family());
    }

    /** Somebody new of that name. */
    public static Person named(String name) {
        String local = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".");
        Person person =
                new Person(
                        name,
                        "+479" + Unique.digits(7),
                        local + Unique.digits(4) + "@people.example");
        EVERYBODY.add(person);
        return person;
    }

    /** A family name that nobody else has. */
    public static String family() {
        return "V" + Unique.letters(11);
    }

    /** All persons of this run of the tests. */
    public static Collection<Person> everybody() {
        return EVERYBODY;
    }

    /** The number as its subscriber dials it. */
    public String nationalMobile() {
        return mobile.substring("+47".length());
    }
}
