/*
 * check: one report, and the one of the year before, looked at by the rules.
 *
 * A finding is a record of nine fields, separated by TAB, ended by LF: agency,
 * year, severity, rule, key, stated, expected, source, message; see
 * dr-check(1).
 */
#ifndef CHECK_H
#define CHECK_H

#include "base/similarity.h"
#include "check/rules.h"
#include "record/facts.h"

enum {
	APPLICANTS = 7, /* columns of table three, the last their total */
	BROKEN = 64,
	OWN = 2, /* sections whose prose is compared from year to year */
	CHECK_NAMES = 64 /* agencies that are remembered: one that is renamed comes soon after, in order */
};

/* An agency, and the first and the last year that it has a report on. */
struct check_name {
	char *name;
	size_t n, cap;
	int first, last;
};

/* One sum that the form demands: what the cell that states it should be by the others. */
struct sum {
	int known; /* every part has a record, with a number or blank */
	int blanks; /* parts that are blank */
	int stated; /* number of the cell that states it */
	struct decimal expected;
	struct decimal left; /* what is stated, less what is expected: 0 where it is right */
	int follows; /* from another sum's finding */
	int because; /* the one cell that would explain this and others, or -1 */
	int other; /* the column whose balance is off by as much the other way, or -1 */
	int more; /* other sums follow from this: those of the total, or the column's balance */
};

/* The sums of table three. */
struct sums {
	struct sum row[FORM_ROWS]; /* total = the six applicants */
	struct sum outcomes[APPLICANTS]; /* processed = the rows of outcomes */
	struct sum balance[APPLICANTS]; /* new + carried_in = processed + carried_out */
	struct sum carried[APPLICANTS]; /* carried_in = carried_out of the year before */
};

struct finding {
	struct span key, stated, expected, source;
	const char *message; /* NUL-ended */
	enum severity severity;
	const struct rule *rule;
};

typedef void check_found(void *ctx, const struct facts *s, const struct finding *f);

struct check {
	/* What is asked for. */
	unsigned char on[RULES];
	enum language language;
	int copied; /* percent */
	struct areas *areas; /* which agencies are in the area of which; or NULL */
	check_found *found;
	void *ctx;
	/* The current reports: before is NULL where there is none of an earlier year. */
	const struct facts *now, *before;
	struct facts *const *others; /* of the same agency and year, in other files: only `restated` looks at them */
	size_t nothers;
	const struct rule *rule; /* that looks at present */
	int forms; /* bits: of which forms it has cells that the other has not */
	int form[FORM_TABLES]; /* of each table, FORM_2019 or FORM_2021; 0 where it mixes them */
	int row_form[FORM_TABLES][FORM_ROWS]; /* 0 for a row that the report need not have */
	struct sums sums;
	struct clauses prose[2][OWN]; /* of this year and the last: [turn] is this year's */
	int turn;
	size_t reports, prose_of; /* how many there were, and which had its prose taken last */
	const struct said *broken[BROKEN]; /* claims that claim-table found: claim-sum says nothing of them */
	int nbroken;
	struct check_name names[CHECK_NAMES]; /* by turns */
	size_t nnames; /* that there were */
	char pad[16384]; /* pieces of the message */
	size_t used;
};

/*
 * Lets every rule that is on look at v[0], the one of n reports of one agency
 * and year that is used; `last` is that of the call before.  A group_done.
 */
void check_reports(struct check *c, struct facts *const *v, size_t n, const struct facts *last);

/* After the last report: lets the rules speak that look at all of them, and frees what c holds. */
void check_end(struct check *c);

#endif
