/*
 * report: one annual report, from its text to its records.
 *
 *	struct report r = { 0 };
 *	report_read(&r, text, n, kind);
 *	report_write(&r, &writer, file, say, ctx);
 *
 * The same struct serves one report after another; its memory grows to
 * what the largest of them needs.
 */
#ifndef REPORT_H
#define REPORT_H

#include "claim/claim.h"
#include "drawing/drawing.h"
#include "input/input.h"
#include "markup/markup.h"
#include "meta/meta.h"
#include "record/record.h"
#include "table/place.h"

enum { TEXTS = FORM_SECTIONS + FORM_PARTS + 1 };

/* Owners of a line of the page other than a text, which is an owner by its number. */
enum {
	OWNER_TITLE = TEXTS,
	OWNER_HEADING,
	OWNER_TABLE,
	OWNER_RULE, /* bars and rules, without a word */
	OWNER_AROUND /* menus and the like on a web page; what is after the report */
};

struct report {
	struct page page;
	struct markup markup;
	struct drawing drawing;
	struct outline outline;
	struct meta meta;
	struct match match;
	struct placed placed[FORM_TABLES];
	uint32_t table_line[FORM_TABLES]; /* where to look for the table */
	size_t tables_end; /* the line after the tables */
	struct {
		size_t from, to;
	} together; /* lines of tables that are all in one place, and not in their sections; else from = to */
	struct claims claims; /* of the prose of sections one and six */
	char *owner; /* of each line of the page; in its memory */
	struct prose prose[TEXTS]; /* [0] before section one, then 1, 1.1 to 1.5, 2 to 6 */
	struct span agency, year; /* set by the caller to override the report; n = 0: do not */
};

/* Exit statuses of dr-extract. */
enum { REPORT_WHOLE = 0, REPORT_PART = 1, REPORT_NONE = 2 };

/*
 * Called for each thing that is missing or cannot be placed: the line in
 * the input where to look, and a NUL-ended message that begins with the key
 * (`requests.new.*` for a whole row).
 */
typedef void report_say(void *ctx, size_t line, const char *message);

/*
 * Reads s[0..n): valid UTF-8, which must stay until the records are written;
 * written in that way.  Returns
 * REPORT_NONE if it is not such a report.
 */
int report_read(struct report *r, const char *s, size_t n, enum input_kind kind);

/*
 * Writes the records of what was read, and names what is missing.  Returns
 * REPORT_WHOLE or REPORT_PART.
 */
int report_write(struct report *r, struct record_writer *w, struct span file, report_say *say, void *ctx);

void report_free(struct report *r);

#endif
