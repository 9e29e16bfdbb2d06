/*
 * title: what the title of a report says: whose it is, and of which year.
 *
 * 云溪市教育局2022年政府信息公开工作年度报告, and the many ways around it: the
 * year first or last or in Chinese digits, 《》, 附件：, and the notice that
 * publishes a report (关于公布…年度报告的通知).
 */
#ifndef TITLE_H
#define TITLE_H

#include "label/wording.h"
#include "page/page.h"

/* Levels of headings that a title may be, or the name above it. */
enum { TITLE_LEVELS = 3 };

struct title {
	struct span text; /* without what is around it; n is 0 where it is no title */
	struct span agency, year; /* as written; n is 0 where it does not say */
	int number; /* the year, or 0 */
	enum { TITLE_YEARS = 1, TITLE_BODIES } several; /* bits: only what states it tells which of them it is */
	int bare; /* without 年: in （2024） it may be when it was made */
	int notice; /* 关于公布…的通知: the words around a report */
	int broken; /* its begin seems to be lost */
	int loose; /* it does not say what it reports on: 云溪市教育局年度报告2022 */
};

/* Reads squeezed words; spans of t are in the page's memory.  Returns 1, or 0 where they are no title of such a report. */
int title_read(struct title *t, struct page *p, struct wording w);

/* Only the year that words name, as a title does; 0 where they name none or several; whether nothing else is there. */
int title_year(struct wording w, struct span *where, int *alone);

/* The digits of a year, in the page's memory; n is 0 for no year. */
struct span title_digits(struct page *p, int year);

/*
 * The part of `given` (a page's <title>) that is the title of a report,
 * without the names of site and column around it: of several the one that
 * tells most.
 */
int title_of_site(struct title *t, struct page *p, struct span given);

/*
 * The same of what a page marks as a heading: without the path to it (首页 >
 * …), its number in a list, and what a converter put after it (_图文).
 */
int title_of_heading(struct title *t, struct page *p, struct span given);

/* The text of a line without the bars of a layout table's cells around it. */
struct span title_line(const struct line *l);

/* How good a title is, by what it tells and how it says it. */
int title_worth(const struct title *t);

/* How much of the two a title tells: agency and year. */
int title_tells(const struct title *t);

/* Whether both name a year, and not the same. */
int title_differs_year(const struct title *a, const struct title *b);

#endif
