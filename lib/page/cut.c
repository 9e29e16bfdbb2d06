#include "page/cut.h"

#include "base/mem.h"
#include "page/measure.h"

/* Where line i is when the cuts are made: the first piece of it. */
static size_t
index_after(size_t i, const struct cut *cuts, size_t n)
{
	size_t k;

	for (k = 0; k < n && cuts[k].line < i; k++)
		;
	return i + k;
}

void
cut_lines(struct page *p, const struct cut *cuts, size_t n)
{
	size_t i, to = p->nlines + n;
	const char *end;

	MEM_NEED(p->lines, p->lines_cap, to);
	for (i = 0; i < p->nrows; i++)
		p->rows[i].at = (uint32_t)index_after(p->rows[i].at, cuts, n);
	for (i = 0; i < p->noutside; i++)
		p->outside[i].at = (uint32_t)index_after(p->outside[i].at, cuts, n);
	for (i = 0; i < p->nboxes; i++) {
		p->boxes[i].from = (uint32_t)index_after(p->boxes[i].from, cuts, n);
		p->boxes[i].to = (uint32_t)index_after(p->boxes[i].to, cuts, n);
	}
	/* From the end, so that no line is overwritten that is yet to move. */
	for (i = p->nlines, p->nlines = to; n > 0 && i-- > 0;) {
		for (end = p->lines[i].whole.s + p->lines[i].whole.n; n > 0 && cuts[n - 1].line == i; n--) {
			p->lines[--to] = p->lines[i];
			measure_line(&p->lines[to], cuts[n - 1].at, end);
			end = cuts[n - 1].at;
		}
		p->lines[--to] = p->lines[i];
		if (end < p->lines[to].whole.s + p->lines[to].whole.n)
			measure_line(&p->lines[to], p->lines[to].whole.s, end);
	}
}
