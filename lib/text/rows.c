/* plain_rows: lines of text become rows of cells.  See plain.h. */
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "page/bars.h"
#include "text/plain.h"

static struct cell *
add_cell(struct page *p, const struct line *l, const char *s, const char *e)
{
	struct cell *c = page_add_cell(p);

	c->text.s = s;
	c->text.n = (size_t)(e - s);
	c->line = l->number;
	return c;
}

/* A new row, of line i. */
static struct row_of_page *
add_row(struct page *p, size_t i)
{
	struct row_of_page *r = page_add_row(p);

	r->line = p->lines[i].number;
	r->at = (uint32_t)i;
	r->page_no = p->lines[i].page_no;
	return r;
}

/* The beginning or end (which) of the cell at character x, column w. */
static void
place(struct cell *c, int which, int x, int w)
{
	c->x[PLACE_CHARS][which] = x;
	c->x[PLACE_COLUMNS][which] = w;
}

/* Length of t before the last group of digits; t.n where there is none. */
static size_t
before_digits(struct span t)
{
	const char *p = t.s, *end = t.s + t.n, *q;
	size_t at = t.n;
	uint32_t c;
	int in = 0, digit;

	for (; p < end; p = q) {
		q = p;
		c = fold_ascii(utf8_next(&q, end));
		digit = (c >= '0' && c <= '9') || (in && (c == ',' || c == '.'));
		if (digit && !in)
			at = (size_t)(p - t.s);
		in = digit;
	}
	return at;
}

/* Whether s[0..n) before a number is a label: 约12, 1、234, 7〇8 and ≥12 are not a label and a number. */
static int
is_of_label(const char *s, size_t n)
{
	uint16_t c[64];
	size_t i, k = fold(c, COUNT(c), s, n), letters = 0;
	const char *p = s;

	for (i = 0; i < k; i++)
		letters += c[i] < '0' || c[i] > '9';
	return letters > 1 || fold_ascii(utf8_next(&p, s + n)) == ')';
}

/*
 * A label that fills its column touches the first of its numbers:
 * 不计其他情形）88  55.  No label of the form ends in a number, so where other
 * numbers follow that one is a cell of its own.
 */
static void
unglue(struct page *p)
{
	struct row_of_page *r = &p->rows[p->nrows - 1];
	struct cell *a = NULL, *b;
	size_t n, i;
	int k, width;

	for (i = r->first + 1; i < p->ncells && a == NULL; i++)
		if (p->cells[i].kind == CELL_NUMBER)
			a = &p->cells[i - 1];
	if (a == NULL || a->kind != CELL_TEXT)
		return;
	n = before_digits(a->text);
	if (n == 0 || n == a->text.n ||
	    ((unsigned char)a->text.s[n - 1] < 0x80 && strchr(")\"'", a->text.s[n - 1]) == NULL))
		return;
	if (!is_of_label(a->text.s, n))
		return;
	i = (size_t)(a - p->cells);
	page_add_cell(p);
	a = &p->cells[i];
	b = a + 1;
	memmove(b + 1, b, (p->ncells - i - 2) * sizeof *b);
	*b = *a;
	b->text = (struct span){ a->text.s + n, a->text.n - n };
	b->kind = page_cell_kind(b->text, 0);
	if (b->kind != CELL_NUMBER) {
		memmove(b, b + 1, (p->ncells - i - 2) * sizeof *b);
		p->ncells--;
		r->n--;
		return;
	}
	width = (int)b->text.n;
	for (k = 0; k < PLACES; k++)
		b->x[k][0] = a->x[k][1] = b->x[k][1] - width;
	a->text.n = n;
}

/* Whether a cell is one Chinese character. */
static int
is_letter(const struct cell *c)
{
	return c->kind == CELL_TEXT && c->text.n == 3 && (unsigned char)*c->text.s >= 0xE2;
}

/*
 * 结 果 维 持: a heading typed with a space between its characters is one
 * cell.  *letters counts the characters of the cell before, while they are
 * single ones.
 */
static void
join_letters(struct page *p, int *letters)
{
	struct row_of_page *r = &p->rows[p->nrows - 1];
	struct cell *b = &p->cells[p->ncells - 1], *a = b - 1;
	int k;

	if (!is_letter(b)) {
		*letters = 0;
		return;
	}
	if (r->n < 2 || *letters == 0 || b->x[PLACE_CHARS][0] - a->x[PLACE_CHARS][1] != 1) {
		*letters = 1;
		return;
	}
	a->text.n = (size_t)(b->text.s + b->text.n - a->text.s);
	for (k = 0; k < PLACES; k++)
		a->x[k][1] = b->x[k][1];
	p->ncells--;
	r->n--;
	++*letters;
}

/* Whether Markdown's or reStructuredText's signs are in a number: **82**\ 3861 is one. */
static int
is_marked(struct span t)
{
	size_t i;
	int signs = 0, digits = 0;

	for (i = 0; i < t.n; i++) {
		if ((unsigned char)t.s[i] >= 0x80)
			continue;
		signs += t.s[i] == '*' || t.s[i] == '\\' || t.s[i] == '`';
		digits += t.s[i] >= '0' && t.s[i] <= '9';
	}
	return signs > 0 && digits > 0 &&
	    (t.s[t.n - 1] == '\\' || signs % 2 != 0 || *t.s != '*' || t.s[t.n - 1] != '*');
}

/* What is left to do where a cell ends at white space. */
static void
end_cell(struct page *p, struct cell *c, int *letters)
{
	c->kind = page_cell_kind(c->text, 0);
	p->rows[p->nrows - 1].spoilt |= c->kind == CELL_TEXT && is_marked(c->text);
	join_letters(p, letters);
}

/* Line i, of words and numbers separated by white space. */
static void
spaced_row(struct page *p, size_t i)
{
	const struct line *l = &p->lines[i];
	const char *s = l->text.s, *end = s + l->text.n, *q;
	struct cell *c = NULL;
	int x = l->indent, w = l->indent, width, letters = 0;
	uint32_t u;

	add_row(p, i);
	while (s < end) {
		q = s;
		u = utf8_next(&q, end);
		width = utf8_width(u);
		if (utf8_space(u) && width > 0) {
			if (c != NULL)
				end_cell(p, c, &letters);
			c = NULL;
		} else if (c == NULL && width > 0) {
			c = add_cell(p, l, s, q);
			place(c, 0, x, w);
		} else if (c != NULL) {
			c->text.n = (size_t)(q - c->text.s);
		}
		x += width > 0;
		w += width;
		if (c != NULL)
			place(c, 1, x, w);
		s = q;
	}
	if (c != NULL)
		end_cell(p, c, &letters);
	unglue(p);
}

/* Strips white space, and the `_` that html2text fills cells with, from both ends. */
static struct span
trim(const char *s, const char *e)
{
	struct span t;
	const char *q;
	uint32_t c;

	while (s < e) {
		q = s;
		c = utf8_next(&q, e);
		if (!utf8_space(c) && c != '_')
			break;
		s = q;
	}
	while (e > s) {
		for (q = e - 1; q > s && ((unsigned char)*q & 0xC0) == 0x80; q--)
			;
		c = (unsigned char)*q;
		if (c >= 0x80) {
			const char *r = q;
			c = utf8_next(&r, e);
		}
		if (!utf8_space(c) && c != '_')
			break;
		e = q;
	}
	t.s = s;
	t.n = (size_t)(e - s);
	return t;
}

/* Where a rule ends or is crossed. */
static int
is_corner(uint32_t c)
{
	return c == '+' || (bars_bar(c) && !bars_upright(c));
}

/*
 * Whether a bounded cell holds nothing but a rule.  A short one is a rule, and
 * not a dash for a number, only where it runs from corner to corner, or has the
 * colon that Markdown aligns a column by.
 */
static int
is_rule_cell(struct span t, int corners)
{
	const char *p = t.s, *end = t.s + t.n;
	int n = 0, colon = 0;
	uint32_t c;

	while (p < end) {
		c = utf8_next(&p, end);
		if (c == ':' && (n == 0 || p == end)) { /* |:---:| */
			colon = 1;
			continue;
		}
		if (!bars_rule(c))
			return 0;
		n++;
	}
	return n >= (corners || colon ? 1 : 3);
}

/* A place in a line: in characters, and in columns. */
struct position {
	int x, w;
};

static void
step(struct position *at, uint32_t c)
{
	at->x++;
	at->w += utf8_width(c);
}

/* Whether a cell of the line ends at s, where c is, followed by what is at `next`. */
static int
is_cut(const struct span *line, const char *s, const char *next, uint32_t c, int tabs)
{
	if (tabs)
		return c == '\t';
	/* In a rule the corners are plus signs. */
	return bars_bar(c) ||
	    (c == '+' &&
		((next < line->s + line->n && bars_rule((unsigned char)*next)) ||
		    (s > line->s && bars_rule((unsigned char)s[-1]))));
}

static void
add_bounded(struct page *p, const struct line *l, struct span t, struct position from, struct position to)
{
	struct cell *c = add_cell(p, l, t.s, t.s + t.n);

	place(c, 0, from.x, from.w);
	place(c, 1, to.x, to.w);
	c->kind = page_cell_kind(c->text, 1);
}

/*
 * Cuts line i at its bars (or TABs) into cells of a new row.  A bar that
 * lines begin or end with, by their style, bounds nothing.  Cells that are
 * rules are left out.  Returns the rules.
 */
static int
bounded_row(struct page *p, size_t i, int tabs, const struct look *style)
{
	const struct line *l = &p->lines[i];
	/* Blank cells are left away from the text of a line that has one other. */
	const int all = tabs || l->look.only;
	const struct span *in = all ? &l->whole : &l->text;
	const char *s = in->s, *end = s + in->n, *next, *from = s;
	struct position at = { all ? 0 : l->indent, all ? 0 : l->indent }, begin = at;
	struct span t;
	int rules = 0, corners, outside;
	uint32_t c, bar = 0;

	add_row(p, i)->bounded = 1;
	for (;; step(&at, c), s = next) {
		next = s;
		c = s < end ? utf8_next(&next, end) : 0;
		if (s < end && !is_cut(in, s, next, c, tabs))
			continue;
		t = trim(from, s);
		corners = t.n == (size_t)(s - from) && is_corner(bar) && is_corner(c);
		outside = s == end ? style->ends_in_bar : from == in->s && style->begins_with_bar;
		if (is_rule_cell(t, corners))
			rules++;
		else if (t.n > 0 || !outside)
			add_bounded(p, l, t, begin, at);
		if (s == end)
			return rules;
		begin = at;
		step(&begin, c);
		from = next;
		bar = c;
	}
}

static int
has_tab(const struct line *l)
{
	return memchr(l->whole.s, '\t', l->whole.n) != NULL;
}

/* Joins b's text to a's, as the lines of one cell are joined. */
static void
join_cells(struct page *p, struct cell *a, const struct cell *b)
{
	char *d;
	size_t gap;

	if (b->text.n == 0)
		return;
	if (a->text.n == 0) {
		a->text = b->text;
		a->line = b->line;
	} else {
		/* A number that goes on is one; words of ASCII are kept apart. */
		gap = (unsigned char)a->text.s[a->text.n - 1] < 0x80 && (unsigned char)b->text.s[0] < 0x80 &&
		    !(a->kind == CELL_NUMBER && b->kind == CELL_NUMBER);
		d = page_text(p, a->text.n + b->text.n + 1);
		memcpy(d, a->text.s, a->text.n);
		d[a->text.n] = ' ';
		memcpy(d + a->text.n + gap, b->text.s, b->text.n);
		a->text.s = d;
		a->text.n += b->text.n + gap;
	}
	a->kind = page_cell_kind(a->text, 1);
}

static int
columns_of(struct span t)
{
	const char *s = t.s, *end = t.s + t.n;
	int n = 0;

	while (s < end)
		n += utf8_width(utf8_next(&s, end));
	return n;
}

/* Whether `next` did not fit on the last line of a cell; frames may keep a space on each side. */
static int
is_full(const struct cell *c, const struct cell *next)
{
	const char *s = next->text.s;
	int more = utf8_width(utf8_next(&s, s + next->text.n));

	return columns_of(c->text) + 2 + more > c->x[PLACE_COLUMNS][1] - c->x[PLACE_COLUMNS][0];
}

/*
 * Joins two lines of a row.  A number goes on in the next line of its cell
 * only where its line was full; where one was not, a rule is lost, and these
 * are the numbers of two rows, of which none can be read.
 */
static void
join_rows(struct page *p, const struct row_of_page *a, const struct row_of_page *b)
{
	struct cell *x = p->cells + a->first;
	const struct cell *y = p->cells + b->first;
	uint32_t i;
	int lost = 0, both;

	for (i = 0; i < a->n; i++)
		lost |= x[i].kind == CELL_NUMBER && y[i].kind == CELL_NUMBER && !is_full(&x[i], &y[i]);
	for (i = 0; i < a->n; i++) {
		both = x[i].kind == CELL_NUMBER && y[i].kind == CELL_NUMBER;
		join_cells(p, &x[i], &y[i]);
		if (lost && both)
			x[i].kind = CELL_TEXT;
	}
}

/*
 * Rows of one band that could not be put together.  Where several have
 * numbers, each may be a piece of a number, and none is read.
 */
static void
tear(struct page *p, size_t from, size_t to)
{
	struct row_of_page *r;
	uint32_t k;
	size_t i;
	int numbered = 0, pass, any;

	for (pass = 0; pass < 2; pass++) {
		for (i = from; i < to; i++) {
			r = &p->rows[i];
			r->torn = 1;
			for (any = 0, k = r->first; k < r->first + r->n; k++) {
				any |= p->cells[k].kind == CELL_NUMBER;
				if (pass == 1 && numbered > 1 && p->cells[k].kind == CELL_NUMBER)
					p->cells[k].kind = CELL_TEXT;
			}
			numbered += pass == 0 && any;
		}
	}
}

/*
 * In a box with rules between its rows, the lines between two rules are one
 * row: cell is joined to cell.  Lines of another shape stay by themselves.
 */
static void
join_band(struct page *p, size_t from)
{
	size_t i, to = from + 1;
	struct row_of_page *a = &p->rows[from], *b;

	for (i = from + 1; i < p->nrows; i++) {
		b = &p->rows[i];
		if (b->n == a->n) {
			join_rows(p, a, b);
		} else {
			p->rows[to] = *b;
			a = &p->rows[to++];
		}
	}
	if (p->nrows > to)
		p->nrows = to;
	if (to > from + 1)
		tear(p, from, to);
}

static int
has_text(const struct page *p, const struct row_of_page *r)
{
	uint32_t i;

	for (i = 0; i < r->n; i++)
		if (p->cells[r->first + i].kind != CELL_EMPTY)
			return 1;
	return 0;
}

/*
 * Rows of a run of lines with bars in them.  Where rules are as common as
 * rows they separate them; a rule under the heading alone (Markdown) does not.
 */
static void
barred_rows(struct page *p, size_t from, size_t to, const struct look *style)
{
	size_t i, band = p->nrows;
	int rules = 0, in_rule;

	for (i = from; i < to; i++)
		rules += p->lines[i].look.rule > 2;
	for (i = from; i < to; i++) {
		if (!page_is_text(&p->lines[i]))
			continue;
		in_rule = bounded_row(p, i, 0, style);
		if (in_rule) {
			size_t at = p->nrows - 1;
			struct row_of_page r = p->rows[at];

			/* Beside a partial rule is a group's label, running on. */
			p->nrows = at;
			if (rules >= 4)
				join_band(p, band);
			if (has_text(p, &r))
				p->rows[p->nrows++] = r;
			band = p->nrows;
		} else if (rules < 4) {
			band = p->nrows;
		}
	}
	if (rules >= 4 && band < p->nrows)
		join_band(p, band);
}

/* Whether a cell is full-width digits alone: these break over lines like any other wide character. */
static int
is_wide_number(const struct cell *c)
{
	const char *s = c->text.s, *end = s + c->text.n;
	uint32_t u;

	while (s < end) {
		u = utf8_next(&s, end);
		if (u < 0xFF10 || u > 0xFF19)
			return 0;
	}
	return c->text.n > 0;
}

/* Whether the numbers of one row are all full-width, and each begins below or above one of the other; a is above b. */
static int
is_pieces(const struct page *p, const struct row_of_page *a, const struct row_of_page *b, int of_lower)
{
	const struct cell *x = p->cells + (of_lower ? a : b)->first, *y = p->cells + (of_lower ? b : a)->first;
	const struct cell *upper, *lower;
	uint32_t n = (of_lower ? a : b)->n, m = (of_lower ? b : a)->n, i, k;
	size_t full = 0;
	int pieces = 0, words = 0, ragged = 0, others = 0, label = 0;

	for (k = 0; k < m; k++) {
		words |= y[k].kind == CELL_TEXT;
		if (y[k].kind != CELL_NUMBER)
			continue;
		for (i = 0; i < n; i++)
			if (is_wide_number(&x[i]) && x[i].x[PLACE_COLUMNS][0] == y[k].x[PLACE_COLUMNS][0])
				break;
		if (i == n || !is_wide_number(&y[k]))
			return 0;
		/* What goes on below has filled its column, as wide as the others. */
		upper = of_lower ? &x[i] : &y[k];
		lower = of_lower ? &y[k] : &x[i];
		ragged |= lower->text.n > upper->text.n || (full > 0 && upper->text.n != full);
		full = upper->text.n;
		pieces++;
	}
	for (i = 0; i < n; i++) {
		others += x[i].kind == CELL_NUMBER;
		label |= x[i].kind == CELL_TEXT;
	}
	/* Where each line is one cell, numbers below each other are of several; as many as a row has may be one. */
	return n > 1 && (words ? pieces > 1 && !ragged : label && pieces > 0 && pieces < others);
}

/*
 * A column too narrow for its number breaks it over lines.  Where no rule
 * separates rows, a piece can be of the row above or of the one below: neither
 * is read.
 */
static void
spoil_pieces(struct page *p, size_t from)
{
	struct row_of_page *a, *b;
	size_t i;

	for (i = from + 1; i < p->nrows; i++) {
		a = &p->rows[i - 1];
		b = &p->rows[i];
		if (a->bounded || b->bounded || b->line != a->line + 1)
			continue;
		if (is_pieces(p, a, b, 1) || is_pieces(p, a, b, 0))
			a->spoilt = b->spoilt = 1;
	}
}

/* How lines with bars begin and end, by the majority of them. */
static struct look
bar_style(const struct page *p, size_t from, size_t to)
{
	struct look style = { 0 };
	const struct look *k;
	int begins = 0, ends = 0, between = 0;
	size_t i;

	for (i = from; i < to; i++) {
		k = &p->lines[i].look;
		if (k->bars > 0 && k->texts > 0) {
			begins += k->begins_with_bar ? 1 : -1;
			ends += k->ends_in_bar ? 1 : -1;
			between |= k->bars > 1 && !k->begins_with_bar && !k->ends_in_bar;
		}
	}
	/* Where a row of several has bars between its cells alone, one at the end is followed by an empty cell. */
	style.ends_in_bar = ends > 0 && !(between && begins <= 0);
	/* A frame has two sides; else a leading bar ends an empty cell. */
	style.begins_with_bar = begins > 0 && ends > 0;
	return style;
}

/* Whether a line is of rows with bars: it has one, or is a rule with corners that are plus signs. */
static int
is_barred(const struct line *l)
{
	return l->look.bars > 0 || (l->look.texts == 0 && l->look.rule > 2 && *l->text.s == '+');
}

/* The end of the run of lines from i on that have bars, or begin like a rule. */
static size_t
end_of_barred(const struct page *p, size_t i, size_t to)
{
	const struct line *l;

	for (i++; i < to; i++) {
		l = &p->lines[i];
		if (l->text.n > 0 && l->look.bars == 0 && *l->text.s != '+')
			break;
	}
	return i;
}

void
plain_rows(struct page *p, size_t from, size_t to)
{
	static const struct look tabs;
	const struct look style = bar_style(p, from, to);
	const size_t first = p->nrows;
	const struct line *l;
	size_t i, next;

	for (i = from; i < to; i = next) {
		next = i + 1;
		l = &p->lines[i];
		if (!page_is_text(l))
			continue;
		if (is_barred(l)) {
			next = end_of_barred(p, i, to);
			barred_rows(p, i, next, &style);
			continue;
		}
		if (l->look.texts == 0 && l->look.rule != 1 && l->look.rule != 2)
			continue;
		if (has_tab(l))
			bounded_row(p, i, 1, &tabs);
		else
			spaced_row(p, i);
	}
	spoil_pieces(p, first);
}
