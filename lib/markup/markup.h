/*
 * markup: HTML, WordprocessingML and OpenDocument text become a page.
 *
 * Blocks and line breaks give lines, rows of tables give rows of cells.  What
 * is not shown gives nothing: scripts, comments, what is hidden,
 * deleted or crossed out.  What the page says about itself becomes its
 * fields (title, meta), and where it points to other documents, pictures and
 * scripts is kept, since a report that is not in the page may be there.
 *
 * Elements begin and end as the HTML standard's tree construction has it, as
 * far as reports need it: implied end tags, tables that are not closed, end
 * tags without a beginning.
 */
#ifndef MARKUP_H
#define MARKUP_H

#include "markup/element.h"
#include "markup/flow.h"
#include "markup/style.h"
#include "page/grid.h"

/* An element that is open. */
struct markup_open {
	const struct element *element;
	struct span name;
	uint32_t box; /* the box around it */
	uint8_t hidden; /* nobody sees what is in it */
	uint8_t inert; /* it does nothing: a cell in what is hidden */
	uint8_t pre; /* whether lines of the source were lines around it */
	uint32_t size; /* of the text around it, where its own is another; else 0 */
};

struct markup {
	struct page *page;
	struct tags tags;
	struct tag tag; /* the current one */
	struct flow flow;
	struct grids grids;
	struct styles styles;
	struct markup_open *open; /* the innermost last */
	size_t nopen, open_cap;
	size_t link; /* how many were open with the link that is; 0: there is none */
	uint32_t texts; /* elements with text that are open, in XML */
	uint32_t raised; /* those whose text is not on the line, or smaller */
	uint32_t lowered, moved; /* those of them that hold lowered text; text of another height or size */
	uint32_t fields, codes; /* fields of Word's that are open, and bits of those whose code is being read */
	uint8_t unsaid; /* the field that began last has shown nothing so far */
	uint8_t placeholder; /* what comes is not yet what the control that it is in is for */
	uint8_t xml; /* only some elements have text */
	uint8_t vanish, struck, lifted, placed; /* properties of the current run */
	uint8_t level; /* whether the text that came last was moved, placed or in a link */
	uint32_t size, last_size; /* of text, in half points: of what comes, and of what came last */
};

/* Fills the page from s[0..n), valid UTF-8; m is zeroed memory or from an earlier call. */
void markup_read(struct markup *m, struct page *p, const char *s, size_t n);

void markup_free(struct markup *m);

#endif
