/*
 * ruled: pictures of rules, and the cells that drawing/ruled.c makes of them.
 *
 * In a picture, a character is ten points wide and high; a rule runs from the
 * middle of its first - or | to the middle of its last, with + being part of
 * both ways.  Cells are told as ROW,COLUMN, with xROWSPANxCOLSPAN where they
 * span, and ! where they are doubtful; tables are separated by a slash, open
 * heads and feet are ^ and v before their cells.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "drawing/ruled.h"

enum { UNIT = 10 * POINT, HIGH = 16 };

struct picture {
	const char *name;
	const char *lines[HIGH];
	const char *cells;
};

static const struct picture pictures[] = {
	{ "four cells",
	    { "+---+---+", //
		"|   |   |", //
		"+---+---+", //
		"|   |   |", //
		"+---+---+" },
	    "0,0 0,1 1,0 1,1" },
	{ "one cell is a frame, and no table",
	    { "+---+", //
		"|   |", //
		"+---+" },
	    "" },
	{ "lines across a frame separate no columns",
	    { "+-------+", //
		"|       |", //
		"+-------+", //
		"|       |", //
		"+-------+" },
	    "" },
	{ "columns of one row",
	    { "+---+---+", //
		"|   |   |", //
		"+---+---+" },
	    "0,0 0,1" },
	{ "a line under a heading is no table", { "---------" }, "" },
	{ "lines that nothing crosses are no table",
	    { "---------", //
		"", //
		"---------" },
	    "" },
	{ "a cell spans columns where no rule goes down",
	    { "+---+---+", //
		"|       |", //
		"+---+---+", //
		"|   |   |", //
		"+---+---+" },
	    "0,0x1x2 1,0 1,1" },
	{ "a cell spans rows where no rule goes across",
	    { "+---+---+", //
		"|   |   |", //
		"|   +---+", //
		"|   |   |", //
		"+---+---+" },
	    "0,0x2x1 0,1 1,1" },
	{ "the heading of table three",
	    { "+---+---+---+---+", //
		"|   |           |", //
		"|   +---+---+---+", //
		"|   |   |       |", //
		"|   |   +---+---+", //
		"|   |   |   |   |", //
		"+---+---+---+---+" },
	    "0,0x3x1 0,1x1x3 1,1x2x1 1,2x1x2 2,2 2,3" },
	{ "a cell of another shape is doubtful, and so is what it touches",
	    { "+---+---+", //
		"|       |", //
		"|   +---+", //
		"|   |   |", //
		"+---+---+" },
	    "0,0x1x2! 1,0! 1,1" },
	{ "a gap in a border",
	    { "+---+---+", //
		"|   |    ", //
		"+---+---+", //
		"|   |   |", //
		"+---+---+" },
	    "0,0 0,1! 1,0 1,1" },
	{ "two tables",
	    { "+---+---+  +---+---+", //
		"|   |   |  |   |   |", //
		"+---+---+  +---+---+" },
	    "0,0 0,1 / 0,0 0,1" },
	{ "a table that is open at its foot",
	    { "+---+---+", //
		"|   |   |", //
		"+---+---+", //
		"|   |   |" },
	    "v 0,0 0,1 1,0 1,1" },
	{ "a table that is open at its head",
	    { "|   |   |", //
		"+---+---+", //
		"|   |   |", //
		"+---+---+" },
	    "^ 0,0 0,1 1,0 1,1" },
	{ "a table without its outer sides",
	    { "----+---+----", //
		"    |   |    ", //
		"----+---+----", //
		"    |   |    ", //
		"----+---+----" },
	    "0,0 0,1 0,2 1,0 1,1 1,2" },
	{ "a table in a frame that it does not touch",
	    { "+------------+", //
		"|            |", //
		"|  +---+---+ |", //
		"|  |   |   | |", //
		"|  +---+---+ |", //
		"|            |", //
		"+------------+" },
	    "0,0 0,1" },
};

/* What happens to rules on their way: where they are drawn a little otherwise, the cells are the same. */
static const struct way {
	const char *name;
	int32_t shift, shorter, twice, pieces;
} ways[] = {
	{ "as they are", 0, 0, 0, 0 },
	{ "a little off", POINT, 0, 0, 0 },
	{ "too short", 0, POINT, 0, 0 },
	{ "too long", 0, -POINT, 0, 0 },
	{ "double", 0, 0, 2 * POINT, 0 },
	{ "in pieces", 0, 0, 0, 3 * POINT },
};

static void
add(struct canvas *s, int way, int32_t at, int32_t from, int32_t to)
{
	struct drawn_rule *r;

	MEM_NEED(s->rules, s->rules_cap, s->nrules + 1);
	r = &s->rules[s->nrules++];
	r->box.v[way][0] = from;
	r->box.v[way][1] = to;
	r->box.v[!way][0] = r->box.v[!way][1] = at;
}

static void
add_by(const struct way *w, struct canvas *s, int way, int32_t at, int32_t from, int32_t to)
{
	int32_t step = w->pieces > 0 ? w->pieces : to - from, a;

	at += s->nrules % 2 == 0 ? w->shift : 0;
	from += w->shorter;
	to -= w->shorter;
	if (w->twice > 0)
		add(s, way, at + w->twice, from, to);
	for (a = from; a < to; a += step)
		add(s, way, at, a, a + step < to ? a + step : to);
}

static char
sign(const struct picture *p, int x, int y)
{
	return y < HIGH && p->lines[y] != NULL && x < (int)strlen(p->lines[y]) ? p->lines[y][x] : ' ';
}

/* Whether the rule goes on there. */
static int
is_rule(const struct picture *p, int way, int along, int at)
{
	char c = way == ACROSS ? sign(p, along, at) : sign(p, at, along);

	return c == '+' || c == (way == ACROSS ? '-' : '|');
}

static void
draw(const struct picture *p, const struct way *w, struct canvas *s)
{
	enum { WIDE = 80 };
	int way, at, from, to;

	s->nrules = 0;
	for (way = ACROSS; way <= DOWN; way++)
		for (at = 0; at < WIDE; at++)
			for (from = 0; from < WIDE; from = to + 1) {
				for (to = from; is_rule(p, way, to, at); to++)
					;
				if (to - from > 1)
					add_by(w, s, way, at * UNIT, from * UNIT, (to - 1) * UNIT);
			}
}

static void
tell(const struct ruled *r, char *out)
{
	const struct ruled_table *t;
	const struct ruled_cell *c;

	*out = '\0';
	for (t = r->tables; t < r->tables + r->ntables; t++) {
		out += sprintf(
		    out, "%s%s%s", t > r->tables ? " / " : "", t->open[0] ? "^ " : "", t->open[1] ? "v " : "");
		for (c = r->cells + t->cells; c < r->cells + t->cells + t->ncells; c++) {
			out += sprintf(
			    out, "%s%u,%u", c > r->cells + t->cells ? " " : "", (unsigned)c->row, (unsigned)c->col);
			if (c->rowspan > 1 || c->colspan > 1)
				out += sprintf(out, "x%ux%u", (unsigned)c->rowspan, (unsigned)c->colspan);
			out += sprintf(out, "%s", c->doubtful ? "!" : "");
		}
	}
}

/* A table of so many lines across; returns its rows. */
static uint32_t
rows_of(struct ruled *r, struct canvas *s, int lines)
{
	int i;

	s->nrules = 0;
	for (i = 0; i < lines; i++)
		add(s, ACROSS, i * 4 * POINT, 0, 20 * POINT);
	for (i = 0; i < 3; i++)
		add(s, DOWN, i * 10 * POINT, 0, (lines - 1) * 4 * POINT);
	ruled_clear(r);
	ruled_read(r, s);
	return r->ntables == 1 ? r->tables->rows : 0;
}

int
main(void)
{
	static struct ruled r;
	static struct canvas s;
	char told[4096];
	size_t i, k;
	int wrong = 0;

	for (i = 0; i < sizeof pictures / sizeof *pictures; i++) {
		for (k = 0; k < sizeof ways / sizeof *ways; k++) {
			draw(&pictures[i], &ways[k], &s);
			ruled_clear(&r);
			ruled_read(&r, &s);
			tell(&r, told);
			if (strcmp(told, pictures[i].cells) == 0)
				continue;
			wrong = 1;
			printf("%s, %s:\n%s\nand not\n%s\n", pictures[i].name, ways[k].name, told, pictures[i].cells);
		}
	}
	if (rows_of(&r, &s, 400) != 399 || rows_of(&r, &s, 401) != 0) {
		wrong = 1;
		printf("400 lines across are no table, or 401 are one\n");
	}
	ruled_free(&r);
	canvas_free(&s);
	return wrong;
}
