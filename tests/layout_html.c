/*
 * Web pages: how they are written, and the two kinds that are as they should
 * be: the clean page, for real converters to spoil, and the page that a
 * program squeezed onto one line.
 */
#include <ctype.h>
#include <string.h>

#include "generate.h"

#define LENGTH(a) ((int)(sizeof(a) / sizeof(*(a))))

/*
 * Tags
 */
static void
put_name(struct hand *h, const char *name)
{
	for (; *name != '\0'; name++) {
		char c = h->capitals ? (char)toupper((unsigned char)*name) : *name;

		put_n(h->out, &c, 1);
	}
}

void
tag(struct hand *h, const char *name)
{
	put(h->out, "<");
	put_name(h, name);
}

/* What needs no quotes to be told from what follows it. */
static bool
needs_no_quotes(const char *value)
{
	size_t n = strlen(value);

	return n > 0 && strcspn(value, " \t\n\"'`=<>/") == n;
}

void
attribute(struct hand *h, const char *name, const char *value)
{
	static const char *const quotes[] = { "\"", "'", "" };
	const char *q = quotes[h->m->loose ? below(3) : 0];

	if (strchr(value, '"') != NULL)
		q = "'";
	else if (*q == '\0' && !needs_no_quotes(value))
		q = "\"";
	put(h->out, h->m->loose && chance(6) ? "\n" : " ");
	put_name(h, name);
	put(h->out, "=");
	put(h->out, q);
	put(h->out, value);
	put(h->out, q);
}

void
tag_end(struct hand *h)
{
	put(h->out, ">");
}

void
open_tag(struct hand *h, const char *name)
{
	tag(h, name);
	tag_end(h);
}

/* The standard ends these by itself, where the next begins. */
static bool
may_stay_open(const char *name)
{
	static const char *const names[] = { "td", "th", "tr", "p", "li", "thead", "tbody" };

	for (int i = 0; i < LENGTH(names); i++)
		if (strcmp(name, names[i]) == 0)
			return true;
	return false;
}

void
shut_tag(struct hand *h, const char *name)
{
	if (h->left_open && may_stay_open(name) && chance(70))
		return;
	put(h->out, "</");
	put_name(h, name);
	put(h->out, h->m->loose && chance(3) ? "\n>" : ">");
}

void
end_line(struct hand *h)
{
	if (!h->m->one_line)
		put(h->out, "\n");
}

void
put_escaped(struct hand *h, const char *s)
{
	for (; *s != '\0'; s += rune_size(s)) {
		if (*s == '<')
			put(h->out, "&lt;");
		else if (*s == '&')
			put(h->out, "&amp;");
		else if (*s == '>' && chance(50))
			put(h->out, "&gt;");
		else if (strncmp(s, "\xC2\xA0", 2) == 0 && chance(50))
			put(h->out, "&nbsp;");
		else if (*s == '\n' && (h->m->one_line || chance(50)))
			put(h->out, "<br>");
		else
			put_n(h->out, s, rune_size(s));
	}
}

void
put_element(struct hand *h, const char *name, const char *text)
{
	open_tag(h, name);
	put_escaped(h, text);
	shut_tag(h, name);
	end_line(h);
}

/*
 * What the page says of itself
 */
static struct fact *
find_fact(struct report *r, const char *key)
{
	for (int i = 0; i < r->nfacts; i++)
		if (strcmp(r->facts[i].key, key) == 0)
			return &r->facts[i];
	return NULL;
}

static void
must_say(struct report *r, const char *key, const char *value)
{
	struct fact *f = find_fact(r, key);

	if (f == NULL)
		add_fact(r, key, value, true);
	else
		f->must = true;
}

void
tell(struct hand *h, enum told what)
{
	if (what == TITLED) {
		must_say(h->r, "meta.title", h->title);
		must_say(h->r, "agency", h->r->agency);
		must_say(h->r, "year", say("%d", h->r->year));
	} else if (what == PUBLISHED) {
		must_say(h->r, "meta.published", h->published);
	} else if (what == PUBLISHER) {
		must_say(h->r, "meta.publisher", h->publisher);
	}
}

/* A report with a date of its own has a line after it that says who published it. */
static void
describe(struct hand *h)
{
	struct report *r = h->r;
	const struct fact *published = find_fact(r, "meta.published");

	h->title = say("%s%d年政府信息公开工作年度报告", r->agency, r->year);
	h->site = say("%s人民政府门户网站", r->place);
	h->publisher = published != NULL || chance(60) ? r->agency : say("%s人民政府办公室", r->place);
	h->published = r->published != NULL ? r->published :
	    published != NULL               ? published->value :
					      say("%d-%02u-%02u", r->year + 1, 1 + below(3), 1 + below(28));
	if (published != NULL)
		tell(h, PUBLISHER);
}

/* The title that a browser shows: the report's, the site's, both, or whatever the editor left there. */
static void
put_title(struct hand *h)
{
	static const char *const between[] = { "_", "-", " - ", "|", "--" };
	static const char *const others[] = { "年度报告", "无标题文档", "政府信息公开年报" };
	unsigned style = below(6);
	const char *title = others[below(LENGTH(others))], *mark = between[below(LENGTH(between))];

	if (style < 4)
		tell(h, TITLED);
	if (style < 2)
		title = h->title;
	else if (style < 4)
		title = say("%s%s%s", h->title, mark, h->site);
	else if (style == 4)
		title = h->site;
	put_element(h, "title", title);
}

struct meta {
	const char *name, *value;
	enum told told;
};

static void
put_meta(struct hand *h, const struct meta *m)
{
	bool name_first = chance(70);

	tag(h, "meta");
	if (name_first)
		attribute(h, "name", m->name);
	attribute(h, "content", m->value);
	if (!name_first)
		attribute(h, "name", m->name);
	put(h->out, chance(50) ? " />" : ">");
	end_line(h);
	tell(h, m->told);
}

/* As the state's norm for government sites names them. */
static void
put_metas(struct hand *h)
{
	const struct meta metas[] = {
		{ "SiteName", h->site, NOTHING },
		{ "SiteDomain", "www.example.gov.cn", NOTHING },
		{ "SiteIDCode", "4108830001", NOTHING },
		{ "ColumnName", "政府信息公开年报", NOTHING },
		{ "ColumnType", "信息公开", NOTHING },
		{ "ArticleTitle", h->title, TITLED },
		{ "PubDate", say("%s %02u:%02u", h->published, 8 + below(10), below(60)), PUBLISHED },
		{ "ContentSource", h->publisher, PUBLISHER },
		{ "Keywords", "政府信息公开,年报,2018年", NOTHING },
		{ "Description", "政府信息公开工作年度报告专栏，公布2017年以来的报告", NOTHING },
		{ "viewport", "width=device-width, initial-scale=1.0", NOTHING },
	};

	if (chance(30))
		return;
	for (int i = 0; i < LENGTH(metas); i++)
		if (chance(70))
			put_meta(h, &metas[i]);
}

static void
put_head(struct hand *h)
{
	put(h->out, h->m->loose && chance(50) ? "" : "<!DOCTYPE html>");
	end_line(h);
	tag(h, "html");
	attribute(h, "lang", "zh");
	tag_end(h);
	open_tag(h, "head");
	tag(h, "meta");
	attribute(h, "charset", "utf-8");
	tag_end(h);
	end_line(h);
	put_title(h);
	put_metas(h);
	shut_tag(h, "head");
	open_tag(h, "body");
	end_line(h);
}

void
write_page(struct report *r, struct text *out, const struct manner *m)
{
	struct hand h = { .r = r, .out = out, .m = m };

	h.capitals = m->loose && chance(40);
	h.left_open = m->loose && chance(60);
	h.borders = chance(70);
	h.th = chance(30);
	h.sections = chance(40);
	h.hides = m->hides && chance(60);
	describe(&h);
	put_head(&h);
	m->body(&h);
	shut_tag(&h, "body");
	shut_tag(&h, "html");
	end_line(&h);
}

/*
 * Tables
 */
void
honest_spans(struct hand *h, const struct cell *c, int rowspan, int colspan)
{
	(void)c;
	if (rowspan > 1)
		attribute(h, "rowspan", say("%d", rowspan));
	if (colspan > 1)
		attribute(h, "colspan", say("%d", colspan));
}

void
plain_cell(struct hand *h, const struct cell *c, const char *text)
{
	(void)c;
	put_escaped(h, *text == '\0' && chance(40) ? "\xC2\xA0" : text);
}

static void
put_cell(struct hand *h, const struct cell *c, int rowspan, const char *text)
{
	const char *name = c->role == HEAD && h->th ? "th" : "td";
	size_t from = h->out->len;

	tag(h, name);
	h->m->spans(h, c, rowspan, c->colspan);
	tag_end(h);
	h->m->cell(h, c, text);
	shut_tag(h, name);
	if (c->fact != NULL) {
		c->fact->from = from;
		c->fact->to = h->out->len;
	}
}

void
put_row(struct hand *h, const struct grid *g, int row, int from, int to, bool again)
{
	open_tag(h, "tr");
	for (int col = 0; col < g->cols; col++) {
		const struct cell *c = g->at[row][col];
		int end = c->row + c->rowspan < to ? c->row + c->rowspan : to;

		if (c->col == col && (c->row == row || row == from))
			put_cell(h, c, end - row, c->row == row || again ? c->text : "");
	}
	if (h->m->row_end != NULL)
		h->m->row_end(h, g, row);
	shut_tag(h, "tr");
	end_line(h);
}

void
put_rows(struct hand *h, const struct grid *g, int from, int to, bool again)
{
	for (int row = from; row < to; row++)
		put_row(h, g, row, from, to, again);
}

static void
put_caption(struct hand *h, const struct grid *g)
{
	const char *of[] = { [0] = "行政复议、行政诉讼情况", [1] = "主动公开情况", [3] = "申请办理情况" };

	if (chance(15))
		put_element(h, "caption", chance(50) ? "附表" : of[g->labels]);
}

void
plain_table(struct hand *h, const struct grid *g)
{
	bool sections = h->sections && g->heads > 0;

	tag(h, "table");
	if (h->borders)
		attribute(h, "border", "1");
	tag_end(h);
	end_line(h);
	put_caption(h, g);
	if (sections) {
		open_tag(h, "thead");
		put_rows(h, g, 0, g->heads, true);
		shut_tag(h, "thead");
		open_tag(h, "tbody");
	}
	put_rows(h, g, sections ? g->heads : 0, g->rows, true);
	if (sections)
		shut_tag(h, "tbody");
	shut_tag(h, "table");
	end_line(h);
}

void
plain_block(struct hand *h, const struct block *b)
{
	static const char *const tags[] = {
		[TITLE] = "h1", [NOISE] = "div", [HEADING] = "h2", [PART] = "h3", [PROSE] = "p"
	};

	put_element(h, tags[b->kind], b->text);
}

void
all_blocks(struct hand *h)
{
	for (int i = 0; i < h->r->nblocks; i++) {
		const struct block *b = &h->r->blocks[i];

		if (b->kind == TABLE)
			h->m->table(h, b->grid);
		else
			h->m->block(h, b);
	}
}

void
write_html(struct report *r, struct text *out)
{
	static const struct manner clean = {
		.body = all_blocks,
		.block = plain_block,
		.table = plain_table,
		.cell = plain_cell,
		.spans = honest_spans,
	};

	write_page(r, out, &clean);
}

/*
 * On one line: no heading is marked as one, and its number is apart
 */
static const char *
behind_number(const char *heading)
{
	static const char *const marks[] = { "、", "）" };
	const char *s = heading;

	for (int n = 0; n < 3 && *s != '\0'; n++) {
		for (int i = 0; i < LENGTH(marks); i++)
			if (strncmp(s, marks[i], strlen(marks[i])) == 0)
				return s + strlen(marks[i]);
		s += rune_size(s);
	}
	return heading;
}

static void
flat_text(struct hand *h, const struct block *b)
{
	const char *rest = b->text;

	if (b->kind == HEADING || b->kind == PART)
		rest = behind_number(b->text);
	if (rest > b->text) {
		put(h->out, "<span>");
		put_escaped(h, say("%.*s", (int)(rest - b->text), b->text));
		put(h->out, "</span><span>");
		put_escaped(h, rest);
		put(h->out, "</span>");
	} else {
		put_escaped(h, b->kind == PROSE ? say("\xE3\x80\x80\xE3\x80\x80%s", rest) : rest);
	}
}

static void
flat_block(struct hand *h, const struct block *b)
{
	const char *name = h->borders ? "p" : "div";

	open_tag(h, name);
	flat_text(h, b);
	shut_tag(h, name);
}

/* All that is between two tables, in one element, one line for each. */
static void
broken_lines(struct hand *h)
{
	bool inside = false;

	for (int i = 0; i < h->r->nblocks; i++) {
		const struct block *b = &h->r->blocks[i];

		if (b->kind == TABLE) {
			put(h->out, inside ? "</div>" : "");
			inside = false;
			h->m->table(h, b->grid);
			continue;
		}
		put(h->out, inside ? "<br>" : "<div>");
		inside = true;
		flat_text(h, b);
		put(h->out, chance(20) ? "<br/>" : "");
	}
	put(h->out, inside ? "</div>" : "");
}

static void
flat_body(struct hand *h)
{
	if (chance(35))
		broken_lines(h);
	else
		all_blocks(h);
}

void
write_html_flat(struct report *r, struct text *out)
{
	static const struct manner flat = {
		.body = flat_body,
		.block = flat_block,
		.table = plain_table,
		.cell = plain_cell,
		.spans = honest_spans,
		.one_line = true,
	};

	write_page(r, out, &flat);
}
