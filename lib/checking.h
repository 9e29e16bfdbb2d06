/*
 * checking: what the rules share among themselves.
 *
 * Each look_… function is one row of the table in rules.c: it reads c->now
 * (and c->before), and reports by find().
 */
#ifndef CHECKING_H
#define CHECKING_H

#include "check.h"

/* What a finding is about; fields may be empty. */
struct about {
	struct span key, stated, expected, source;
};

/*
 * Reports a finding of the rule at hand, with its own severity or a lesser
 * one.  en and zh are the message as printf(3) has it; the arguments are
 * strings, the same for both (`%2$s` for another order).
 */
void find(struct check *c, const struct about *a, const char *en, const char *zh, ...);
void find_as(struct check *c, enum severity severity, const struct about *a, const char *en, const char *zh, ...);

/* Room for n bytes of the message's pieces, until find() is called. */
char *pad(struct check *c, size_t n);

/* NUL-ended copies for find(), which live until it is called. */
const char *show(struct check *c, struct span s);
const char *show_decimal(struct check *c, struct decimal d);
const char *show_number(struct check *c, long n);

/* A span of a NUL-ended string; of a number that show_decimal() wrote. */
struct span word(const char *s);

/* The same with one of two texts, by language. */
const char *either(const struct check *c, const char *en, const char *zh);

/* Where the report begins, for what has no line of its own. */
struct span beginning(const struct check *c);

/* The place of section s (2 to 4): its heading's, else the report's. */
struct span section_source(const struct check *c, int section);

/* Whether other[i] has the key of a record that counts instead: what came first, of the first file. */
int is_again(const struct sheet *s, size_t i);

/* Whether a cell says something that can be added: a number, or blank. */
int is_part(const struct sheet *s, int cell);

/* Names for messages: the last part of a cell's key, or the label of its column; those of its row. */
const char *column_name(struct check *c, int cell);
const char *row_name(struct check *c, int cell);
const char *group_label(int cell); /* of table four: the innermost heading above its column */

/* ` (2 blank cells counted as 0)`, or "". */
const char *show_blanks(struct check *c, int blanks);

void look_balance(struct check *c);
void look_outcome_sum(struct check *c);
void look_applicant_sum(struct check *c);
void look_dispute_sum(struct check *c);
void look_missing_cell(struct check *c);
void look_blank_cell(struct check *c);
void look_not_a_count(struct check *c);
void look_unit(struct check *c);
void look_stock(struct check *c);
void look_missing_section(struct check *c);
void look_section_order(struct check *c);
void look_missing_part(struct check *c);
void look_empty_section(struct check *c);
void look_form_year(struct check *c);
void look_fee_statement(struct check *c);
void look_period(struct check *c);
void look_late(struct check *c);
void look_no_agency(struct check *c);
void look_no_year(struct check *c);
void look_duplicate(struct check *c);
void look_carry_over(struct check *c);
void look_in_force_chain(struct check *c);
void look_items_chain(struct check *c);
void look_gap(struct check *c);
void look_copied(struct check *c);
void look_claim_table(struct check *c);
void look_claim_sum(struct check *c);

enum { FIRST_OF_2021 = 2021 }; /* the first year to report on in the form of 2021 */

/* Work out c->form and what stands beside it, then c->sums, before any rule looks. */
void reckon_forms(struct check *c);
void reckon_sums(struct check *c);

#endif
