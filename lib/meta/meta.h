/*
 * meta: whose report it is, of which year, and when it was published.
 *
 * Read from the report's own title, from what the page states about itself
 * (发布机构, 发布时间, …), and from sentences about its own year; never from how
 * often a year is named, and never from one mention alone.
 */
#ifndef META_H
#define META_H

#include "meta/fields.h"
#include "meta/title.h"
#include "meta/witness.h"
#include "outline/outline.h"

/* What tells whose report it is, or of which year; meta.c has what each can tell. */
enum source {
	FROM_HEADLINE,
	FROM_BARE, /* a headline with a year without 年 */
	FROM_STATED_TITLE, /* in the page's head */
	FROM_SEEN_TITLE, /* in a field */
	FROM_OWN, /* fields for just that: 单位名称, 报告年度 */
	FROM_PERIOD,
	FROM_PUBLISHER,
	FROM_HEADING, /* the page's, where an office is all of it */
	FROM_SITE, /* the same of its <title> */
	FROM_SENTENCE,
	FROM_SENTENCES, /* another one */
	FROM_DAY, /* of publication */
	FROM_ALL
};

struct meta {
	struct fact title, agency, year;
	struct fact published; /* YYYY-MM-DD */
	struct fact publisher;
	struct fact period; /* YYYY-MM-DD/YYYY-MM-DD */
	size_t title_from, title_to; /* lines of the title: [from, to) */
	int several; /* of what the title names more than one: TITLE_YEARS, TITLE_BODIES */
	struct span said; /* who the title says that it is, or another one of the same report */
	struct field seen[FIELD_KINDS], stated[FIELD_KINDS];
	struct field day; /* that the page shows without a name */
	struct witnesses witnesses; /* what the prose says */
	struct fact agencies[FROM_ALL], years[FROM_ALL]; /* what each source tells */
	const char *no_agency, *no_year; /* why they are not told, where they are not */
};

/* The title alone: its lines are needed before prose is read. */
void meta_title(struct meta *m, struct page *p, const struct outline *o);

/* What paragraphs of the report say of its year: all but those that look ahead. */
void meta_prose(struct meta *m, struct page *p, const struct prose *prose);

/* Fills m, when title and prose have been read.  Spans point into the page or its memory. */
void meta_read(struct meta *m, struct page *p);

#endif
