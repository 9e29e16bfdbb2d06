#include "form/cells.h"

#include <stdint.h>
#include <string.h>

enum { SLOTS = 1024 }; /* a power of two, well above CELLS */

static struct cell_of_form all[CELLS];
static int ncells;
static int16_t place[FORM_TABLES][FORM_ROWS][2][FORM_COLUMNS]; /* number + 1 */
static int16_t slot[SLOTS]; /* number + 1 */
static uint32_t begins; /* a bit for each letter that a key begins with, so that prose and claims are not looked for */

static size_t
hash(const char *s, size_t n)
{
	uint32_t h = 2166136261u;

	while (n-- > 0)
		h = (h ^ (unsigned char)*s++) * 16777619u;
	return (h ^ h >> 15) % SLOTS;
}

static int16_t *
find(const char *key, size_t n)
{
	size_t i = hash(key, n);
	const struct cell_of_form *c;

	for (; slot[i] != 0; i = (i + 1) % SLOTS) {
		c = &all[slot[i] - 1];
		if (c->key_n == n && memcmp(c->key, key, n) == 0)
			break;
	}
	return &slot[i];
}

static int
groups_before(const struct columns *set, int column)
{
	int i, n = 0;

	for (i = 0; i < column; i++)
		n += set->v[i].total;
	return n;
}

static void
add(int t, int r, int form, int column)
{
	const struct table *table = &form_tables[t];
	const struct columns *set = table->rows[r].columns[form];
	char key[FORM_KEY];
	/* Most rows have the same columns in both forms. */
	int16_t same = form == 1 && table->rows[r].columns[0] == set ? place[t][r][0][column] : 0, *at = &same;
	struct cell_of_form *c;
	size_t n;

	if (same == 0) {
		n = form_key(key, table, &table->rows[r], &set->v[column]);
		at = find(key, n);
	}
	if (*at == 0) {
		*at = (int16_t)(ncells + 1);
		c = &all[ncells++];
		c->table = table;
		c->row = &table->rows[r];
		c->group = groups_before(set, column);
		c->key_n = n;
		memcpy(c->key, key, n + 1);
		begins |= UINT32_C(1) << *key % 32;
	}
	c = &all[*at - 1];
	c->column = &set->v[column];
	c->forms |= form == 0 ? FORM_2019 : FORM_2021;
	place[t][r][form][column] = *at;
}

const struct cell_of_form *
cells_all(void)
{
	int t, r, form, i;

	if (ncells > 0)
		return all;
	for (t = 0; t < FORM_TABLES; t++)
		for (r = 0; r < form_tables[t].nrows; r++)
			for (form = 0; form < 2; form++)
				if ((form_tables[t].rows[r].forms & (form == 0 ? FORM_2019 : FORM_2021)) != 0)
					for (i = 0; i < form_tables[t].rows[r].columns[form]->n; i++)
						add(t, r, form, i);
	return all;
}

/*
 * Reports follow each other with their keys in the same order, sorted or not:
 * what came after a cell last time mostly comes after it again.
 */
int
cells_find(const char *key, size_t n)
{
	static int16_t next[CELLS];
	static int last;
	int guess = next[last], found;

	cells_all();
	if (all[guess].key_n == n && memcmp(all[guess].key, key, n) == 0)
		return last = guess;
	found = n > 0 && (begins >> *key % 32 & 1) ? *find(key, n) - 1 : -1;
	if (found >= 0)
		last = next[last] = (int16_t)found;
	return found;
}

int
cells_at(int table, int row, int form, int column)
{
	cells_all();
	return place[table][row][form == FORM_2021][column] - 1;
}

int
cells_beside(int cell, const char *column)
{
	const struct row *row = cells_all()[cell].row;

	/* A row's cells are next to each other. */
	while (cell > 0 && all[cell - 1].row == row)
		cell--;
	while (cell < CELLS && all[cell].row == row && strcmp(all[cell].column->key, column) != 0)
		cell++;
	return cell < CELLS && all[cell].row == row ? cell : -1;
}

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
cells_named(int cells[CELLS], struct span name, int form)
{
	char key[2 * FORM_KEY];
	size_t n;

	cells[0] = cells_find(name.s, name.n);
	if (cells[0] < 0 && name.n > 0 && name.n < FORM_KEY) {
		n = strlen(form_tables[0].key);
		memcpy(key, form_tables[0].key, n);
		key[n++] = '.';
		memcpy(key + n, name.s, name.n);
		cells[0] = cells_find(key, n + name.n);
	}
	return cells[0] >= 0 ? 1 : cells_of_group(cells, name, form);
}
