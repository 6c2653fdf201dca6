create index tally_facts on tally (facts);
