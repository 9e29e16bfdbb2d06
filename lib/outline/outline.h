/*
 * outline: where the six sections of a report begin, and the five parts of
 * section one (一、总体情况).
 *
 * Headings are told by their words, not by their ordinals, which reports
 * leave out or get wrong.  An introduction that names all six sections in
 * running text, or a table of contents, is no heading.
 *
 * Sections need not be in the form's order: one that is out of it is kept
 * where it is.
 */
#ifndef OUTLINE_H
#define OUTLINE_H

#include <stddef.h>

#include "form/form.h"
#include "page/page.h"

#define OUTLINE_NONE ((size_t)-1)

struct heading {
	size_t line; /* index of its line in the page, or OUTLINE_NONE */
	size_t next; /* index of the first line after it */
	struct span text; /* the heading as printed, ordinal and all, as far as it is on that line */
	struct span rest; /* text that follows on the heading's own line */
};

struct outline {
	size_t from, to; /* lines of the page's part that the sections are in: [from, to) */
	size_t again; /* the line where the sections of another report begin after these, or OUTLINE_NONE */
	struct heading section[FORM_SECTIONS];
	/* Of a section that was not found: a line in its heading's place that may be it, or OUTLINE_NONE. */
	size_t instead[FORM_SECTIONS];
	struct heading part[FORM_PARTS];
	size_t part_end[FORM_PARTS]; /* the line where the text of a part that was found ends */
};

/*
 * Reads the outline of a page.  Lines that have a heading inside, which is found
 * nowhere else, are cut there: indices of lines are those after that.
 */
void outline_read(struct outline *o, struct page *p);

/* The line of the first heading of a section, whichever it is of; OUTLINE_NONE where there is none. */
size_t outline_begin(const struct outline *o);

/* The line after the last heading of a section, 0 where there is none. */
size_t outline_after(const struct outline *o);

/*
 * The line where section s (0 to 5) ends: where the one after it
 * begins, whichever it is, or the part of the page that the sections are in
 * ends.  Of a section that was not found: where the ones that should follow
 * it begin.
 */
size_t outline_end(const struct outline *o, int s);

#endif
