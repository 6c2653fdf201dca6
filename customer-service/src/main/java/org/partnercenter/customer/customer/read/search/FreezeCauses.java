package org.partnercenter.customer.customer.read.search;

import org.partnercenter.contracts.customer.FreezeCause;

import java.util.ArrayList;
import java.util.List;

/** The texts in which a row names all the causes of its freeze. */
final class FreezeCauses {

    private FreezeCauses() {}

    /** Every text that names that cause, alone or beside others: an index can look for each. */
    static List<String> with(FreezeCause wanted) {
        List<String> texts = List.of("");
        for (FreezeCause cause : ShownFreeze.ORDER) {
            List<String> longer = new ArrayList<>();
            for (String text : texts) {
                if (cause != wanted) {
                    longer.add(text);
                }
                longer.add(text + cause + " ");
            }
            texts = longer;
        }
        return texts;
    }
}
