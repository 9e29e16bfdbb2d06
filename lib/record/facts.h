/*
 * facts: the records of one report, in memory.
 *
 * A report is an agency, a year and a file: two cities have a district of one
 * name, and a report can be published twice.
 *
 * Texts are kept as the input has them: with the escapes of dr-record(5).
 * A repeated key keeps its first record; the others are in `again`.
 */
#ifndef FACTS_H
#define FACTS_H

#include <stdint.h>

#include "base/decimal.h"
#include "form/cells.h"
#include "record/record.h"

enum stated {
	STATED_NOT, /* no record */
	STATED_BLANK, /* a record with an empty value */
	STATED_NUMBER,
	STATED_OTHER /* neither: not a plain decimal, or too long to compute with */
};

/* One record of the report.  value.s is NULL where there is none. */
struct said {
	struct span key, value, source, raw;
	size_t order; /* among the report's records, from 0 */
};

enum meta_key { META_TITLE, META_AGENCY, META_YEAR, META_PUBLISHED, META_PUBLISHER, META_PERIOD, META_FORM, META_KEYS };

/* All keys of meta that are known: those above, the headings of sections, and of the parts of section one. */
enum { FACTS_METAS = META_KEYS + FORM_SECTIONS + FORM_PARTS, FACTS_KEY = 32 };

struct facts {
	struct span agency, year, file; /* agency and year `-` where not known */
	int number; /* the year as a number; 0 where not known */
	size_t records;
	struct said first; /* the first record: the place of messages about the whole report */
	struct said cell[CELLS];
	uint8_t stated[CELLS]; /* enum stated */
	struct decimal value[CELLS]; /* where a number is stated, else 0 */
	struct said meta[META_KEYS];
	struct said heading[FORM_SECTIONS], part[FORM_PARTS];
	/* text.*, claim.* and keys not known here; facts_sort() orders them by key. */
	struct said *other;
	size_t nother, other_cap;
	struct said *again; /* further records of the keys above */
	size_t nagain, again_cap;
	struct facts_text *text; /* where the spans point to */
};

/* Begins an empty report; what was there is forgotten, the memory is kept. */
void facts_clear(struct facts *s, struct span agency, struct span year, struct span file);

/* Adds a record of the report that record_read() took apart: the fields, of one line, are copied. */
void facts_add(struct facts *s, const struct span field[RECORD_FIELDS]);

/* Orders s->other by key, after the last record was added. */
void facts_sort(struct facts *s);

/* What is said under the key; NULL where nothing is.  Call facts_sort() before. */
const struct said *facts_find(const struct facts *s, struct span key);

/*
 * The records of s->other whose keys begin with the prefix, which are together:
 * *n of them.  Call facts_sort() before.
 */
const struct said *facts_below(const struct facts *s, const char *prefix, size_t *n);

/* Whether the agency of the report is known; its year too; and whether two reports are known to be of one agency. */
int facts_has_agency(const struct facts *s);
int facts_is_known(const struct facts *s);
int facts_is_same(const struct facts *a, const struct facts *b);

/*
 * For qsort() of pointers to reports of one agency and one year: the one that
 * all comparisons go by is first.  Dated is before undated, then the one that
 * was published later, then the file that comes last by its bytes.
 */
int facts_by_choice(const void *a, const void *b);

/* The day it was published, YYYY-MM-DD; empty where it states none, or what is no day. */
struct span facts_published(const struct facts *s);

/* Key i of meta (0 to FACTS_METAS - 1), NUL-ended, in a buffer of FACTS_KEY bytes; and what it says. */
size_t facts_meta_key(char *dst, int i);
const struct said *facts_meta(const struct facts *s, int i);

/* Whether a cell says something that can be added: a number, or blank. */
static inline int
facts_can_add(const struct facts *s, int cell)
{
	return s->stated[cell] == STATED_NUMBER || s->stated[cell] == STATED_BLANK;
}

void facts_free(struct facts *s);

/* FILE and LINE of a source field; FILE is all of it, and LINE empty, where it has no colon. */
struct span facts_file(struct span source);
struct span facts_line(struct span source);

#endif
