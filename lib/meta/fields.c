#include "meta/fields.h"

#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/fold.h"
#include "base/utf8.h"
#include "meta/body.h"
#include "meta/title.h"

enum {
	NAME_MAX_CHARS = 8,
	NAME_TELLING = 4, /* characters of a name that tells even where only a gap sets it off */
	LINE_NAMES = 16, /* names that are looked for in one line */
	WIDEST = 400, /* columns of a line of fields */
	VALUE_WIDEST = 80 /* columns of a value that has a line of its own */
};

/* Names that end the value before them, and say nothing that is wanted. */
enum { FIELD_PASSED = FIELD_KINDS };

/* clang-format off */

/* The names that pages give their fields; of one kind, most telling first. */
static const struct {
	const char *name;
	int kind;
} names[] = {
	{ "发布时间", FIELD_DATE }, { "发布日期", FIELD_DATE }, { "公开日期", FIELD_DATE }, { "公开时间", FIELD_DATE },
	{ "发稿时间", FIELD_DATE }, { "发稿日期", FIELD_DATE }, { "发表时间", FIELD_DATE }, { "发表日期", FIELD_DATE },
	{ "上网时间", FIELD_DATE }, { "上网日期", FIELD_DATE }, { "发文日期", FIELD_DATE }, { "发文时间", FIELD_DATE },
	{ "生成日期", FIELD_DATE }, { "生成时间", FIELD_DATE }, { "发布于", FIELD_DATE }, { "发表于", FIELD_DATE }, { "日期", FIELD_DATE }, { "时间", FIELD_DATE },
	{ "发布机构", FIELD_BODY }, { "发布单位", FIELD_BODY }, { "发布机关", FIELD_BODY }, { "发布部门", FIELD_BODY },
	{ "发布主体", FIELD_BODY }, { "公开机构", FIELD_BODY }, { "公开主体", FIELD_BODY }, { "公开单位", FIELD_BODY },
	{ "公开责任部门", FIELD_BODY }, { "发文机关", FIELD_BODY }, { "发文单位", FIELD_BODY }, { "发文机构", FIELD_BODY },
	{ "信息来源", FIELD_BODY }, { "文章来源", FIELD_SOURCE }, { "稿件来源", FIELD_SOURCE }, { "内容来源", FIELD_SOURCE },
	{ "发布来源", FIELD_SOURCE }, { "信息发布", FIELD_SOURCE }, { "来源", FIELD_SOURCE }, { "发布者", FIELD_SOURCE },
	{ "发布", FIELD_SOURCE },
	{ "单位名称", FIELD_AGENCY }, { "机关名称", FIELD_AGENCY }, { "机构名称", FIELD_AGENCY }, { "部门名称", FIELD_AGENCY },
	{ "填报单位", FIELD_AGENCY }, { "填报机关", FIELD_AGENCY }, { "报告单位", FIELD_AGENCY }, { "编制单位", FIELD_AGENCY },
	{ "编制机关", FIELD_AGENCY }, { "报送单位", FIELD_AGENCY }, { "上报单位", FIELD_AGENCY },
	{ "报告年度", FIELD_YEAR }, { "所属年度", FIELD_YEAR }, { "统计年度", FIELD_YEAR }, { "填报年度", FIELD_YEAR },
	{ "报告年份", FIELD_YEAR }, { "年度", FIELD_YEAR }, { "年份", FIELD_YEAR },
	{ "信息名称", FIELD_TITLE }, { "文件名称", FIELD_TITLE }, { "名称", FIELD_TITLE }, { "标题", FIELD_TITLE },
	{ "浏览次数", FIELD_PASSED }, { "浏览", FIELD_PASSED }, { "浏览量", FIELD_PASSED }, { "点击数", FIELD_PASSED }, { "点击量", FIELD_PASSED },
	{ "点击次数", FIELD_PASSED }, { "点击率", FIELD_PASSED }, { "访问量", FIELD_PASSED }, { "访问次数", FIELD_PASSED },
	{ "阅读次数", FIELD_PASSED }, { "阅读量", FIELD_PASSED }, { "阅读", FIELD_PASSED }, { "字体", FIELD_PASSED },
	{ "字号", FIELD_PASSED }, { "字体大小", FIELD_PASSED }, { "作者", FIELD_PASSED }, { "责任编辑", FIELD_PASSED },
	{ "编辑", FIELD_PASSED }, { "审核", FIELD_PASSED }, { "索引号", FIELD_PASSED }, { "文号", FIELD_PASSED },
	{ "发文字号", FIELD_PASSED }, { "发布文号", FIELD_PASSED }, { "主题词", FIELD_PASSED }, { "信息分类", FIELD_PASSED },
	{ "主题分类", FIELD_PASSED }, { "组配分类", FIELD_PASSED }, { "体裁分类", FIELD_PASSED }, { "公开方式", FIELD_PASSED },
	{ "公开范围", FIELD_PASSED }, { "公开时限", FIELD_PASSED }, { "有效性", FIELD_PASSED }, { "效力状态", FIELD_PASSED },
	{ "失效日期", FIELD_PASSED }, { "废止日期", FIELD_PASSED }, { "失效时间", FIELD_PASSED }, { "成文日期", FIELD_PASSED },
	{ "签发日期", FIELD_PASSED }, { "更新时间", FIELD_PASSED }, { "更新日期", FIELD_PASSED }, { "生效日期", FIELD_PASSED },
	{ "关键词", FIELD_PASSED }, { "关键字", FIELD_PASSED }, { "内容概述", FIELD_PASSED }, { "分享", FIELD_PASSED },
};

/* The names in <meta name>, without regard to case. */
static const struct {
	const char *name;
	int kind;
} stated[] = {
	{ "PubDate", FIELD_DATE }, { "publishdate", FIELD_DATE }, { "publish_date", FIELD_DATE },
	{ "publishtime", FIELD_DATE }, { "publish_time", FIELD_DATE }, { "pubtime", FIELD_DATE },
	{ "firstpublishedtime", FIELD_DATE }, { "article:published_time", FIELD_DATE }, { "og:release_date", FIELD_DATE },
	{ "DC.Date", FIELD_DATE },
	{ "ContentSource", FIELD_SOURCE }, { "source", FIELD_SOURCE }, { "DC.Publisher", FIELD_BODY },
	{ "ArticleTitle", FIELD_TITLE }, { "og:title", FIELD_TITLE }, { "DC.Title", FIELD_TITLE }, { "title", FIELD_TITLE },
};
/* clang-format on */

/* The names as they are compared: simplified, from the last character to the first. */
static struct name {
	uint16_t c[NAME_MAX_CHARS];
	int n;
} reversed[COUNT(names)];

static uint64_t last_chars; /* a bit for each name's last character: to say no quickly */
static unsigned char signs[256]; /* first bytes of what may set a name off from its value */

static uint64_t
bit_of(uint32_t c)
{
	return (uint64_t)1 << ((c ^ c >> 6) & 63);
}

static void
prepare(void)
{
	/* Space TAB , : | and no-break space │ 】　 ， ： ｜ */
	static const unsigned char first[] = { ' ', '\t', ',', ':', '|', 0xC2, 0xE2, 0xE3, 0xEF };
	uint16_t c[NAME_MAX_CHARS];
	size_t i;
	int k;

	if (last_chars != 0)
		return;
	for (i = 0; i < COUNT(names); i++) {
		reversed[i].n = (int)fold(c, NAME_MAX_CHARS, names[i].name, strlen(names[i].name));
		for (k = 0; k < reversed[i].n; k++)
			reversed[i].c[k] = c[reversed[i].n - 1 - k];
		last_chars |= bit_of(reversed[i].c[0]);
	}
	for (i = 0; i < sizeof first; i++)
		signs[first[i]] = 1;
}

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

/* Whether a name may begin at `from`: after a gap, a sign, or a value in other letters. */
static int
begins_name(const char *begin, const char *from, int telling)
{
	uint32_t c;

	if (from == begin)
		return 1;
	c = char_before(begin, &from);
	return telling || c < 0x80 || utf8_space(c) || fold_char(c) == 0;
}

/*
 * The name that ends at p, or -1; *from is where it begins.  White space in
 * it is passed over.  Where `on` is set, values may run on into names.
 */
static int
name_before(const char *begin, const char *p, int on, const char **from)
{
	uint16_t c[NAME_MAX_CHARS];
	const char *at[NAME_MAX_CHARS];
	int n = 0, k, best = -1;
	uint32_t u;
	size_t i;

	while (p > begin && n < NAME_MAX_CHARS) {
		u = char_before(begin, &p);
		if (utf8_space(u) && u != '\t')
			continue;
		u = fold_simple(u);
		if (u < 0x80 || u > 0xFFFF || (n == 0 && (last_chars & bit_of(u)) == 0))
			break;
		c[n] = (uint16_t)u;
		at[n++] = p;
	}
	for (i = 0; i < COUNT(names); i++) {
		if (reversed[i].n > n || (best >= 0 && reversed[i].n <= reversed[best].n))
			continue;
		for (k = 0; k < reversed[i].n && c[k] == reversed[i].c[k]; k++)
			;
		if (k == 0 || k < reversed[i].n ||
		    !begins_name(begin, at[k - 1], on && (k >= NAME_TELLING || names[i].kind == FIELD_PASSED)))
			continue;
		best = (int)i;
		*from = at[k - 1];
	}
	return best;
}

/* Whether words are nothing but the name of a field. */
static int
is_name(struct span t)
{
	const char *from;

	return t.n > 0 && name_before(t.s, t.s + t.n, 0, &from) >= 0 && from == t.s;
}

/* A name in a line, and where its value may be. */
struct mark {
	int name;
	uint32_t sign; /* what set it off: a colon, a bar, TAB, comma, or a space for a gap */
	const char *from; /* of the name */
	const char *value;
};

/* The sign that separates names from values at *p, or 0; moves *p after it, or past what is none. */
static uint32_t
sign_at(const char **p, const char *end)
{
	const char *q = *p;
	uint32_t c = utf8_next(&q, end), f = fold_ascii(c);
	int gap = 0;

	*p = q;
	if (f == ':' || f == '|' || f == ',' || c == 0x2502 || c == 0x3011) /* │ 】 */
		return f;
	if (!utf8_space(c))
		return 0;
	for (gap = utf8_width(c); c != '\t' && q < end; gap += utf8_width(c)) {
		c = utf8_next(&q, end);
		if (!utf8_space(c))
			break;
		*p = q;
	}
	return c == '\t' ? '\t' : gap > 1 ? ' ' : 0;
}

/* Finds the names in a line that are set off from a value; returns how many. */
static int
find_names(struct mark m[LINE_NAMES], const char *begin, const char *end)
{
	const char *p = begin, *at;
	uint32_t sign;
	int n = 0, name;

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
		name = name_before(begin, at, n > 0, &m[n].from);
		if (name < 0 || (sign == ',' && m[n].from > begin + 1) ||
		    (sign == ' ' && reversed[name].n < NAME_TELLING))
			continue;
		m[n].name = name;
		m[n].sign = sign;
		m[n].value = p;
		n++;
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
		} else if (!utf8_space(c) && c != ':' && c != '"') {
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
	int quoted = s > m->value && s[-1] == '"';
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
			return (struct span){ t.s, t.n };
		gap = 0;
		t.n = (size_t)(q - t.s);
	}
	return t;
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

/* Where a day begins after a space: 云溪市教育局 2024-01-19; the end where none does. */
static const char *
day_behind(struct span t)
{
	const char *p, *q, *end = t.s + t.n;
	char date[DATE_SIZE];

	for (p = t.s + 1; p < end; p++) {
		q = p;
		if ((p[-1] == ' ' || p[-1] == '[') && date_begins(p, end) && date_at(&q, end, 0, date) != 0)
			return p;
	}
	return end;
}

static int
take_name(struct field *f, struct page *p, struct span t, enum body least)
{
	struct wording_room room;
	struct wording w;

	t = up_to_gap(t);
	t.n = t.n > 0 ? (size_t)(day_behind(t) - t.s) : 0;
	while (t.n > 0 && (t.s[t.n - 1] == ' ' || t.s[t.n - 1] == '['))
		t.n--;
	if (t.n > WORDING_MAX / 4 || is_name(t))
		return 0;
	w = wording_of(&room, t);
	if (body_of(w) < least)
		return 0;
	f->raw = t;
	f->value = page_keep(p, wording_text(w));
	return 1;
}

static int
take_body(struct field *f, struct page *p, struct span t)
{
	return take_name(f, p, t, BODY_LIKELY);
}

static int
take_agency(struct field *f, struct page *p, struct span t)
{
	return take_name(f, p, t, BODY_SURE);
}

static int
take_year(struct field *f, struct page *p, struct span t)
{
	struct wording_room room;
	struct wording w;
	struct span where;
	char digits[16];
	int year;
	size_t n;

	t = up_to_gap(t);
	if (t.n > 40)
		return 0;
	w = wording_of(&room, t);
	year = title_year(w, &where);
	n = wording_ends(w, "年度");
	n = n > 0 ? n : wording_ends(w, "年");
	/* 2022, 2022年, 2022年度, and nothing more. */
	if (year == 0 || where.n + n != w.n)
		return 0;
	snprintf(digits, sizeof digits, "%04d", year);
	f->raw = t;
	f->value = page_keep(p, (struct span){ digits, 4 });
	return 1;
}

static int
take_title(struct field *f, struct page *p, struct span t)
{
	struct title title;

	if (t.n > WORDING_MAX / 2 || !title_of_site(&title, p, t))
		return 0;
	f->raw = t;
	f->value = title.text;
	return 1;
}

static int (*const take[FIELD_KINDS])(struct field *f, struct page *p, struct span t) = {
	take_date,
	take_body,
	take_body,
	take_agency,
	take_year,
	take_title,
};

/* Sets the field of its kind, unless a more telling name has been seen; returns whether t is a value of it. */
static int
offer(struct field field[FIELD_KINDS], struct page *p, int kind, int rank, struct span t, uint32_t line)
{
	struct field f = { { NULL, 0 }, { NULL, 0 }, { NULL, 0 }, line, rank };

	if (t.n == 0 || (field[kind].value.n > 0 && field[kind].rank < rank) || !take[kind](&f, p, t))
		return 0;
	field[kind] = f;
	return 1;
}

/* --- fields that are seen --- */

/* A value on the line after its name's. */
static void
value_below(struct field field[FIELD_KINDS], struct page *p, size_t i, size_t to, int name, int alone)
{
	int kind = names[name].kind;
	const struct line *l;
	struct mark m[LINE_NAMES];
	struct wording_room room;
	struct span t;
	size_t k;

	for (k = i + 1; k < to && k < i + 3; k++) {
		l = &p->lines[k];
		t = wording_line(l);
		if (t.n == 0)
			continue;
		if (l->width > VALUE_WIDEST || is_name(t) || find_names(m, t.s, t.s + t.n) > 0)
			return;
		/* Without a sign between them, a name and what follows could be two headings. */
		if (alone && (kind == FIELD_BODY || kind == FIELD_SOURCE) && body_of(wording_of(&room, t)) != BODY_SURE)
			return;
		if (offer(field, p, kind, name, t, l->number))
			field[kind].name = (struct span){ names[name].name, strlen(names[name].name) };
		return;
	}
}

static void
see_line(struct field field[FIELD_KINDS], struct page *p, size_t i, size_t to)
{
	const struct line *l = &p->lines[i];
	struct span t = wording_line(l);
	const char *begin = t.s, *end = begin + t.n, *from;
	struct mark m[LINE_NAMES];
	int n = find_names(m, begin, end), k, name;

	for (k = 0; k < n; k++) {
		name = m[k].name;
		if (names[name].kind == FIELD_PASSED)
			continue;
		t = cell_value(&m[k], k + 1 < n ? m[k + 1].from : end);
		if (t.n == 0 && k + 1 == n && skip_to_value(&m[k], end) == end)
			value_below(field, p, i, to, name, 0);
		else if (offer(field, p, names[name].kind, name, t, l->number))
			field[names[name].kind].name = (struct span){ names[name].name, strlen(names[name].name) };
	}
	/* A name alone, as cells are copied one a line. */
	if (n == 0 && l->width <= 2 * NAME_MAX_CHARS && l->width >= 2 * NAME_TELLING) {
		name = name_before(begin, end, 0, &from);
		if (name >= 0 && from == begin && reversed[name].n >= NAME_TELLING && names[name].kind != FIELD_PASSED)
			value_below(field, p, i, to, name, 1);
	}
}

/* The next cell of a line whose cells are separated by TABs; moves *p after it, or to NULL after the last. */
static struct span
next_cell(const char **p, const char *end)
{
	struct span t = { *p, 0 };
	const char *tab = memchr(*p, '\t', (size_t)(end - *p));

	t.n = (size_t)((tab != NULL ? tab : end) - *p);
	*p = tab != NULL ? tab + 1 : NULL;
	while (t.n > 0 && (unsigned char)t.s[t.n - 1] <= ' ')
		t.n--;
	return t;
}

/* How many cells; 0 unless each is a field's name, where names are wanted. */
static int
count_cells(const struct line *l, int wanted)
{
	const char *p = l->text.s, *end = p + l->text.n;
	int n = 0;

	while (p != NULL) {
		if (wanted && !is_name(next_cell(&p, end)))
			return 0;
		if (!wanted)
			next_cell(&p, end);
		n++;
	}
	return n;
}

/* A table of fields that has its names in one row, and its values in the next and last. */
static void
see_table(struct field field[FIELD_KINDS], struct page *p, size_t i, size_t to)
{
	const struct line *l = &p->lines[i];
	const char *a = l->text.s, *b, *from;
	int n, name;
	struct span t, value;

	if (i + 1 >= to || memchr(a, '\t', l->text.n) == NULL || (n = count_cells(l, 1)) < 2 ||
	    count_cells(l + 1, 0) != n || (i + 2 < to && count_cells(l + 2, 0) == n))
		return;
	for (b = l[1].text.s; a != NULL && b != NULL;) {
		t = next_cell(&a, l->text.s + l->text.n);
		value = next_cell(&b, l[1].text.s + l[1].text.n);
		name = name_before(t.s, t.s + t.n, 0, &from);
		if (name >= 0 && names[name].kind != FIELD_PASSED &&
		    offer(field, p, names[name].kind, name, value, l[1].number))
			field[names[name].kind].name = (struct span){ names[name].name, strlen(names[name].name) };
	}
}

void
fields_seen(struct field field[FIELD_KINDS], struct page *p, size_t to)
{
	const struct line *l;
	size_t i;

	prepare();
	memset(field, 0, FIELD_KINDS * sizeof *field);
	for (i = 0; i < to; i++) {
		l = &p->lines[i];
		if (l->text.n == 0 || l->width > WIDEST || l->link || l->furniture)
			continue;
		see_line(field, p, i, to);
		if (p->marked)
			see_table(field, p, i, to);
	}
}

/* --- days without a name --- */

enum { DAY_LINES = 2 }; /* lines with text between a title and a day alone, and itself */

/* What a day may have around it: brackets, and bars to the next field. */
static const char *
skip_signs(const char *p, const char *end)
{
	const char *q;
	uint32_t c;

	for (; p < end; p = q) {
		q = p;
		c = fold_ascii(utf8_next(&q, end));
		if (!utf8_space(c) && c != '[' && c != ']' && c != '(' && c != ')' && c != '|' && c != 0x3010 &&
		    c != 0x3011) /* 【】 */
			break;
	}
	return p;
}

/* After a time of day at p: 10:21, 10:21:33, T10:21; else p itself. */
static const char *
skip_time(const char *p, const char *end)
{
	const char *q = p, *last = p;
	int parts = 0, digits = 0;

	while (q < end && (*q == ' ' || *q == 'T'))
		q++;
	for (; q < end && parts < 3; q++) {
		if (*q >= '0' && *q <= '9' && digits < 2) {
			digits++;
			if (parts > 0 && digits == 2)
				last = q + 1;
		} else if (*q == ':' && digits > 0) {
			digits = 0;
			parts++;
		} else {
			break;
		}
	}
	/* A third digit: then nobody knows what it is. */
	return last < end && *last >= '0' && *last <= '9' ? p : last;
}

/* The day at p, with what is around it; moves p past that.  Returns how it is written, n is 0 where it is none. */
static struct span
day_at(const char **p, const char *end, char date[DATE_SIZE])
{
	const char *s = skip_signs(*p, end), *q = s;

	if (s >= end || !date_begins(s, end) || date_at(&q, end, 0, date) == 0)
		return (struct span){ s, 0 };
	q = skip_time(q, end);
	*p = skip_signs(q, end);
	return (struct span){ s, (size_t)(q - s) };
}

/* Whether a day alone is written as programs do, and not as people sign: 2024-01-19, or with a time of day. */
static int
is_stamp(struct span day)
{
	size_t i;

	for (i = 0; i < day.n; i++)
		if (day.s[i] == ':')
			return 1;
	return day.n == DATE_SIZE - 1 && (day.s[4] == '-' || day.s[4] == '/') && day.s[7] == day.s[4];
}

/* Whether line i, where a day is right above a title, may be the end of a list of other papers. */
static int
ends_list(const struct page *p, size_t i)
{
	/* Without marks there is no telling. */
	if (!p->marked)
		return 1;
	while (i-- > 0)
		if (p->lines[i].text.n > 0)
			return p->lines[i].link;
	return 0;
}

/* Whether line i is right above or below the title, lines [from, after). */
static int
is_close(const struct page *p, size_t i, size_t from, size_t after)
{
	size_t a = i < from ? i : after, b = i < from ? from : i + 1;
	int n = 0;

	if (from >= after || (i < from && ends_list(p, i)))
		return 0;
	for (; a < b && n <= DAY_LINES; a++)
		n += p->lines[a].text.n > 0;
	return n <= DAY_LINES;
}

/* The length of 发布于 at the beginning of a line, or 0. */
static size_t
starts_with_verb(struct span t)
{
	static const char *const verbs[] = { "发布于", "發佈於", "發布於", "发表于", "發表於", "刊发于" };
	size_t i;

	for (i = 0; i < COUNT(verbs); i++)
		if (t.n >= strlen(verbs[i]) && memcmp(t.s, verbs[i], strlen(verbs[i])) == 0)
			return strlen(verbs[i]);
	return 0;
}

/* 来源：云溪市教育局 2024-01-19 10:21: the day in a value that is someone's name. */
static struct span
day_in_value(struct span value, char date[DATE_SIZE])
{
	const char *end = value.s + value.n, *p = value.n > 0 ? day_behind(value) : end;
	struct span day = { end, 0 };

	if (p < end)
		day = day_at(&p, end, date);
	if (p < end)
		day.n = 0;
	return day;
}

/* The day in brackets that ends a line, after a title or alone: the one that the report bears. */
static struct span
day_in_brackets(struct span t, char date[DATE_SIZE])
{
	const char *s = t.s + t.n, *end = s, *p;
	struct span day = { end, 0 };

	/* Brackets have one byte or three, and a day has none in it. */
	for (p = t.s; p < end; p++)
		if (*p == '(' || (end - p >= 3 && memcmp(p, "（", 3) == 0))
			s = p;
	if (s < end)
		day = day_at(&s, end, date);
	if (s < end)
		day.n = 0;
	return day;
}

/* The words from *p to a space, a sign or the end, which may be the name of a body; moves *p after them. */
static struct span
name_at(const char **p, const char *end)
{
	struct wording_room room;
	struct span t = { *p, 0 };

	while (t.s + t.n < end && skip_signs(t.s + t.n, end) == t.s + t.n)
		t.n++;
	if (t.n == 0 || t.n > WORDING_MAX / 4 || body_of(wording_of(&room, t)) != BODY_SURE)
		return (struct span){ *p, 0 };
	*p = skip_signs(t.s + t.n, end);
	return t;
}

/* What a day without a name has for it: the first is no day. */
enum standing { NO_DAY, SIGNED, FAR, CLOSE };

/*
 * The day that a line shows without a name, alone or beside a body's; n is 0
 * where it shows none.  Without other fields it must be `close` to the title,
 * and below it where people sign so.
 */
static struct span
day_of_line(const struct line *l, enum standing *is, int below, char date[DATE_SIZE], struct span *name)
{
	const struct span words = wording_line(l);
	const char *begin = words.s, *end = begin + words.n, *s = begin + starts_with_verb(words), *after = s;
	struct mark m[LINE_NAMES];
	struct span day;
	int n = find_names(m, begin, end), k;

	*name = name_at(&after, n > 0 ? m[0].from : end);
	day = day_at(&after, end, date);
	if (day.n > 0 && name->n == 0)
		*name = name_at(&after, n > 0 ? m[0].from : end);
	if (day.n > 0 && (n > 0 ? m[0].from == after : after == end && (s > begin || (*is == CLOSE && is_stamp(day)))))
		return day;
	if (day.n > 0 && n == 0 && after == end && *is == CLOSE && below) {
		*is = SIGNED;
		return day;
	}
	name->n = 0;
	for (k = 0, day.n = 0; k < n && day.n == 0; k++)
		if (names[m[k].name].kind == FIELD_BODY || names[m[k].name].kind == FIELD_SOURCE)
			day = day_in_value(cell_value(&m[k], k + 1 < n ? m[k + 1].from : end), date);
	return day;
}

void
fields_day(struct field *day, struct page *p, size_t from, size_t after, size_t to)
{
	enum standing have = NO_DAY, is;
	char date[DATE_SIZE];
	const struct line *l;
	struct span t, name;
	size_t i;

	prepare();
	memset(day, 0, sizeof *day);
	for (i = 0; i < to; i++) {
		l = &p->lines[i];
		if (l->text.n == 0 || l->width > WIDEST || l->link || l->furniture)
			continue;
		is = (i >= from && i < after) || is_close(p, i, from, after) ? CLOSE : FAR;
		t = name = (struct span){ NULL, 0 };
		if (i < from || i >= after)
			t = day_of_line(l, &is, i >= after, date, &name);
		if (t.n == 0 && i >= from && is == CLOSE) {
			t = day_in_brackets(wording_line(l), date);
			is = SIGNED;
		}
		if (t.n == 0 || is < have)
			continue;
		/* Of days that differ none is known to be this report's. */
		if (is == have && (day->value.n == 0 || memcmp(day->value.s, date, DATE_SIZE - 1) != 0)) {
			day->value.n = day->name.n = 0;
			continue;
		}
		have = is;
		*day = (struct field){ name, page_keep(p, (struct span){ date, DATE_SIZE - 1 }), t, l->number, 0 };
	}
}

/* --- fields that are stated --- */

void
fields_stated(struct field field[FIELD_KINDS], struct page *p)
{
	const struct field_of_page *f;
	struct mark m[LINE_NAMES];
	struct span t;
	size_t i, k;
	int n;

	prepare();
	memset(field, 0, FIELD_KINDS * sizeof *field);
	for (i = 0; i < p->nfields; i++) {
		f = &p->fields[i];
		for (k = 0; k < COUNT(stated); k++) {
			if (!ascii_is(f->name, stated[k].name))
				continue;
			/* A value may bring its own name: 来源：… */
			n = find_names(m, f->value.s, f->value.s + f->value.n);
			t = n > 0 && m[0].from == f->value.s ? cell_value(&m[0], f->value.s + f->value.n) : f->value;
			if (offer(field, p, stated[k].kind, (int)k, t, f->line))
				field[stated[k].kind].name = f->name;
			break;
		}
	}
}
