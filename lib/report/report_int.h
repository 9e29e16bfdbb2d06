/*
 * report_int: what the parts of report share.
 *
 * locate.c finds the rows of each table, confirm.c compares the claims with them,
 * read.c reads a report, and write.c writes its records.
 */
#ifndef REPORT_INT_H
#define REPORT_INT_H

#include "report/report.h"

/* Rows [from, to) of a page. */
struct report_rows {
	size_t from, to;
};

/*
 * Finds the rows of each table of r->page, whose outline was read: in their
 * sections, or all together elsewhere.  Sets where to look for each table, and
 * where they end.
 */
void report_locate(struct report *r, struct report_rows rows[FORM_TABLES]);

/* The year reported on; 0 where it is not known. */
int report_year(const struct report *r);

/*
 * Leaves of table t's rows those of the report: a heading, a caption or a line
 * between rows that names another year, or bodies below the one that reports,
 * makes what is below it another's.  Returns why, where that is the first of
 * its numbers, and none are left; else NULL.
 */
const char *report_own_rows(const struct report *r, int t, struct report_rows rows[FORM_TABLES]);

/*
 * Keeps of the claims that are not sure by themselves those that the tables
 * confirm, and numbers all that are left.
 */
void report_confirm(struct report *r);

#endif
