#include "text/plain.h"

#include <string.h>

#include "page/furniture.h"
#include "page/measure.h"

/*
 * Columns move from page to page, also where only a page number shows
 * that there is a new one.
 */
static void
number_pages(struct page *p)
{
	uint32_t page_no = 0, old = 0;
	size_t i;

	for (i = 0; i < p->nlines; i++) {
		page_no += p->lines[i].page_no != old || p->lines[i].furniture;
		old = p->lines[i].page_no;
		p->lines[i].page_no = page_no;
	}
}

void
plain_lines(struct page *p, const char *s, size_t n)
{
	const char *end = s + n;
	struct line *l;
	uint32_t number = 1, page_no = 0;

	if (n >= 3 && memcmp(s, "\xEF\xBB\xBF", 3) == 0)
		s += 3;
	p->unended = s < end && end[-1] != '\n';
	while (s < end) {
		l = page_add_line(p);
		l->number = number;
		l->page_no = page_no;
		s = measure_line(l, s, end);
		furniture_sign(l, p->nlines == 1);
		if (s < end) {
			if (*s == '\r' && s + 1 < end && s[1] == '\n')
				s++;
			if (*s++ == '\f')
				page_no++;
			else
				number++;
		}
	}
	if (page_no > 0)
		furniture_mark(p);
	number_pages(p);
}
