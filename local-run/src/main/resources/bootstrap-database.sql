create extension if not exists pg_trgm;
create extension if not exists btree_gin;

alter function textlike(text, text) leakproof;
alter function textnlike(text, text) leakproof;
alter function texticlike(text, text) leakproof;
alter function texticnlike(text, text) leakproof;
alter function lower(text) leakproof;
alter function upper(text) leakproof;
alter function similarity_op(text, text) leakproof;
alter function word_similarity_op(text, text) leakproof;
alter function word_similarity_commutator_op(text, text) leakproof;

alter function arraycontains(anyarray, anyarray) leakproof;
alter function arraycontained(anyarray, anyarray) leakproof;
alter function arrayoverlap(anyarray, anyarray) leakproof;
alter function array_eq(anyarray, anyarray) leakproof;

alter function numeric_eq(numeric, numeric) leakproof;
alter function numeric_ne(numeric, numeric) leakproof;
alter function numeric_lt(numeric, numeric) leakproof;
alter function numeric_le(numeric, numeric) leakproof;
alter function numeric_gt(numeric, numeric) leakproof;
alter function numeric_ge(numeric, numeric) leakproof;
