#include "meta/fields.h"

#include <string.h>

#include "base/date.h"
#include "base/fold.h"
#include "base/utf8.h"
#include "meta/body.h"

enum {
	NAME_CHARS = 8, /* the longest name has fewer */
	NAME_TELLING = 12, /* bytes of a name that tells even where only a gap sets it off */
	LINE_NAMES = 16, /* names that are looked for in one line */
	WIDEST = 400, /* columns of a line of fields */
	NAME_WIDEST = 16, /* columns of a line that is a name alone */
	VALUE_WIDEST = 80 /* columns of a value that has a line of its own */
};

/* Names that end the value before them, and say nothing that is wanted. */
enum { FIELD_PASSED = FIELD_KINDS };

/* clang-format off */

/* The names that pages give their fields, and those in <meta name>, without regard to case; of one kind, most telling first. */
static const struct names {
	int kind;
	const char *words;
} names[] = {
	{ FIELD_DATE, "发布时间 发布日期 公开日期 公开时间 发稿时间 发稿日期 发表时间 发表日期 上网时间 上网日期 "
		"发文日期 发文时间 生成日期 生成时间 上传时间 发布于 发表于 日期 时间" },
	{ FIELD_BODY, "发布机构 发布单位 发布机关 发布部门 发布主体 公开机构 公开主体 公开单位 公开责任部门 发文机关 "
		"发文单位 发文机构 信息来源" },
	{ FIELD_SOURCE, "文章来源 稿件来源 内容来源 发布来源 信息发布 来源 发布者 发布" },
	{ FIELD_AGENCY, "单位名称 机关名称 机构名称 部门名称 填报单位 填报机关 报告单位 编制单位 编制机关 报送单位 "
		"上报单位 单位" },
	{ FIELD_YEAR, "报告年度 所属年度 统计年度 填报年度 报告年份 年度 年份" },
	{ FIELD_TITLE, "信息名称 文件名称 名称 标题" },
	{ FIELD_PASSED, "浏览次数 浏览 浏览量 点击数 点击量 点击次数 点击率 访问量 访问次数 阅读次数 阅读量 阅读 字体 "
		"字号 字体大小 作者 责任编辑 编辑 审核 索引号 文号 发文字号 发布文号 主题词 信息分类 主题分类 "
		"组配分类 体裁分类 公开方式 公开范围 公开时限 有效性 效力状态 失效日期 废止日期 失效时间 成文日期 "
		"签发日期 更新时间 更新日期 生效日期 关键词 关键字 内容概述 分享" },
}, stated[] = {
	{ FIELD_DATE, "PubDate publishdate publish_date publishtime publish_time pubtime firstpublishedtime "
		"article:published_time og:release_date DC.Date" },
	{ FIELD_SOURCE, "ContentSource source" },
	{ FIELD_BODY, "DC.Publisher" },
	{ FIELD_TITLE, "ArticleTitle og:title DC.Title title" },
	{ FIELD_SITE, "title" },
};
/* clang-format on */

/* First bytes of what may set a name off from its value: no-break space, │, 】, ideographic space, ， ： ｜ */
static const unsigned char signs[256] = {
	[' '] = 1, ['\t'] = 1, [','] = 1, [':'] = 1, ['|'] = 1, [0xC2] = 1, [0xE2] = 1, [0xE3] = 1, [0xEF] = 1
};

/* The character before *p; moves *p to its begin. */
static uint32_t
char_before(const char *begin, const char **p)
{
	const char *end = *p, *q;

	do
		--*p;
	while (*p > begin && ((unsigned char)**p & 0xC0) == 0x80);
	q = *p;
	return utf8_next(&q, end);
}

/* --- names --- */

/* A name in a line, and where its value may be; name.n is 0 where it is none. */
struct mark {
	struct span name;
	int kind, rank;
	uint32_t sign; /* what set it off: a colon, a bar, TAB, comma, or a space for a gap */
	const char *from; /* of the name */
	const char *value;
};

/* Whether a name may begin at `from`: after a gap, a sign, or a value in other letters. */
static int
begins_name(const char *begin, const char *from)
{
	uint32_t c;

	if (from == begin)
		return 1;
	c = char_before(begin, &from);
	return c < 0x80 || utf8_space(c) || fold_char(c) == 0;
}

/* The longest name that ends at p.  White space in it is passed over.  Where `on` is set, values may run on into names. */
static struct mark
name_before(const char *begin, const char *p, int on)
{
	struct mark m = { { NULL, 0 }, 0, 0, 0, p, p };
	const char *from[4 * NAME_CHARS + 1] = { p }; /* of the last bytes, so many without white space */
	const char *s, *q, *list;
	struct span name;
	struct wording_room room;
	struct wording w;
	size_t i, bytes = 0;
	uint32_t c;
	int chars = 0, found = 0, rank;

	for (s = q = p; s > begin && chars < NAME_CHARS; s = q) {
		c = char_before(begin, &q);
		if (c < 0x80 && c != ' ')
			break;
		if (utf8_space(c))
			continue;
		chars++;
		bytes += (size_t)(s - q);
		from[bytes] = on || begins_name(begin, q) ? q : NULL;
		found |= from[bytes] != NULL;
	}
	if (!found)
		return m;
	w = wording_of(&room, (struct span){ s, (size_t)(p - s) });
	for (i = 0; i < COUNT(names); i++)
		for (list = names[i].words, rank = 0; (name = wording_next(&list)).n > 0; rank++) {
			/* Most differ in the last byte. */
			if (name.n <= m.name.n || from[name.n] == NULL || w.k[w.n - 1] != name.s[name.n - 1] ||
			    memcmp(w.k + w.n - name.n, name.s, name.n) != 0)
				continue;
			if (!on || name.n >= NAME_TELLING || names[i].kind == FIELD_PASSED ||
			    begins_name(begin, from[name.n]))
				m = (struct mark){ name, names[i].kind, rank, 0, from[name.n], p };
		}
	return m;
}

/* The sign that separates names from values at *p, or 0; moves *p after it, or past what is none. */
static uint32_t
sign_at(const char **p, const char *end)
{
	const char *q = *p;
	uint32_t c = utf8_next(&q, end), f = fold_ascii(c);

	*p = q;
	if (f == ':' || f == '|' || f == ',' || c == 0x2502 || c == 0x3011) /* │ 】 */
		return f;
	if (!utf8_space(c))
		return 0;
	while (c != '\t' && q < end) {
		c = utf8_next(&q, end);
		if (!utf8_space(c))
			break;
		*p = q;
	}
	return c == '\t' ? '\t' : ' ';
}

/* Finds the names in a line that are set off from a value; returns how many. */
static int
find_names(struct mark m[LINE_NAMES], const char *begin, const char *end)
{
	const char *p = begin, *at;
	uint32_t sign;
	int n = 0;

	while (p < end && n < LINE_NAMES) {
		if (!signs[(unsigned char)*p]) {
			p++;
			continue;
		}
		at = p;
		sign = sign_at(&p, end);
		if (sign == 0 || (sign == ',' && n > 0) || at == begin)
			continue;
		/* "单位名称","云溪市教育局" */
		if (sign == ',' && at[-1] == '"')
			at--;
		m[n] = name_before(begin, at, n > 0);
		if (m[n].name.n == 0 || (sign == ',' && m[n].from > begin + 1) ||
		    (sign == ' ' && m[n].name.n < NAME_TELLING))
			continue;
		m[n].sign = sign;
		m[n++].value = p;
	}
	return n;
}

/* --- values --- */

/* Where the value begins: after white space, and the bound of a cell or a sign that came with it. */
static const char *
skip_to_value(const struct mark *m, const char *end)
{
	const char *p = m->value, *q;
	int cells = m->sign == ':' ? 1 : 0;
	uint32_t c;

	for (; p < end; p = q) {
		q = p;
		c = fold_ascii(utf8_next(&q, end));
		if (c == '\t' || c == '|' || c == 0x2502) {
			if (cells-- == 0)
				break;
		} else if (!utf8_space(c) && c != '"') {
			break;
		}
	}
	return p;
}

/* The value's text, up to the bound of its cell. */
static struct span
cell_value(const struct mark *m, const char *end)
{
	const char *s = skip_to_value(m, end), *p, *q;
	struct span t = { s, 0 };
	int quoted = s[-1] == '"';
	uint32_t c;

	for (p = s; p < end; p = q) {
		q = p;
		c = utf8_next(&q, end);
		if (c == '\t' || fold_ascii(c) == '|' || c == 0x2502 || (c == '"' && quoted) || c == 0x3010 ||
		    (m->sign == ',' && fold_ascii(c) == ','))
			break;
		if (!utf8_space(c))
			t.n = (size_t)(q - s);
	}
	return t;
}

/* Up to a gap: 2024-01-21 17:17 has one space in it, and fields are further apart. */
static struct span
up_to_gap(struct span t)
{
	const char *p, *q, *end = t.s + t.n;
	uint32_t c;
	int gap = 0;

	for (p = t.s; p < end; p = q) {
		q = p;
		c = utf8_next(&q, end);
		if (utf8_space(c)) {
			gap += utf8_width(c);
			continue;
		}
		if (gap > 1 || (gap == 1 && c >= 0x80))
			return t;
		gap = 0;
		t.n = (size_t)(q - t.s);
	}
	return t;
}

/* --- a day, and the name beside it --- */

struct day {
	struct span raw, name; /* name.n is 0 where none is beside it */
	char date[DATE_SIZE];
};

/* What a day or a name may have around it: brackets, and bars to the next field. */
static const char *
skip_signs(const char *p, const char *end)
{
	const char *q;
	uint32_t c;

	for (; p < end; p = q) {
		q = p;
		c = fold_ascii(utf8_next(&q, end));
		if (!utf8_space(c) && (c >= 0x80 || strchr("[]()|", (int)c) == NULL) && c != 0x3010 && c != 0x3011 &&
		    c != 0xB7) /* 【】· */
			break;
	}
	return p;
}

/* After a time of day at p: 10:21, 10:21:33, T10:21; else p itself. */
static const char *
skip_time(const char *p, const char *end)
{
	const char *q = p, *last = p;
	int colons = 0;

	for (; q < end && *q != '\0' && strchr(" T:0123456789", *q) != NULL; q++) {
		colons += *q == ':';
		if (*q != ' ')
			last = q + 1;
	}
	return colons > 0 ? last : p;
}

/* Words without the signs around them. */
static struct span
without_signs(const char *p, const char *end)
{
	const char *q;

	for (p = skip_signs(p, end); end > p; end = q) {
		q = end;
		char_before(p, &q);
		if (skip_signs(q, end) < end)
			break;
	}
	return (struct span){ p, (size_t)(end - p) };
}

/* Reads a day, alone or beside the name of a body that is `least` so; returns whether t is nothing more. */
static int
read_day(struct day *d, struct span t, enum body least)
{
	const char *end = t.s + t.n, *p, *q;
	struct wording_room room;
	struct span before, after;

	for (p = t.s; p < end; p++) {
		q = p;
		if (!date_begins(p, end) || date_at(&q, end, 0, d->date) == 0)
			continue;
		/* It is the first, or after a sign. */
		before = without_signs(t.s, p);
		if (before.n == 0 || before.s + before.n < p)
			break;
	}
	if (p >= end)
		return 0;
	q = skip_time(q, end);
	d->raw = (struct span){ p, (size_t)(q - p) };
	after = without_signs(q, end);
	d->name = before.n > 0 ? before : after;
	return (before.n == 0 || after.n == 0) && (d->name.n == 0 || body_of(wording_of(&room, d->name)) >= least);
}

/* --- what a value must be, for each kind of field --- */

static int
take_date(struct field *f, struct page *p, struct span t)
{
	char date[DATE_SIZE];

	if (date_field(t, date) == 0)
		return 0;
	f->raw = up_to_gap(t);
	f->value = page_keep(p, (struct span){ date, DATE_SIZE - 1 });
	return 1;
}

static int
take_name(struct field *f, struct page *p, struct span t)
{
	enum body least = f->kind == FIELD_AGENCY || f->kind == FIELD_SITE ? BODY_SURE : BODY_LIKELY;
	struct wording_room room;
	struct wording w;
	struct day day;
	size_t whole = t.n;

	t = up_to_gap(t);
	if (read_day(&day, t, least))
		t = day.name;
	w = wording_of(&room, t);
	if (body_of(w) < least ||
	    (f->kind == FIELD_SITE && (t.n < whole || !body_is_office(w) || body_publishes_others(w))))
		return 0;
	f->raw = t;
	f->value = page_keep(p, wording_text(w));
	return 1;
}

static int
take_year(struct field *f, struct page *p, struct span t)
{
	struct wording_room room;
	struct span where;
	int year, alone;

	t = up_to_gap(t);
	if ((year = title_year(wording_of(&room, t), &where, &alone)) == 0 || !alone)
		return 0;
	f->raw = t;
	f->value = title_digits(p, year);
	return 1;
}

static int
take_title(struct field *f, struct page *p, struct span t)
{
	if (!title_of_site(&f->title, p, t))
		return 0;
	f->raw = t;
	f->value = f->title.text;
	return 1;
}

static int (*const take[FIELD_KINDS])(struct field *f, struct page *p, struct span t) = {
	[FIELD_DATE] = take_date,
	[FIELD_BODY] = take_name,
	[FIELD_SOURCE] = take_name,
	[FIELD_AGENCY] = take_name,
	[FIELD_YEAR] = take_year,
	[FIELD_TITLE] = take_title,
	[FIELD_SITE] = take_name,
};

/* Sets the field of its kind to t, if that can be its value, unless a more telling name has been seen; none of two that differ. */
static void
offer(struct field field[FIELD_KINDS], struct page *p, const struct mark *m, struct span t, uint32_t line)
{
	/* Years of all names tell as much, and so do those who report. */
	int rank = m->kind == FIELD_YEAR || m->kind == FIELD_AGENCY ? 0 : m->rank;
	struct field f = { .kind = m->kind, .name = m->name, .line = line, .rank = rank };
	struct field *is = field + m->kind;

	if (m->kind == FIELD_PASSED || t.n == 0 || (is->line > 0 && is->rank < f.rank) || !take[m->kind](&f, p, t))
		return;
	if (is->line == 0 || is->rank > f.rank || span_same(is->value, f.value))
		*is = f;
	else
		*is = (struct field){ .line = line, .rank = f.rank };
}

/* --- fields that are seen --- */

/* A value on the line after its name's. */
static void
value_below(struct field field[FIELD_KINDS], struct page *p, size_t i, size_t to, const struct mark *m)
{
	const struct line *l;
	struct wording_room room;
	struct span t;
	size_t k;

	for (k = i + 1; k < to && k < i + 3; k++) {
		l = &p->lines[k];
		t = title_line(l);
		if (t.n == 0)
			continue;
		/* Without a sign between them, a name and what follows could be two headings. */
		if (l->width <= VALUE_WIDEST &&
		    (m->sign != 0 || (m->kind != FIELD_BODY && m->kind != FIELD_SOURCE) ||
			body_of(wording_of(&room, t)) == BODY_SURE))
			offer(field, p, m, t, l->number);
		return;
	}
}

static void
see_line(struct field field[FIELD_KINDS], struct page *p, size_t i, size_t to)
{
	const struct line *l = &p->lines[i];
	struct span t = title_line(l);
	const char *begin = t.s, *end = begin + t.n;
	struct mark m[LINE_NAMES];
	int n = find_names(m, begin, end), k;

	for (k = 0; k < n; k++) {
		t = cell_value(&m[k], k + 1 < n ? m[k + 1].from : end);
		if (t.n == 0 && k + 1 == n && skip_to_value(&m[k], end) == end)
			value_below(field, p, i, to, &m[k]);
		else
			offer(field, p, &m[k], t, l->number);
	}
	/* An office that the page is headed with has it. */
	if (l->heading > 0 && l->heading <= TITLE_LEVELS)
		offer(field, p, &(struct mark){ .kind = FIELD_SITE }, t, l->number);
	/* A name alone, as cells are copied one a line. */
	if (n == 0 && l->width <= NAME_WIDEST) {
		m[0] = name_before(begin, end, 0);
		if (m[0].name.n >= NAME_TELLING)
			value_below(field, p, i, to, &m[0]);
	}
}

/* Whether all cells of a row are names of fields. */
static int
is_row_of_names(const struct page *p, const struct row_of_page *r)
{
	struct span t;
	uint32_t k;

	for (k = 0; k < r->n; k++) {
		t = p->cells[r->first + k].text;
		if (t.n == 0 || name_before(t.s, t.s + t.n, 0).from != t.s)
			return 0;
	}
	return k > 1;
}

/* Tables of fields that have their names in one row, and the values in the next and last. */
static void
see_tables(struct field field[FIELD_KINDS], struct page *p, size_t to)
{
	const struct row_of_page *r, *end = p->rows + p->nrows;
	struct mark m;
	uint32_t k;

	for (r = p->rows; r + 1 < end && r->at < to; r++) {
		if (r[1].table != r->table || r[1].n != r->n || !is_row_of_names(p, r) ||
		    (r + 2 < end && r[2].table == r->table && r[2].n == r->n))
			continue;
		for (k = 0; k < r->n; k++) {
			struct span name = p->cells[r->first + k].text;

			m = name_before(name.s, name.s + name.n, 0);
			offer(field, p, &m, p->cells[r[1].first + k].text, r[1].line);
		}
	}
}

void
fields_seen(struct field field[FIELD_KINDS], struct page *p, size_t to)
{
	const struct line *l;
	size_t i;

	memset(field, 0, FIELD_KINDS * sizeof *field);
	for (i = 0; i < to; i++) {
		l = &p->lines[i];
		if (l->text.n > 0 && l->width <= WIDEST && !l->link && !l->furniture)
			see_line(field, p, i, to);
	}
	if (p->marked)
		see_tables(field, p, to);
}

/* --- days without a name --- */

enum { DAY_LINES = 2 }; /* lines with text between a title and a day alone, and itself */

/* Whether line i is of the title, lines [from, after), or right below it; or above, and not the end of a list there. */
static int
is_close(const struct page *p, size_t i, size_t from, size_t after)
{
	size_t a = i < from ? i : after, b = i < from ? from : i + 1;
	int n = 0;

	/* Without marks there is no telling. */
	if (from >= after || (i < from && !p->marked))
		return 0;
	for (; a < b && n <= DAY_LINES; a++)
		n += p->lines[a].text.n > 0;
	return n <= DAY_LINES;
}

/* The last words in brackets, which end the line or are all of it. */
static struct span
in_brackets(struct span t)
{
	size_t at = wording_last((struct wording){ t.s, t.s, t.n }, "（ (", NULL);

	return at == WORDING_NONE ? (struct span){ t.s, 0 } : (struct span){ t.s + at, t.n - at };
}

/* What a day without a name has for it. */
enum trust { NO_DAY, SIGNED, FAR, CLOSE };

/*
 * The day that a line shows without a name, alone or beside a body's.  Without
 * other fields it must be close to the title, and below it where people sign.
 */
static enum trust
day_of_line(struct day *d, const struct line *l, int close, int below)
{
	const struct span words = title_line(l);
	struct wording_room room;
	const char *begin = words.s, *end = begin + words.n;
	const char *s = begin + wording_starts(wording_of(&room, words), "发布于 发表于 刊发于");
	enum trust far = close ? CLOSE : FAR;
	struct mark m[LINE_NAMES];
	int n = find_names(m, begin, end), k;

	if ((n == 0 || m[0].from > s) &&
	    read_day(d, (struct span){ s, (size_t)((n > 0 ? m[0].from : end) - s) }, BODY_SURE)) {
		/* Programs write 2024-01-19, or with a time of day; people sign otherwise. */
		if (n > 0 || s > begin ||
		    (close && (memchr(d->raw.s, ':', d->raw.n) != NULL || strchr("-/", d->raw.s[4]) != NULL)))
			return far;
		if (close && below)
			return SIGNED;
	}
	for (k = 0; k < n; k++)
		if ((m[k].kind == FIELD_BODY || m[k].kind == FIELD_SOURCE) &&
		    read_day(d, cell_value(&m[k], k + 1 < n ? m[k + 1].from : end), BODY_NONE)) {
			d->name.n = 0;
			return far;
		}
	return NO_DAY;
}

void
fields_day(struct field *day, struct page *p, size_t from, size_t after, size_t to)
{
	enum trust have = NO_DAY, is;
	const struct line *l;
	struct day d;
	size_t i;
	int close;

	memset(day, 0, sizeof *day);
	for (i = 0; i < to; i++) {
		l = &p->lines[i];
		if (l->text.n == 0 || l->width > WIDEST || l->link || l->furniture)
			continue;
		close = is_close(p, i, from, after);
		is = i >= from && i < after ? NO_DAY : day_of_line(&d, l, close, i >= after);
		/* In brackets after a title or below it is the day that the report bears. */
		if (is == NO_DAY && i >= from && close && read_day(&d, in_brackets(title_line(l)), BODY_SURE))
			is = SIGNED;
		if (is == NO_DAY || is < have)
			continue;
		/* Of days that differ none is known to be this report's. */
		if (is == have && (day->value.n == 0 || memcmp(day->value.s, d.date, DATE_SIZE - 1) != 0)) {
			day->value.n = day->name.n = 0;
			continue;
		}
		have = is;
		*day = (struct field){ .name = d.name, .raw = d.raw, .line = l->number };
		day->value = page_keep(p, (struct span){ d.date, DATE_SIZE - 1 });
	}
}

/* --- fields that are stated --- */

void
fields_stated(struct field field[FIELD_KINDS], struct page *p)
{
	const struct field_of_page *f;
	struct mark m[LINE_NAMES], is;
	struct span t, name;
	const char *list;
	size_t i, j;
	int n, rank;

	memset(field, 0, FIELD_KINDS * sizeof *field);
	for (i = 0; i < p->nfields; i++) {
		f = &p->fields[i];
		for (j = 0; j < COUNT(stated); j++)
			for (list = stated[j].words, rank = 0; (name = wording_next(&list)).n > 0; rank++) {
				if (f->name.n != name.n || !ascii_same(f->name.s, name.s, name.n))
					continue;
				/* A value may bring its own name: 来源：… */
				n = find_names(m, f->value.s, f->value.s + f->value.n);
				t = n > 0 && m[0].from == f->value.s ? cell_value(&m[0], f->value.s + f->value.n) :
								       f->value;
				is = (struct mark){ f->name, stated[j].kind, rank, 0, NULL, NULL };
				offer(field, p, &is, t, f->line);
			}
	}
}
