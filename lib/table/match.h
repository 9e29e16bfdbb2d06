/*
 * match: which row of the page is which row of the form.
 *
 * One alignment serves every layout.  The rows of a page are cut into
 * items: a piece of label, a run of numbers, or both on one line.  Items
 * are laid against the rows of the form in order, by how alike the labels
 * are; both may be left out, at a price.  A label wrapped around its
 * numbers, pieces of a group's label between rows, and page numbers need
 * no rules of their own.
 */
#ifndef MATCH_H
#define MATCH_H

#include <stdint.h>

#include "form/form.h"
#include "page/page.h"

/* What a row of the page holds: [0, label) words, then cells. */
struct split {
	uint32_t label, end, numbers;
	uint8_t mixed; /* words are after a number; SPOILT: several; UNREAD: a word is of the number after it */
	uint8_t no_heading; /* KNOWN_NOT, KNOWN: it has a number or is a row's label; 0: nobody has asked (printed.c) */
};

enum { SPOILT = 2, UNREAD };
enum { GROUP_TURNED = 60 }; /* of 100: as alike as the label of a group must be that says something else */
enum { KNOWN_NOT = 1, KNOWN };

/* Numbers that are together, as one row of a table would have them. */
struct run {
	uint32_t first, n; /* cells: match->picks[first .. first + n) */
	uint32_t numbers; /* how many of them are numbers or placeholders */
	uint32_t row; /* the page's row it begins in */
	int label; /* cells in front of them in that row, or -1 */
	uint8_t bounded;
	uint8_t joined; /* from several rows of the page: one cell per line */
	uint8_t broken; /* more or fewer than a row has, and no telling which are which */
	uint8_t mixed; /* words are among the numbers of its line */
	uint32_t chunk; /* cut out of a longer run by counting: that run's name, else 0 */
	uint8_t used; /* a row of the form has it */
};

struct item {
	uint32_t row; /* of the page */
	int run; /* or -1 */
	int length; /* characters of label that no group or column explains */
	uint32_t whole; /* bits of the rows whose label is there from end to end */
	uint32_t pair; /* of two whose labels are in one cell */
	uint8_t score[FORM_ROWS]; /* 2 for each character of that row's label */
	uint32_t against; /* bits of the rows that its words say it is not */
	uint32_t groups; /* bits of the table's labels that are there as they should be */
	uint8_t group, group_like; /* the same of a group's label, and how alike in percent */
	uint8_t heading; /* the same of a column's heading */
	uint8_t mixed; /* numbers are among the words */
	uint8_t best; /* the highest score */
	uint8_t shared; /* two rows have as much of the words */
	int8_t named; /* the row whose label the words are, and little else; or -1 */
	uint8_t headings[2]; /* of columns of FORM_2019, of FORM_2021, that were read here */
};

/* Why a row of the form has its run, the better reason last. */
enum proof {
	PROOF_NONE, /* it has none, or only perhaps */
	PROOF_BETWEEN, /* it is between two rows whose label was read, and nothing else can */
	PROOF_LABEL /* its own label was read */
};

struct matched {
	int run; /* or -1 */
	int item; /* where its numbers are, or the last of its label; or -1 */
	enum proof proof;
	uint8_t label_seen;
	uint8_t label_mixed; /* numbers are among the label's words */
	uint8_t label_twice; /* it is in two places */
	uint8_t label_own; /* the words on the line of the numbers are it, by themselves */
	uint8_t label_apart; /* no piece of the label on the line of the numbers */
	uint8_t label_leads; /* its numbers come after it, all of them, as those of every row do */
	uint8_t label_holds; /* it is on the line where the numbers begin, or in front of it and after */
	uint32_t label_line; /* line in the input where the label was read, or 0 */
};

struct match {
	const struct table *table;
	int year; /* that is reported on; 0: not known */
	uint32_t twice; /* bits of the rows that two lines name */
	uint32_t elsewhere; /* of those that may be another table's, which is beside it */
	uint32_t others; /* of those whose group has a label that says something else: 2022年度办理结果 */
	uint32_t size; /* numbers that every row of the table has, or 0 where rows differ */
	uint32_t pitch; /* lines from one row of the page to the next, at least */
	struct matched row[FORM_ROWS];
	int jumbled; /* labels or numbers out of the form's order: only sums can help */
	struct run *runs;
	size_t nruns, runs_cap;
	uint32_t *picks; /* indices into page->cells */
	size_t npicks, picks_cap;
	struct split *splits; /* of the rows from first_row */
	size_t splits_cap, first_row;
	struct item *items;
	size_t nitems, items_cap;
	uint16_t *back; /* of the alignment */
	size_t back_cap;
};

/*
 * Lays rows [from, to) of the page against the table of that year, 0 where it
 * is not known.  m is zeroed memory or from an earlier call; the result holds
 * until the next.
 */
void match_table(struct match *m, const struct page *p, size_t from, size_t to, const struct table *t, int year);

void match_free(struct match *m);

#endif
