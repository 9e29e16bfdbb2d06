#include "print/select.h"

#include <fnmatch.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* What a column is of; the functions for its headings write at most SELECT_HEADING bytes, and return how many. */
struct select_kind {
	struct span (*value)(struct selection *p, struct select_column *c, const struct facts *s);
	size_t (*key)(char *dst, int number);
	size_t (*printed)(char *dst, int number); /* as the form prints it; NULL where it prints nothing */
};

/* There may be any number of keys that begin with these. */
static const char *const prose[] = { "text.", "claim." };
enum { PROSES = COUNT(prose) };

/* Chinese headings for the keys of meta, which no form prints. */
static const char *const printed_metas[META_KEYS] = {
	[META_TITLE] = "标题",
	[META_AGENCY] = "报告机关",
	[META_YEAR] = "报告年度",
	[META_PUBLISHED] = "发布日期",
	[META_PUBLISHER] = "发布机构",
	[META_PERIOD] = "统计期限",
	[META_FORM] = "表格年版",
};

/* What every record of a report has: the number of a column is of this list. */
enum { COMMON_AGENCY, COMMON_YEAR, COMMON_FILE };

static const char *const printed_common[] = { "机关", "年度", "来源文件" };

static struct span
common_value(struct selection *p, struct select_column *c, const struct facts *s)
{
	(void)p;
	return c->number == COMMON_AGENCY ? s->agency : c->number == COMMON_YEAR ? s->year : s->file;
}

static struct span
meta_value(struct selection *p, struct select_column *c, const struct facts *s)
{
	(void)p;
	return facts_meta(s, c->number)->value;
}

static struct span
cell_value(struct selection *p, struct select_column *c, const struct facts *s)
{
	(void)p;
	return s->cell[c->number].value;
}

/* Whether record i of s->other is of the column. */
static int
is_in(struct selection *p, const struct select_column *c, const struct facts *s, size_t i)
{
	struct span key = s->other[i].key;

	if (!span_starts(key, prose[0]) && !span_starts(key, prose[1]))
		return 0;
	MEM_NEED(p->key, p->key_cap, key.n + 1);
	memcpy(p->key, key.s, key.n);
	p->key[key.n] = '\0';
	return fnmatch(c->name, p->key, 0) == 0;
}

static size_t
put(struct selection *p, size_t n, const char *s, size_t len)
{
	MEM_NEED(p->text, p->text_cap, n + len);
	if (len > 0)
		memcpy(p->text + n, s, len);
	return n + len;
}

/* How many digits the text begins with. */
static size_t
digits_at(const char *s, const char *end)
{
	const char *p = s;

	while (p < end && *p >= '0' && *p <= '9')
		p++;
	return (size_t)(p - s);
}

/* Keys have their numbers with leading zeros up to three digits: where two begin to differ, the longer one is later. */
static int
by_numbers(const void *a, const void *b)
{
	struct span x = (*(const struct said *const *)a)->key, y = (*(const struct said *const *)b)->key;
	size_t i = 0, n, k;

	while (i < x.n && i < y.n && x.s[i] == y.s[i])
		i++;
	for (; i > 0 && x.s[i - 1] >= '0' && x.s[i - 1] <= '9'; i--)
		;
	n = digits_at(x.s + i, x.s + x.n);
	k = digits_at(y.s + i, y.s + y.n);
	return n != k ? (n > k) - (n < k) : span_order(x, y);
}

/* The values in the order of their keys, with a line break (escaped) between. */
static struct span
prose_value(struct selection *p, struct select_column *c, const struct facts *s)
{
	size_t i, n = 0, found = 0;

	for (i = 0; i < s->nother; i++) {
		if (!is_in(p, c, s, i))
			continue;
		MEM_NEED(p->found, p->found_cap, found + 1);
		p->found[found++] = &s->other[i];
	}
	if (found > 1)
		qsort(p->found, found, sizeof(struct said *), by_numbers);
	for (i = 0; i < found; i++) {
		if (i > 0)
			n = put(p, n, "\\n", 2);
		n = put(p, n, p->found[i]->value.s, p->found[i]->value.n);
	}
	c->records += found;
	return (struct span){ p->text, n };
}

static size_t
write_heading(char *dst, const char *label)
{
	return (size_t)snprintf(dst, SELECT_HEADING, "%s", label);
}

static size_t
printed_of_all(char *dst, int number)
{
	return write_heading(dst, printed_common[number]);
}

static size_t
printed_meta(char *dst, int number)
{
	int section = number - META_KEYS, part = section - FORM_SECTIONS;
	const char *title = printed_metas[META_TITLE];

	if (section < 0)
		return write_heading(dst, printed_metas[number]);
	if (part < 0)
		return (size_t)snprintf(dst, SELECT_HEADING, "%s/%s", form_sections[section][0], title);
	return (size_t)snprintf(dst, SELECT_HEADING, "%s/%s/%s", form_sections[0][0], form_parts[part][0], title);
}

static size_t
cell_key(char *dst, int number)
{
	return write_heading(dst, cells_all()[number].key);
}

static size_t
printed_cell(char *dst, int number)
{
	const struct cell_of_form *c = &cells_all()[number];

	return form_path(dst, c->row, c->column);
}

static const struct select_kind common_kind = { common_value, NULL, printed_of_all };
static const struct select_kind meta_kind = { meta_value, facts_meta_key, printed_meta };
static const struct select_kind cell_kind = { cell_value, cell_key, printed_cell };
static const struct select_kind prose_kind = { prose_value, NULL, NULL };

/* The columns before the cells have names of their own; the first two are always there. */
static const struct select_column front[] = {
	{ &common_kind, COMMON_AGENCY, "agency", 0 },
	{ &common_kind, COMMON_YEAR, "year", 0 },
	{ &meta_kind, META_FORM, "form", 0 },
	{ &meta_kind, META_TITLE, "title", 0 },
	{ &meta_kind, META_PUBLISHED, "published", 0 },
};
enum { ALWAYS = 2, FRONT = COUNT(front) };

static const char source[] = "source";

static void
add(struct selection *p, struct select_column c)
{
	MEM_NEED(p->v, p->cap, p->n + 1);
	p->v[p->n++] = c;
}

static void
begin(struct selection *p, int n)
{
	int i;

	for (p->n = 0, i = 0; i < n; i++)
		add(p, front[i]);
}

void
select_all(struct selection *p, int forms)
{
	int i;

	begin(p, FRONT);
	for (i = 0; i < CELLS; i++)
		if ((cells_all()[i].forms & forms) != 0)
			add(p, (struct select_column){ &cell_kind, i, NULL, 0 });
	add(p, (struct select_column){ &common_kind, COMMON_FILE, source, 0 });
}

/* Adds keys 0 to `keys` - 1 of a kind, those that a pattern matches; used[i] is set for pattern i that does. */
static void
add_keys(struct selection *p, const struct select_kind *kind, int keys, char *const *patterns, int n, char *used)
{
	char key[SELECT_HEADING];
	int k, i, found;

	for (k = 0; k < keys; k++) {
		kind->key(key, k);
		for (found = i = 0; i < n; i++)
			if (fnmatch(patterns[i], key, 0) == 0)
				found = used[i] = 1;
		if (found)
			add(p, (struct select_column){ kind, k, NULL, 0 });
	}
}

/* Whether keys that begin with a word can match: the plain beginning of the pattern agrees with it. */
static int
can_begin(const char *pattern, const char *word)
{
	size_t plain = strcspn(pattern, "*?[\\"), n = strlen(word);

	if (plain >= n)
		return strncmp(pattern, word, n) == 0;
	return plain > 0 && pattern[plain] != '\0' && strncmp(pattern, word, plain) == 0;
}

static int
names_prose(const char *pattern)
{
	int i;

	for (i = 0; i < PROSES && !can_begin(pattern, prose[i]); i++)
		;
	return i < PROSES;
}

static int
is_first(char *const *patterns, int n)
{
	int i;

	for (i = 0; i < n && strcmp(patterns[i], patterns[n]) != 0; i++)
		;
	return i == n;
}

const char *
select_keys(struct selection *p, char *const *patterns, int n)
{
	const char *wrong = NULL;
	size_t cap = 0;
	int named = 0;
	char *used = mem_grow(NULL, &cap, (size_t)n + 1, 1);
	int i;

	memset(used, 0, cap);
	begin(p, ALWAYS);
	add_keys(p, &meta_kind, FACTS_METAS, patterns, n, used);
	add_keys(p, &cell_kind, CELLS, patterns, n, used);
	for (i = 0; i < n && wrong == NULL; i++) {
		if (fnmatch(patterns[i], source, 0) == 0)
			named = used[i] = 1;
		if (names_prose(patterns[i]) && is_first(patterns, i))
			add(p, (struct select_column){ &prose_kind, 0, patterns[i], 0 });
		else if (!names_prose(patterns[i]) && !used[i])
			wrong = patterns[i];
	}
	if (named)
		add(p, (struct select_column){ &common_kind, COMMON_FILE, source, 0 });
	free(used);
	return wrong;
}

struct span
select_heading(const struct selection *p, size_t i, int printed, char *dst)
{
	const struct select_column *c = &p->v[i];

	if (printed && c->kind->printed != NULL)
		return (struct span){ dst, c->kind->printed(dst, c->number) };
	if (c->name != NULL)
		return (struct span){ c->name, strlen(c->name) };
	return (struct span){ dst, c->kind->key(dst, c->number) };
}

const char *
select_unmatched(const struct selection *p, size_t *i)
{
	while (*i < p->n && (p->v[*i].kind != &prose_kind || p->v[*i].records > 0))
		++*i;
	return *i < p->n ? p->v[(*i)++].name : NULL;
}

struct span
select_value(struct selection *p, size_t i, const struct facts *s)
{
	return p->v[i].kind->value(p, &p->v[i], s);
}

void
select_free(struct selection *p)
{
	free(p->v);
	free(p->text);
	free(p->key);
	free(p->found);
	memset(p, 0, sizeof *p);
}
