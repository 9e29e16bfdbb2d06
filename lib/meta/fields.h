/*
 * fields: what a page states about itself.
 *
 * 发布机构：…, 发布日期：…, 名称：… in lines or in a table of its own, in any of
 * the ways that pages set names and values apart; and <meta name content>.
 */
#ifndef FIELDS_H
#define FIELDS_H

#include <stddef.h>

#include "meta/title.h"

enum field_kind {
	FIELD_DATE, /* when it was published */
	FIELD_BODY, /* by whom */
	FIELD_SOURCE, /* where it is from: 来源, which may be anybody's page */
	FIELD_AGENCY, /* who reports: 单位名称 */
	FIELD_YEAR, /* on which year: 报告年度 */
	FIELD_TITLE,
	FIELD_SITE, /* the office that is all of <title> or of a heading: its site's */
	FIELD_KINDS
};

/* value.n is 0 where there is none. */
struct field {
	int kind;
	struct span name;
	struct span value; /* a date as YYYY-MM-DD, a year as four digits; else without white space */
	struct span raw; /* as written */
	uint32_t line;
	int rank; /* of its name: 0 tells most */
	struct title title; /* what a title says */
};

/* The fields that are seen in lines [0, to). */
void fields_seen(struct field field[FIELD_KINDS], struct page *p, size_t to);

/*
 * A day that the page shows without a name: with the names of other fields
 * after it (2024-01-19 10:21 来源：…) or after 发布于; or alone or beside a
 * body's name, which day->name then is, directly above or below the title,
 * which is lines [from, after).  Looks in lines [0, to); value.n is 0 where
 * there is none.
 */
void fields_day(struct field *day, struct page *p, size_t from, size_t after, size_t to);

/* The fields of <meta> and <title>. */
void fields_stated(struct field field[FIELD_KINDS], struct page *p);

#endif
