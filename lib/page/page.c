#include "page/page.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/number.h"

enum { BLOCK = 1 << 16 };

void
page_clear(struct page *p)
{
	size_t i;

	/* The first block is kept for the next report. */
	for (i = 1; i < p->nblocks; i++)
		free(p->blocks[i]);
	if (p->nblocks > 1)
		p->nblocks = 1;
	p->block_used = 0;
	p->nlines = p->ncells = p->nrows = 0;
	p->nfields = p->noutside = p->nboxes = 0;
	p->marked = p->cut = p->unended = 0;
}

void
page_free(struct page *p)
{
	size_t i;

	for (i = 0; i < p->nblocks; i++)
		free(p->blocks[i]);
	free(p->blocks);
	free(p->lines);
	free(p->cells);
	free(p->rows);
	free(p->fields);
	free(p->outside);
	free(p->boxes);
	memset(p, 0, sizeof *p);
}

char *
page_text(struct page *p, size_t n)
{
	size_t cap = 0, size = n > BLOCK ? n : BLOCK;
	char *s;

	/* Blocks never move: spans point into them. */
	if (p->nblocks == 0 || n > BLOCK || p->block_used + n > BLOCK) {
		MEM_NEED(p->blocks, p->blocks_cap, p->nblocks + 1);
		p->blocks[p->nblocks] = NULL;
		p->blocks[p->nblocks] = mem_grow(p->blocks[p->nblocks], &cap, size, 1);
		p->nblocks++;
		p->block_used = 0;
	}
	s = p->blocks[p->nblocks - 1] + p->block_used;
	/* A block for a single text is full at once. */
	p->block_used = n > BLOCK ? BLOCK : p->block_used + n;
	return s;
}

struct span
page_keep(struct page *p, struct span t)
{
	char *s = page_text(p, t.n + 1);

	if (t.n > 0)
		memcpy(s, t.s, t.n);
	return (struct span){ s, t.n };
}

struct line *
page_add_line(struct page *p)
{
	MEM_NEED(p->lines, p->lines_cap, p->nlines + 1);
	return memset(&p->lines[p->nlines++], 0, sizeof *p->lines);
}

struct row_of_page *
page_add_row(struct page *p)
{
	struct row_of_page *r;

	MEM_NEED(p->rows, p->rows_cap, p->nrows + 1);
	r = memset(&p->rows[p->nrows++], 0, sizeof *p->rows);
	r->first = (uint32_t)p->ncells;
	return r;
}

static int
all_digits(struct span t)
{
	size_t i;

	for (i = 0; i < t.n; i++)
		if (t.s[i] < '0' || t.s[i] > '9')
			return 0;
	return t.n > 0 && t.n <= 18;
}

uint8_t
page_cell_kind(struct span text, int bounded)
{
	struct number num;

	if (text.n == 0)
		return CELL_EMPTY;
	if (all_digits(text))
		return CELL_NUMBER;
	if (!number_likely(text.s, text.n))
		return CELL_TEXT;
	number_read(&num, text.s, text.n, UNIT_ANY, bounded);
	return num.kind != NUMBER_NONE ? CELL_NUMBER : CELL_TEXT;
}

int
page_row_has_number(const struct page *p, const struct row_of_page *r)
{
	const struct cell *c = p->cells + r->first, *end = c + r->n;

	while (c < end && c->kind != CELL_NUMBER)
		c++;
	return c < end;
}

struct cell *
page_add_cell(struct page *p)
{
	MEM_NEED(p->cells, p->cells_cap, p->ncells + 1);
	p->rows[p->nrows - 1].n++;
	return memset(&p->cells[p->ncells++], 0, sizeof *p->cells);
}

struct field_of_page *
page_add_field(struct page *p)
{
	MEM_NEED(p->fields, p->fields_cap, p->nfields + 1);
	return memset(&p->fields[p->nfields++], 0, sizeof *p->fields);
}

struct outside *
page_add_outside(struct page *p)
{
	MEM_NEED(p->outside, p->outside_cap, p->noutside + 1);
	return memset(&p->outside[p->noutside++], 0, sizeof *p->outside);
}

uint32_t
page_add_box(struct page *p)
{
	MEM_NEED(p->boxes, p->boxes_cap, p->nboxes + 1);
	memset(&p->boxes[p->nboxes], 0, sizeof *p->boxes);
	return (uint32_t)p->nboxes++;
}

int
page_beside(const struct page *p, size_t a, size_t b)
{
	const struct box_of_page *x, *y;

	if (p->nboxes == 0 || p->lines[a].box == p->lines[b].box)
		return 1;
	x = &p->boxes[p->lines[a].box];
	y = &p->boxes[p->lines[b].box];
	return x->parent == y->parent && x->to - x->from == 1 && y->to - y->from == 1;
}

void
page_around(const struct page *p, size_t a, size_t b, size_t *from, size_t *to)
{
	uint32_t i;

	*from = 0;
	*to = p->nlines;
	if (p->nboxes == 0 || b >= p->nlines)
		return;
	/* The first box is its own parent. */
	for (i = p->lines[b].box; i != 0; i = p->boxes[i].parent) {
		if (p->boxes[i].from <= a && p->boxes[i].to > b) {
			*from = p->boxes[i].from;
			*to = p->boxes[i].to;
			return;
		}
	}
}
