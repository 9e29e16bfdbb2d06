/* The cells of the form that a claim is about. */
#include <stdio.h>
#include <string.h>

#include "claim/claim.h"

/* requests.denied.total is the total of all rows below requests.denied; HEAD.*.TAIL in general. */
static size_t
cells_of_group(int cells[CELLS], struct span name, int form)
{
	const struct cell_of_form *f = cells_all();
	struct span key, head = name, tail;
	size_t n = 0;
	int i;

	while (head.n > 0 && head.s[head.n - 1] != '.')
		head.n--;
	if (head.n == 0)
		return 0;
	tail = (struct span){ name.s + head.n - 1, name.n - head.n + 1 };
	for (i = 0; i < CELLS; i++, f++) {
		key = (struct span){ f->key, f->key_n };
		if ((f->forms & form) != 0 && key.n > name.n && *key.s == *head.s &&
		    memcmp(key.s, head.s, head.n) == 0 &&
		    span_same((struct span){ key.s + key.n - tail.n, tail.n }, tail))
			cells[n++] = i;
	}
	return n;
}

size_t
claim_cells(int cells[CELLS], struct span name, int form)
{
	char key[2 * FORM_KEY];
	int n;

	cells[0] = cells_find(name.s, name.n);
	if (cells[0] < 0 && name.n < FORM_KEY) {
		n = snprintf(key, sizeof key, "%s.%.*s", form_tables[0].key, (int)name.n, name.s);
		cells[0] = cells_find(key, (size_t)n);
	}
	return cells[0] >= 0 ? 1 : cells_of_group(cells, name, form);
}
