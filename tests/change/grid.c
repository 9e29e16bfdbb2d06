/* Rows and columns of a grid taken out, put in and found, and what is said of its cells. */
#include <string.h>

#include "change.h"

struct cell *
clone(const struct cell *c)
{
	struct cell *copy = keep(sizeof(*copy));

	*copy = *c;
	return copy;
}

/* The cell at this place, as far as it goes to the right and down, becomes a cell of its own there. */
static void
settle_cell(const struct grid *was, struct grid *g, int row, int col)
{
	const struct cell *old = was->at[row][col];
	struct cell *c = clone(old);
	bool same = true;

	c->row = row;
	c->col = col;
	for (c->colspan = 1; col + c->colspan < g->cols && was->at[row][col + c->colspan] == old &&
	     g->at[row][col + c->colspan] == NULL;)
		c->colspan++;
	for (c->rowspan = 1; row + c->rowspan < g->rows; c->rowspan++) {
		for (int i = 0; i < c->colspan; i++)
			same = same && was->at[row + c->rowspan][col + i] == old;
		if (!same)
			break;
	}
	for (int i = 0; i < c->rowspan; i++)
		for (int j = 0; j < c->colspan; j++)
			g->at[row + i][col + j] = c;
}

void
settle(struct grid *g)
{
	struct grid was = *g;

	memset(g->at, 0, sizeof(g->at));
	for (int row = 0; row < g->rows; row++)
		for (int col = 0; col < g->cols; col++)
			if (g->at[row][col] == NULL)
				settle_cell(&was, g, row, col);
}

struct grid *
copy_grid(const struct grid *g)
{
	struct grid *copy = keep(sizeof(*copy));

	*copy = *g;
	settle(copy);
	return copy;
}

void
delete_row(struct grid *g, int row)
{
	memmove(g->at[row], g->at[row + 1], (size_t)(g->rows - row - 1) * sizeof(g->at[0]));
	g->rows--;
	settle(g);
}

/* Row `like` once more, above `row`; what spans both goes on through it. */
void
insert_row(struct grid *g, int row, int like)
{
	struct cell *again[MAX_COLS] = { NULL }, *last = NULL;

	for (int col = 0; col < g->cols; col++) {
		struct cell *c = g->at[like][col];

		if (c->role == GROUP)
			again[col] = c;
		else
			again[col] = last != NULL && c == g->at[like][col - 1] ? last : clone(c);
		last = again[col];
	}
	memmove(g->at[row + 1], g->at[row], (size_t)(g->rows - row) * sizeof(g->at[0]));
	memcpy(g->at[row], again, sizeof(again));
	g->rows++;
	settle(g);
}

void
delete_column(struct grid *g, int col)
{
	for (int row = 0; row < g->rows; row++)
		memmove(&g->at[row][col], &g->at[row][col + 1], (size_t)(g->cols - col - 1) * sizeof(g->at[row][0]));
	g->cols--;
	settle(g);
}

static struct cell *
new_cell(enum role role, const char *text)
{
	struct cell *c = keep(sizeof(*c));

	*c = (struct cell){ .role = role, .text = text, .number = "" };
	return c;
}

/* A column of empty VALUEs that mean nothing in the form; what spans its place spans it too. */
void
insert_column(struct grid *g, int col, const char *heading)
{
	struct cell *head = NULL;

	for (int row = 0; row < g->rows; row++) {
		struct cell **at = g->at[row], *left = col > 0 ? at[col - 1] : NULL, *right = at[col], *c;

		if (col < g->cols && left == right)
			c = left;
		else if (col == g->cols && left->role == HEAD && left->col == 0)
			c = left;
		else if (row_has(g, row, HEAD))
			c = head = g->heads > 0 && head != NULL ? head : new_cell(HEAD, heading);
		else
			c = new_cell(VALUE, "");
		memmove(at + col + 1, at + col, (size_t)(g->cols - col) * sizeof(*at));
		at[col] = c;
	}
	g->cols++;
	settle(g);
}

bool
is_value(const struct grid *g, int row, int col)
{
	return starts(g, row, col) && g->at[row][col]->role == VALUE;
}

int
first_value(const struct grid *g, int row)
{
	for (int col = 0; col < g->cols; col++)
		if (is_value(g, row, col))
			return col;
	return -1;
}

bool
has_values(const struct grid *g, int row)
{
	return first_value(g, row) >= 0;
}

struct cell *
heading_of(const struct grid *g, int row, int col)
{
	while (--row >= 0)
		if (g->at[row][col]->role == HEAD)
			return g->at[row][col];
	return NULL;
}

bool
below_heading(const struct grid *g, int row, int col, const struct cell *head)
{
	return is_value(g, row, col) && heading_of(g, row, col) == head;
}

void
touch(const struct scene *s, struct cell *c)
{
	c->touched = s->turn;
}

void
touch_row(const struct scene *s, int row)
{
	for (int col = 0; col < s->g->cols; col++)
		if (is_value(s->g, row, col))
			touch(s, s->g->at[row][col]);
}

void
touch_column(const struct scene *s, const struct cell *head)
{
	for (int row = 0; row < s->g->rows; row++)
		for (int col = 0; col < s->g->cols; col++)
			if (below_heading(s->g, row, col, head))
				touch(s, s->g->at[row][col]);
}

void
lower(struct cell *c, enum verdict to)
{
	if ((int)to > c->verdict)
		c->verdict = (int)to;
}

void
print_number(struct cell *c, const char *number)
{
	c->number = c->text = number;
}

bool
is_untouched(const struct grid *g, int row)
{
	for (int col = 0; col < g->cols; col++)
		if (g->at[row][col]->touched != 0)
			return false;
	return true;
}

int
pick_row(const struct scene *s)
{
	for (int tries = 0; tries < 40; tries++) {
		int row = (int)below((unsigned)s->g->rows);

		if (has_values(s->g, row) && is_untouched(s->g, row))
			return row;
	}
	return -1;
}

int
pick_labelled(const struct scene *s)
{
	int row = pick_row(s);

	return row >= 0 && row_label(s->g, row) != NULL ? row : -1;
}

struct cell *
pick_value(const struct scene *s, int digits)
{
	for (int tries = 0; tries < 80; tries++) {
		int row = (int)below((unsigned)s->g->rows), col = (int)below((unsigned)s->g->cols);
		struct cell *c = s->g->at[row][col];

		if (is_value(s->g, row, col) && c->fact != NULL && is_untouched(s->g, row) &&
		    (int)strspn(c->text, "0123456789") >= digits)
			return c;
	}
	return NULL;
}

struct cell *
pick_heading(const struct scene *s)
{
	int row = pick_row(s), col = (int)below((unsigned)s->g->cols);
	struct cell *head;

	if (row < 0 || !is_value(s->g, row, col) || s->g->at[row][col]->fact == NULL)
		return NULL;
	head = heading_of(s->g, row, col);
	return head != NULL && *head->text != '\0' ? head : NULL;
}
