/*
 * sheet: all that the records of one report say, in memory.
 *
 * Texts are kept as the input has them: with the escapes of dr-record(5).
 * A key that comes twice keeps its first record in its place; the others are
 * in `again`, in the order of the input, and so is what another file says.
 */
#ifndef SHEET_H
#define SHEET_H

#include <stdint.h>

#include "cells.h"
#include "decimal.h"
#include "record.h"

enum stated {
	STATED_NOT, /* no record */
	STATED_BLANK, /* a record with an empty value */
	STATED_NUMBER,
	STATED_OTHER /* neither: no plain decimal, or longer than can be reckoned with */
};

/* One record of the report.  value.s is NULL where there is none. */
struct said {
	struct span key, value, source, raw;
	size_t order; /* among the report's records, from 0 */
};

enum meta_key { META_TITLE, META_AGENCY, META_YEAR, META_PUBLISHED, META_PUBLISHER, META_PERIOD, META_FORM, META_KEYS };

/* All keys of meta that are known: those above, the headings of sections, and of the parts of section one. */
enum { SHEET_METAS = META_KEYS + FORM_SECTIONS + FORM_PARTS, SHEET_KEY = 32 };

struct sheet {
	struct span agency, year; /* `-` where not known */
	int number; /* the year as a number; 0 where not known */
	size_t records;
	struct said first; /* the first record of all: what has no line of its own is said of this */
	struct said cell[CELLS];
	uint8_t stated[CELLS]; /* enum stated */
	struct decimal value[CELLS]; /* where a number is stated, else 0 */
	struct said meta[META_KEYS];
	struct said heading[FORM_SECTIONS], part[FORM_PARTS];
	/* text.*, claim.* and keys not known here; sheet_sort() orders them by key. */
	struct said *other;
	size_t nother, other_cap;
	struct said *again; /* further records of the keys above, but not of `other` */
	size_t nagain, again_cap;
	struct sheet_text *text; /* where the spans point to */
};

/* An empty sheet; what it held before is forgotten, its memory is kept. */
void sheet_clear(struct sheet *s, struct span agency, struct span year);

/* Adds a record that record_read() took apart: the fields, of one line, are copied. */
void sheet_add(struct sheet *s, const struct span field[RECORD_FIELDS]);

/* Key i of meta (0 to SHEET_METAS - 1), NUL-ended, in a buffer of SHEET_KEY bytes; and what stands there. */
size_t sheet_meta_key(char *dst, int i);
const struct said *sheet_meta(const struct sheet *s, int i);

/*
 * Puts the last record of each key in its place, where sheet_add() left the
 * first, and calls `again` with each record that came after another of its
 * key, those in s->other too.  Call sheet_sort() before.
 */
void sheet_take_last(struct sheet *s, void (*again)(const struct said *));

/* Whether a record is of another file than the report's first. */
int sheet_is_foreign(const struct sheet *s, const struct said *said);

/* Orders s->other by key, and puts together what two files have in parts; records of one key stay in the order of the input. */
void sheet_sort(struct sheet *s);

void sheet_free(struct sheet *s);

/* FILE and LINE of a source field; FILE is all of it, and LINE empty, where it has no colon. */
struct span source_file(struct span source);
struct span source_line(struct span source);

/* Whether a and b are the same bytes; whether the key begins with a word. */
int span_same(struct span a, struct span b);
int span_starts(struct span a, const char *word);

#endif
