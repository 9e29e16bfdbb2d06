/* Which rows of a page are of which table.  See report_int.h. */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/fold.h"
#include "base/utf8.h"
#include "label/alike.h"
#include "label/wording.h"
#include "label/year.h"
#include "meta/body.h"
#include "report/report_int.h"
#include "text/plain.h"

/* Whether a row of the page has words that only table t has. */
static int
speaks_of(const struct page *p, size_t row, const struct table *t)
{
	enum { LEAST = 4 };
	const struct row_of_page *r = &p->rows[row];
	const struct cell *c = p->cells + r->first, *end = c + r->n;

	while (c < end && (c->kind != CELL_TEXT || alike(t, c->text)->length < LEAST || !alike_is_piece(t, c->text)))
		c++;
	return c < end;
}

static const struct heading *
heading_of(const struct outline *o, int t)
{
	return &o->section[form_tables[t].section - 1];
}

/* The tables in the order of their headings; one whose heading is lost follows the one before it in the form. */
static void
order_tables(const struct outline *o, int order[FORM_TABLES])
{
	size_t line[FORM_TABLES], at;
	int t, k;

	for (t = 0; t < FORM_TABLES; t++) {
		at = heading_of(o, t)->line;
		line[t] = at != OUTLINE_NONE ? at : t > 0 ? line[t - 1] : 0;
		for (k = t; k > 0 && line[order[k - 1]] > line[t]; k--)
			order[k] = order[k - 1];
		order[k] = t;
	}
}

/* The first row at line `line` of the page or after it, from row i on. */
static size_t
row_at(const struct page *p, size_t i, size_t line)
{
	while (i < p->nrows && p->rows[i].at < line)
		i++;
	return i;
}

/* The first row of table t, from row i on: after its section's heading, or, where that is lost, with its words. */
static size_t
first_row(const struct page *p, const struct outline *o, int t, size_t i)
{
	const struct heading *h = heading_of(o, t);

	if (h->line != OUTLINE_NONE)
		return row_at(p, i, h->next);
	while (i < p->nrows && !speaks_of(p, i, &form_tables[t]))
		i++;
	return i;
}

/* The rows of table t end where those of the next begin, at row `to`, or where its section does. */
static size_t
last_row(const struct page *p, const struct outline *o, int t, size_t from, size_t to)
{
	size_t end;

	if (heading_of(o, t)->line == OUTLINE_NONE)
		return to;
	/* Sections of prose that are out of order may be between two tables. */
	end = row_at(p, from, outline_end(o, form_tables[t].section - 1) + 1);
	return end < to ? end : to;
}

/* The line of the input that table t begins at: its section's heading, its first row, or the first of all. */
static uint32_t
line_of_table(const struct page *p, const struct outline *o, int t, size_t first)
{
	const struct heading *h = heading_of(o, t);

	if (h->line != OUTLINE_NONE)
		return p->lines[h->line].number;
	return first < p->nrows ? p->rows[first].line : 1;
}

/* The rows that belong to each table, in the lines [begin, end), and the line of the input where it is. */
static void
find_tables(struct report *r, const struct outline *o, size_t begin, size_t end, struct report_rows rows[FORM_TABLES])
{
	const struct page *p = &r->page;
	size_t i = row_at(p, 0, begin), to = p->nrows;
	int order[FORM_TABLES] = { 0 }, n, t;

	order_tables(o, order);
	for (n = 0; n < FORM_TABLES; n++) {
		t = order[n];
		rows[t].from = first_row(p, o, t, i);
		/* A table that is nowhere takes no rows from those after it. */
		if (rows[t].from < p->nrows || heading_of(o, t)->line != OUTLINE_NONE)
			i = rows[t].from;
		r->table_line[t] = line_of_table(p, o, t, rows[t].from);
	}
	while (to > 0 && p->rows[to - 1].at >= end)
		to--;
	/* A table that was not found leaves its rows to the one before it. */
	while (n-- > 0) {
		t = order[n];
		if (rows[t].from > to)
			rows[t].from = to;
		rows[t].to = last_row(p, o, t, rows[t].from, to);
		to = rows[t].from;
	}
}

static int
by_place(const void *a, const void *b)
{
	const struct row_of_page *x = a, *y = b;

	return x->at != y->at ? (x->at < y->at ? -1 : 1) : (x->first > y->first) - (x->first < y->first);
}

/*
 * Rows of the lines [begin, end), section by section: those that the page
 * marks as rows; where it marks none, its lines are read as text is.
 */
static void
read_rows(struct report *r, size_t begin, size_t end)
{
	struct page *p = &r->page;
	size_t marked = p->nrows, from, to, line, i;
	int s;

	if (marked == 0) {
		if (begin < end)
			plain_rows(p, begin, end);
		return;
	}
	for (from = begin; from < end; from = to) {
		for (to = end, s = 0; s < FORM_SECTIONS; s++) {
			line = r->outline.section[s].line;
			if (line == from)
				to = from + 1;
			else if (line > from && line < to)
				to = line;
		}
		for (i = 0; i < marked && (p->rows[i].at < from || p->rows[i].at >= to); i++)
			;
		if (i == marked)
			plain_rows(p, from, to);
	}
	if (p->nrows > marked)
		qsort(p->rows, p->nrows, sizeof *p->rows, by_place);
}

/*
 * The lines of the tables, [begin, end): after the heading of
 * section two, else of section one, and before what follows the last table.
 * A table's heading that is out of order may be before that.
 */
static void
around_tables(const struct report *r, size_t *begin, size_t *end)
{
	const struct heading *h = r->outline.section;
	int first = h[1].line != OUTLINE_NONE ? 1 : 0, last = h[0].line != OUTLINE_NONE ? 0 : 3, s, t;

	*begin = h[first].line != OUTLINE_NONE ? h[first].next : 0;
	for (t = 0; t < FORM_TABLES; t++) {
		s = form_tables[t].section - 1;
		if (h[s].line == OUTLINE_NONE)
			continue;
		if (h[s].line < *begin && h[first].line != OUTLINE_NONE)
			*begin = h[s].next;
		if (last == 0 || h[last].line == OUTLINE_NONE || h[s].line > h[last].line)
			last = s;
	}
	*end = outline_end(&r->outline, last);
	if (*end <= *begin)
		*end = r->page.nlines;
}

/* Where the first of these words that is in the text ends there; NULL where none is. */
static const char *
after_any(struct span t, const char *const *words)
{
	const char *at = NULL;

	while (at == NULL && *words != NULL) {
		at = span_after(t, *words, strlen(*words));
		words++;
	}
	return at;
}

static const char *const until[] = { "截至", "截止", NULL };

/* The widest line that says something of a table, in columns, and the widest that is a caption and no more. */
enum { WIDEST = 80, CAPTION = 40 };

/* Which years a line names, where it is short enough for a caption or a heading. */
static enum year
line_years(const struct line *l, int year)
{
	return l->furniture || l->width > WIDEST ? YEAR_NONE : year_named(l->text, year);
}

/* Whether a line is no sentence, and as short as a caption. */
static int
is_caption(const struct line *l)
{
	static const char *const stops[] = { "，", "。" };

	return l->width <= CAPTION && !span_has_any(l->text, stops, COUNT(stops));
}

/*
 * Whether a caption says that what is below it is of bodies below the one that
 * reports, or of all of an area: 下属单位情况, 各镇街情况, 全市汇总.
 */
static int
is_of_others(const struct line *l, struct span agency)
{
	static const char *const kinds[] = { "属", "级", "各", "全", "县", "镇" },
				 *const below[] = { "下属", "所属", "直属", "局属", "委属", "厅属", "院属", "下级",
					 "二级", "各镇", "各乡", "各街", "各县", "各区", "各市", "各单位", "各部门",
					 "区县", "县区", "镇街" },
				 *const area[] = { "全市", "全县", "全区", "全省", "全系统" },
				 *const both[] = { "及", "和", "与", "含", "包括", "以上", "上表", "上述" },
				 *const ends[] = { "单位", "机构", "部门", "情况", "数据", "统计", "表", "汇总", "合计",
					 "队", "站", "所", "中心" };
	uint16_t s[CAPTION];
	size_t i, n;

	if (!span_has_any(l->text, kinds, COUNT(kinds)) || !is_caption(l) || span_has_any(l->text, both, COUNT(both)))
		return 0;
	if (!span_has_any(l->text, below, COUNT(below)) &&
	    (span_ends(agency, "政府") || !span_has_any(l->text, area, COUNT(area))))
		return 0;
	n = fold(s, COUNT(s), l->text.s, l->text.n);
	for (i = 0; i < COUNT(ends) && !fold_ends(s, n, ends[i]); i++)
		;
	return i < COUNT(ends);
}

int
report_year(const struct report *r)
{
	struct span year = r->year.n > 0 ? r->year : r->meta.year.value;
	const char *digits = year.s;

	return year.n > 0 ? date_year(&digits, year.s + year.n) : 0;
}

/* Whether words are side by side in cells with bounds: a year among them is a column's. */
static int
has_headings(const struct page *p, const struct row_of_page *r)
{
	const struct cell *c;
	int words = 0;

	for (c = p->cells + r->first; c < p->cells + r->first + r->n; c++)
		words += c->kind == CELL_TEXT;
	return r->bounded && words > 1;
}

/* Whether a line is no more than 上年, 上年度, in a bracket or as a paragraph: the beginning of a label has more, or is a piece of a line. */
static int
is_mark(const struct line *l, int paragraph)
{
	uint16_t s[8];
	const char *p = l->text.s, *end = p + l->text.n;
	size_t n = fold(s, COUNT(s), l->text.s, l->text.n);

	return n > 1 && n <= 4 && s[n - (s[n - 1] == 0x5EA6) - 1] == 0x5E74 && /* 年, 年度 */
	    (paragraph || (p < end && fold_char(utf8_next(&p, end)) == 0));
}

/* Whether a line is a row with a number in it, but for what is above all words, or has words of the table's rows. */
static int
is_of_row(const struct page *p, size_t line, const struct row_of_page *r, const struct row_of_page *end,
    const struct table *t, int begun)
{
	const struct alike *a = alike(t, p->lines[line].text);
	int k;

	/* 上年 begins the label of a row, too. */
	for (k = 0; k < t->nrows && !is_mark(&p->lines[line], p->marked); k++)
		if (a->score[k] > a->length)
			return 1;
	for (; r < end && r->at <= line; r++)
		if (r->at == line && ((begun && page_row_has_number(p, r)) || has_headings(p, r)))
			return 1;
	return 0;
}

/* Whether rows of the lines [begin, end) have a number. */
static int
have_numbers(const struct page *p, size_t begin, size_t end)
{
	size_t i;

	for (i = row_at(p, 0, begin); i < p->nrows && p->rows[i].at < end; i++)
		if (page_row_has_number(p, &p->rows[i]))
			return 1;
	return 0;
}

/*
 * All three tables together, in the lines [begin, end), which are none of their
 * sections: after the prose or before it, without their headings.  `rows` stay
 * as they are where they are not there, in the form's order.
 */
static int
find_together(struct report *r, size_t begin, size_t end, struct report_rows rows[FORM_TABLES])
{
	struct report_rows found[FORM_TABLES];
	struct outline o = r->outline;
	int t;

	if (begin >= end)
		return 0;
	for (t = 0; t < FORM_TABLES; t++)
		o.section[form_tables[t].section - 1].line = OUTLINE_NONE;
	read_rows(r, begin, end);
	find_tables(r, &o, begin, end, found);
	for (t = 0; t < FORM_TABLES; t++)
		if (found[t].from >= found[t].to || !have_numbers(&r->page, r->page.rows[found[t].from].at, end))
			return 0;
	memcpy(rows, found, sizeof found);
	r->page.cut = end == r->page.nlines;
	r->together.from = r->page.rows[found[0].from].at;
	r->together.to = r->page.rows[found[FORM_TABLES - 1].to - 1].at + 1;
	return 1;
}

void
report_locate(struct report *r, struct report_rows rows[FORM_TABLES])
{
	const struct outline *o = &r->outline;
	size_t begin, end;

	around_tables(r, &begin, &end);
	r->tables_end = end;
	r->together.from = r->together.to = 0;
	r->page.cut = end == r->page.nlines;
	read_rows(r, begin, end);
	find_tables(r, o, 0, end, rows);
	if (outline_begin(o) != OUTLINE_NONE && o->again == OUTLINE_NONE && !have_numbers(&r->page, begin, end) &&
	    !find_together(r, outline_after(o), r->page.nlines, rows) && !find_together(r, 0, outline_begin(o), rows))
		find_tables(r, o, 0, end, rows);
}

/* The line from which on captions are those of table t: its heading, or what is below the last number of the table before. */
static size_t
captions_begin(const struct report *r, int t, const struct report_rows rows[FORM_TABLES])
{
	enum { ABOVE = 4 };
	const struct heading *h = heading_of(&r->outline, t);
	const struct page *p = &r->page;
	size_t first = rows[t].from < p->nrows ? p->rows[rows[t].from].at : p->nlines, i;

	if (r->together.to > 0)
		return r->together.from > ABOVE ? r->together.from - ABOVE : 0;
	if (h->line != OUTLINE_NONE)
		return h->line;
	for (i = rows[t].from; i > 0 && p->rows[i - 1].at + ABOVE > first && !page_row_has_number(p, &p->rows[i - 1]);
	     i--)
		first = p->rows[i - 1].at;
	return first;
}

/* Whether the letters of a are all in b, in this order: 市发改委 and 云溪市发展和改革委员会. */
static int
is_short_for(struct span a, struct span b)
{
	const char *p = a.s, *end = p + a.n, *q = b.s, *to = q + b.n;
	uint32_t c, d;

	while (p < end) {
		c = utf8_next(&p, end);
		for (d = 0; q < to && d != c;)
			d = utf8_next(&q, to);
		if (d != c)
			return 0;
	}
	return 1;
}

/*
 * Whether a line says that the table is another body's: 填报单位：云溪市水文站,
 * 云溪市水文站依申请公开情况表.
 */
static int
is_of_other_body(const struct line *l, struct span agency)
{
	enum { TAIL = 9 }; /* bytes: three characters */
	/* What a line must have for it: few have one of them. */
	static const char *const colons[] = { "：", ":" },
				 *const places[] = { "市", "县", "区", "省", "州", "旗", "镇", "乡" };
	static const char
	    by[] = "单位 机关 机构 部门 名称 盖章） 盖章)",
	    topics[] = "（ ( 填报 填表 制表 日期 信息公开 依申请 主动公开 收到 情况 统计 汇总 数据 1 2 3 4 5 6 7 8 9";
	struct wording_room room;
	struct wording w, name;
	struct span body;
	size_t to = 0, at;
	int told;

	if (l->width > WIDEST || agency.n < TAIL ||
	    (!span_has_any(l->text, colons, COUNT(colons)) &&
		(!is_caption(l) || !span_has_any(l->text, places, COUNT(places)))))
		return 0;
	w = wording_drop(wording_of(&room, l->text), "： :");
	at = wording_find(w, "： :", &to);
	told = at != WORDING_NONE && wording_ends(wording_cut(w, 0, at), by) > 0;
	name = wording_after(w, told ? to : 0);
	at = wording_find(name, topics, NULL);
	name = wording_cut(name, 0, at != WORDING_NONE ? at : name.n);
	body = wording_text(name);
	/* An office within it, 政务公开办公室, and 全市行政机关 in the report of a government are none. */
	if (body.n < TAIL || body_publishes_others(name) || body_itself(name) > 0 ||
	    (told ? body_of(name) != BODY_SURE : !is_caption(l) || !body_is_office(name)))
		return 0;
	return !span_has(agency, body.s + body.n - TAIL, TAIL) && !span_has(body, agency.s + agency.n - TAIL, TAIL) &&
	    !is_short_for(body, agency) && !is_short_for(agency, body);
}

enum { WHOLE_YEAR, PART_OF_YEAR, OTHER_YEAR };

/* What a note says of a table: that it is another year's, 上表为2022年数据, or of a part of one, 截至2023年11月底. */
static int
told_of_table(struct span t, const char *const *tables, int year)
{
	static const char *const is[] = { "为", "是", "系", NULL }, *const ends[] = { "，", "；", "。", NULL };
	const char *s = year > 0 ? after_any(t, tables) : NULL, *end = t.s + t.n, *said, *stop;

	if (s == NULL)
		return WHOLE_YEAR;
	/* The last character of 数据截 begins 截至. */
	s -= strlen("截");
	t = (struct span){ s, (size_t)(end - s) };
	said = after_any(t, is);
	if (said == NULL && (said = after_any(t, until)) != NULL)
		said -= strlen("截至");
	if (said == NULL)
		return WHOLE_YEAR;
	t = (struct span){ said, (size_t)(t.s + t.n - said) };
	stop = after_any(t, ends);
	t.n = stop != NULL ? (size_t)(stop - t.s) : t.n;
	if (year_stated(t, year) == YEAR_OTHER)
		return OTHER_YEAR;
	return year_part(t) ? PART_OF_YEAR : WHOLE_YEAR;
}

/* Why a line above a table says that the table is not of the report's body and year; or NULL. */
static const char *
caption_of_other(const struct report *r, const struct line *l, int year, enum year named)
{
	static const char *const below[] = { "下表", "本表", "此表", "以下数据", NULL };
	const struct span agency = r->agency.n > 0 ? r->agency : r->meta.agency.value;
	int told = named == YEAR_OWN ? told_of_table(l->text, below, year) : WHOLE_YEAR;

	if (named == YEAR_OTHER || told == OTHER_YEAR)
		return "a line above the table names another year";
	if (is_of_others(l, agency))
		return "a line above the table names bodies below the one that reports";
	if (is_of_other_body(l, agency))
		return "a line above the table names another body";
	if (told == PART_OF_YEAR || (year > 0 && year_part(is_caption(l) ? l->text : year_bracket(l->text))))
		return "a line above the table names a part of the year";
	return NULL;
}

/* Why one of the lines [line, end) below a table says that it is not of the whole year reported on; or NULL. */
static const char *
denied_below(const struct page *p, size_t line, size_t end, int year)
{
	static const char *const above[] = { "上表", "本表", "此表", "以上数据", "上述数据", "数据截", NULL };
	static const char *const why[] = { NULL, "a line below the table names a part of the year",
		"a line below the table names another year" };
	int told = WHOLE_YEAR;

	for (; line < end && told == WHOLE_YEAR; line++)
		told = told_of_table(p->lines[line].text, above, year);
	return why[told];
}

/* Whether a caption of the report's year is in the lines [line, end), below all tables. */
static int
ends_with_own_year(const struct page *p, size_t line, size_t end, int year)
{
	while (line < end && !(is_caption(&p->lines[line]) && line_years(&p->lines[line], year) == YEAR_OWN))
		line++;
	return line < end;
}

/*
 * Why something below it says that a table is not of the whole year reported on;
 * or NULL.  Its last number is in row `last`, and it ends before row `to`: rows
 * up to `all` are of its section.  Where a line of another
 * year cuts it off, and one of the report's year is not above it, but below the
 * last of the tables, they have their captions below.
 */
static const char *
told_below(const struct report *r, int t, size_t last, size_t to, size_t all, int year, int above)
{
	const struct page *p = &r->page;
	size_t end = outline_end(&r->outline, form_tables[t].section - 1), i = all;

	while (i > to && !page_row_has_number(p, &p->rows[i - 1]))
		i--;
	if (i > to) {
		if (!above && ends_with_own_year(p, p->rows[i - 1].at + 1, end, year))
			return "a line below the table names another year";
		end = p->rows[to].at;
	} else if (to < all) {
		end = p->rows[to].at + 1;
	}
	return denied_below(p, p->rows[last].at, end, year);
}

const char *
report_own_rows(const struct report *r, int t, struct report_rows rows[FORM_TABLES])
{
	const struct page *p = &r->page;
	const char *now = NULL, *why = NULL, *other;
	const struct heading *h = heading_of(&r->outline, t);
	int year = report_year(r), numbers = 0, begun = 0, above = 0;
	size_t i = rows[t].from, all = rows[t].to, last = i, line = captions_begin(r, t, rows);
	enum year named;

	for (; i < rows[t].to; i++) {
		for (; line <= p->rows[i].at && line < p->nlines; line++) {
			/* Nearly all lines are rows. */
			if (begun && line == p->rows[i].at && page_row_has_number(p, &p->rows[i]))
				continue;
			named = year > 0 ? line_years(&p->lines[line], year) : YEAR_NONE;
			other = caption_of_other(r, &p->lines[line], year, named);
			if ((named != YEAR_NONE || other != NULL) &&
			    !is_of_row(p, line, &p->rows[i], p->rows + rows[t].to, &form_tables[t], begun)) {
				now = other;
				above = above || (!numbers && line > h->line && named == YEAR_OWN);
			}
		}
		begun = begun || line_years(&p->lines[p->rows[i].at], year) == YEAR_NONE;
		/* What is above belongs to the report, if it has a number. */
		if (now != NULL && numbers)
			rows[t].to = i;
		else if (page_row_has_number(p, &p->rows[i])) {
			numbers = 1;
			last = i;
			why = why != NULL ? why : now;
		}
	}
	if (why == NULL && h->line != OUTLINE_NONE && rows[t].to > rows[t].from)
		why = told_below(r, t, last, rows[t].to, all, year, above);
	if (why != NULL)
		rows[t].from = rows[t].to;
	return why;
}
