/*
 * check_int: what the rules share among themselves.
 *
 * Each check_… function is one row of the table in rules.c: it reads c->now
 * (and c->before), and reports by finding_say().
 */
#ifndef CHECK_INT_H
#define CHECK_INT_H

#include "check/check.h"
#include "claim/claim.h"

/* What a finding is about; fields may be empty. */
struct about {
	struct span key, stated, expected, source;
};

/*
 * Reports a finding of the current rule, with its own severity or a lesser
 * one.  en and zh are the message as printf(3) has it; the arguments are
 * strings, the same for both (`%2$s` for another order).
 */
void finding_say(struct check *c, const struct about *a, const char *en, const char *zh, ...);
void
finding_say_as(struct check *c, enum severity severity, const struct about *a, const char *en, const char *zh, ...);

/* Room for n bytes of the message's pieces, until finding_say() is called. */
char *finding_pad(struct check *c, size_t n);

/* NUL-ended copies for finding_say(), which live until it is called. */
const char *finding_show(struct check *c, struct span s);
const char *finding_decimal(struct check *c, struct decimal d);
const char *finding_number(struct check *c, long n);

/* One of two texts, by language. */
const char *finding_either(const struct check *c, const char *en, const char *zh);

/* Where the report begins, for what has no line of its own. */
struct span finding_beginning(const struct check *c);

/* The place of section s (2 to 4): its heading's, else the report's. */
struct span finding_section(const struct check *c, int section);

/* Names for messages: the last part of a cell's key, or the label of its column; those of its row. */
const char *finding_column(struct check *c, int cell);
const char *finding_row(struct check *c, int cell);

/* One cell: its key, in Chinese after what the form prints; the same for a key that need not be a cell's. */
const char *finding_cell(struct check *c, int cell);
const char *finding_key(struct check *c, struct span key);

/* `meta.heading.3`; of a part, `meta.heading.1.2`, with 0 for none. */
struct span finding_heading(struct check *c, int section, int part);

/* The number of a section or a part: 6, or 六. */
const char *finding_ordinal(struct check *c, int n);

const char *finding_group(int cell); /* of table four: the innermost heading above its column */

/* ` (2 blank cells counted as 0)`, or "". */
const char *finding_blanks(struct check *c, int blanks);

/* The cells of the tables that a claim's name stands for, added up. */
struct tabled {
	int n; /* cells; 0 where the tables have none, or one of them has no number */
	int blanks;
	int cell; /* the first */
	struct decimal sum;
};

/* What the tables of a report, in that form (FORM_2019 or FORM_2021), have for the NAME of claim.NAME.NNN. */
struct tabled claims_tabled(const struct facts *s, struct span name, int form);

/* How exact a claim is; and whether what it is compared with breaks it, as exact as it is. */
enum claim_bound claims_bound(const struct said *claim);
int claims_is_broken(enum claim_bound bound, struct decimal claimed, struct decimal table);

/* Whether any cell of the report is blank. */
int values_has_blank(const struct facts *s);

void check_balance(struct check *c);
void check_outcome_sum(struct check *c);
void check_applicant_sum(struct check *c);
void check_dispute_sum(struct check *c);
void check_missing_cell(struct check *c);
void check_blank_cell(struct check *c);
void check_not_a_count(struct check *c);
void check_unit(struct check *c);
void check_stock(struct check *c);
void check_missing_section(struct check *c);
void check_section_order(struct check *c);
void check_missing_part(struct check *c);
void check_empty_section(struct check *c);
void check_form_year(struct check *c);
void check_fee_statement(struct check *c);
void check_period(struct check *c);
void check_late(struct check *c);
void check_early(struct check *c);
void check_no_agency(struct check *c);
void check_no_year(struct check *c);
void check_duplicate(struct check *c);
void check_restated(struct check *c);
void check_new_name(struct check *c);
void check_carry_over(struct check *c);
void check_in_force_chain(struct check *c);
void check_items_chain(struct check *c);
void check_gap(struct check *c);
void check_copied(struct check *c);
void check_stale_year(struct check *c);
void check_assessment(struct check *c);
void check_all_done(struct check *c);
void check_no_problem(struct check *c);
void check_share(struct check *c);
void check_growth(struct check *c);
void check_area_sum(struct check *c);
void check_claim_table(struct check *c);
void check_claim_sum(struct check *c);

enum { FIRST_OF_2021 = 2021 }; /* the first year to report on in the form of 2021 */

/* The sentence of the paragraph t that s is in, without what ends it. */
struct span check_sentence(struct span t, const char *s);

/* Whether the agency is a government, by the end of its name: what is in brackets after it is no part of that. */
int check_is_government(struct span agency);

/* After the last report of an agency, which is c->now still: new-name, for agencies that came before it. */
void check_name_ends(struct check *c);

/* After the last report of all: area-sum, of what was noted of each. */
void check_areas_end(struct check *c);

/* Set c->form and what depends on it, then c->sums, before any rule looks. */
void check_prepare_forms(struct check *c);
void check_prepare_sums(struct check *c);

#endif
