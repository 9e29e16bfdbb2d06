/*
 * element: the names of elements, and what each does to a page.
 *
 * HTML (the standard's names), WordprocessingML (ECMA-376: w:tbl, w:tc, …) and
 * OpenDocument text (table:table, text:p, …) in one table, since all three
 * say the same few things: here a paragraph begins, a row, a cell; here is
 * text that is not shown.
 */
#ifndef ELEMENT_H
#define ELEMENT_H

#include <stdint.h>

#include "base/span.h"

enum element_kind {
	ELEMENT_INLINE, /* part of its line; all that is not known */
	ELEMENT_LINE, /* ends the line: br */
	ELEMENT_SPACE, /* is a space: w:tab, text:s */
	ELEMENT_HYPHEN,
	ELEMENT_BLOCK, /* on lines of its own: p, h1, li */
	ELEMENT_BOX, /* the same, and holds others: div, body */
	ELEMENT_ASIDE, /* a box that is no part of the text: nav, footer */
	ELEMENT_TABLE,
	ELEMENT_GROUP, /* of rows: thead, tbody, tfoot */
	ELEMENT_ROW,
	ELEMENT_CELL,
	ELEMENT_COVERED, /* a place that another cell covers */
	ELEMENT_CAPTION,
	ELEMENT_RAW, /* nobody sees its content, which is no markup */
	ELEMENT_RULES, /* the same, but that it styles others */
	ELEMENT_STYLE, /* a style of OpenDocument */
	ELEMENT_PROPERTIES, /* and its */
	ELEMENT_SCRIPT, /* the same, and may load what is not there */
	ELEMENT_TITLE, /* the page's */
	ELEMENT_SKIP, /* nobody sees what is in it */
	ELEMENT_STRUCK, /* text that is crossed out */
	ELEMENT_RAISED, /* the mark of a note: no part of a number */
	ELEMENT_MOVED, /* text of another height or size, as such a mark is: no number goes on into it */
	ELEMENT_XML, /* the root of a document in which only some elements have text */
	ELEMENT_RUN, /* of text with the same properties: w:r */
	ELEMENT_TEXT, /* has text in such a document: w:t */
	ELEMENT_FIELD_CHAR, /* where a field of Word's begins, goes on and ends */
	ELEMENT_FIELD_WHOLE, /* one with all its text */
	ELEMENT_PLACEHOLDER, /* the control that it is in shows what to write there */
	ELEMENT_CONTENT, /* of a control */
	ELEMENT_NOTE, /* the mark of a note in Word */
	ELEMENT_LINK,
	ELEMENT_META,
	ELEMENT_PICTURE,
	ELEMENT_FIELD, /* of a form: its value is text */
	ELEMENT_DRAWN, /* says something, but not in words: a list to choose from, a drawing, a formula */
	ELEMENT_FRAME, /* another document in this one */
	/* Properties of the paragraph, run, cell or row that they are in. */
	ELEMENT_LEVEL,
	ELEMENT_VANISH,
	ELEMENT_STRIKE,
	ELEMENT_ALIGN,
	ELEMENT_POSITION,
	ELEMENT_SIZE,
	ELEMENT_NUMBERED, /* a number is shown before it */
	ELEMENT_COLOR,
	ELEMENT_RUN_STYLE,
	ELEMENT_SPAN,
	ELEMENT_MERGE,
	ELEMENT_BEFORE,
	ELEMENT_KINDS
};

/* What else there is to know. */
enum {
	ELEMENT_VOID = 1, /* has no content and no end: br, img */
	ELEMENT_HAS_TEXT = 2, /* a block with text of its own in a document of XML: text:p */
	ELEMENT_ONE = 4, /* another of its name ends it: p, li, dt */
	ELEMENT_PRE = 8, /* lines of the source are lines */
	ELEMENT_HEADING = 16, /* its name ends in its level, or an attribute says it */
	ELEMENT_OPAQUE = 32, /* its content is no markup */
	ELEMENT_TAB = 64,
	ELEMENT_SHOWS = 128 /* something even without text in it */
};

struct element {
	const char *name; /* in lower case */
	uint8_t kind, flags;
};

/* The element of a name (not an empty one), in any case; one without a name if it is not known. */
const struct element *element_named(struct span name);

#endif
