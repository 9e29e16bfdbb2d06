#include "page.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"

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
	p->cut = 0;
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
		mem_grow(&p->blocks[p->nblocks], &cap, size, 1);
		p->nblocks++;
		p->block_used = 0;
	}
	s = p->blocks[p->nblocks - 1] + p->block_used;
	/* A block of its own is full at once. */
	p->block_used = n > BLOCK ? BLOCK : p->block_used + n;
	return s;
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

struct cell *
page_add_cell(struct page *p)
{
	MEM_NEED(p->cells, p->cells_cap, p->ncells + 1);
	p->rows[p->nrows - 1].n++;
	return memset(&p->cells[p->ncells++], 0, sizeof *p->cells);
}
