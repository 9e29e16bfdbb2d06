#include "markup/handlers.h"

#include <string.h>

#include "base/ascii.h"
#include "markup/entity.h"
#include "page/outside.h"

void
handlers_lose_cell(struct markup *m)
{
	struct grid_cell *c = grid_at(&m->grids);

	if (c != NULL)
		c->lost = 1;
}

/* Without text the cell is not blank. */
static void
show(struct markup *m)
{
	if (grid_at(&m->grids) != NULL)
		grid_at(&m->grids)->drawn = 1;
}

/* --- what the page says about itself, and where else to look --- */

/* A copy of a value with its entities decoded. */
static struct span
decoded(struct page *p, struct span v)
{
	char *s = page_text(p, v.n + 1);

	return (struct span){ s, v.n > 0 ? entity_decode(s, v.s, v.n) : 0 };
}

/* The value of the first of these attributes that the tag has. */
static struct span
one_of(const struct tag *t, const char *const *names)
{
	struct span v = { NULL, 0 };

	for (; *names != NULL && v.s == NULL; names++)
		v = tag_value(t, *names);
	return v;
}

/* The content of an element that holds no markup. */
static struct span
content_of(struct markup *m)
{
	if (m->xml && m->tag.empty)
		return (struct span){ NULL, 0 };
	return tags_raw(&m->tags, m->tag.text);
}

static struct outside *
add_elsewhere(struct markup *m, enum outside_kind kind, struct span where)
{
	struct outside *e = page_add_outside(m->page);

	e->kind = kind;
	e->where = decoded(m->page, where);
	e->line = tags_line(&m->tags, m->tag.text.s);
	/* The current line will come before it. */
	e->at = (uint32_t)m->page->nlines + (m->flow.n > 0);
	return e;
}

static void
add_field(struct markup *m, struct span name, struct span value)
{
	struct field_of_page *f;

	if (name.n == 0 || value.n == 0)
		return;
	f = page_add_field(m->page);
	f->line = tags_line(&m->tags, m->tag.text.s);
	f->name = decoded(m->page, name);
	f->value = decoded(m->page, value);
}

static void
begin_title(struct markup *m, const struct element *e)
{
	(void)e;
	add_field(m, (struct span){ "title", 5 }, content_of(m));
}

/* <meta http-equiv=refresh content="0; url=…"> */
static void
add_refresh(struct markup *m, struct span content)
{
	const char *q, *end = content.s + content.n;

	for (q = content.s; q + 4 < end; q++)
		if (ascii_is((struct span){ q, 4 }, "url="))
			break;
	if (q + 4 < end)
		add_elsewhere(m, OUTSIDE_FRAME, (struct span){ q + 4, (size_t)(end - q - 4) });
}

static void
begin_meta(struct markup *m, const struct element *e)
{
	static const char *const names[] = { "name", "property", "itemprop", "meta:name", NULL };
	struct span content = tag_value(&m->tag, "content");

	if (e->flags & ELEMENT_OPAQUE)
		content = content_of(m);
	if (ascii_is(tag_value(&m->tag, "http-equiv"), "refresh"))
		add_refresh(m, content);
	else
		add_field(m, one_of(&m->tag, names), content);
}

/* Whether an address names a file that can hold a report. */
static int
is_document(struct span where)
{
	static const char *const files[] = { "pdf", "doc", "docx", "wps", "ofd", "xls", "xlsx", "zip", "rar" };
	const char *end, *dot;
	size_t i;

	for (end = where.s; end < where.s + where.n && *end != '?' && *end != '#'; end++)
		;
	for (dot = end; dot > where.s && dot[-1] != '.' && dot[-1] != '/'; dot--)
		;
	if (dot == where.s || dot[-1] != '.')
		return 0;
	for (i = 0; i < COUNT(files); i++)
		if (ascii_is((struct span){ dot, (size_t)(end - dot) }, files[i]))
			return 1;
	return 0;
}

static void
begin_link(struct markup *m, const struct element *e)
{
	static const char *const names[] = { "href", "r:id", "w:anchor", "xlink:href", NULL };
	struct span where = one_of(&m->tag, names);
	struct outside *link;

	(void)e;
	/* Without an address it is only the target of other links. */
	if (where.s == NULL)
		return;
	link = add_elsewhere(m, is_document(where) ? OUTSIDE_FILE : OUTSIDE_LINK, where);
	link->content = tag_value(&m->tag, "title");
	link->at = (uint32_t)m->page->nlines;
	m->link = m->nopen;
	m->flow.link = 1;
}

static void
begin_picture(struct markup *m, const struct element *e)
{
	static const char *const names[] = { "src", "xlink:href", NULL };

	add_elsewhere(m, OUTSIDE_PICTURE, one_of(&m->tag, names));
	/* It is a cell's content, or a part of it, unless it is only there to take up room, or around a text box. */
	if (e->flags & ELEMENT_SHOWS)
		show(m);
	else if (tag_number(&m->tag, "width", 2) > 1 && tag_number(&m->tag, "height", 2) > 1)
		handlers_lose_cell(m);
}

/* An input field shows its value; the meaning of a check mark or a button is not known. */
static void
begin_field(struct markup *m, const struct element *e)
{
	struct span type = tag_value(&m->tag, "type"), value = tag_value(&m->tag, "value");

	if (e->flags & ELEMENT_OPAQUE)
		flow_text(&m->flow, content_of(m));
	else if (type.n == 0 || ascii_is(type, "text") || ascii_is(type, "number"))
		flow_text(&m->flow, value);
	else if (!ascii_is(type, "hidden"))
		handlers_lose_cell(m);
}

static void
begin_frame(struct markup *m, const struct element *e)
{
	static const char *const names[] = { "src", "data", NULL };
	struct span where = one_of(&m->tag, names);

	if (where.n > 0)
		add_elsewhere(m, OUTSIDE_FRAME, where);
	handlers_lose_cell(m);
	if (e->flags & ELEMENT_OPAQUE)
		content_of(m);
}

static void
begin_script(struct markup *m, const struct element *e)
{
	struct outside *s = add_elsewhere(m, OUTSIDE_SCRIPT, tag_value(&m->tag, "src"));

	(void)e;
	s->content = content_of(m);
	/* In a cell it may write the content. */
	if (outside_loads(s))
		handlers_lose_cell(m);
}

static void
begin_raw(struct markup *m, const struct element *e)
{
	(void)e;
	content_of(m);
}

static void
begin_rules(struct markup *m, const struct element *e)
{
	(void)e;
	styles_rules(&m->styles, content_of(m));
}

static void
begin_style(struct markup *m, const struct element *e)
{
	(void)e;
	styles_open(&m->styles, &m->tag);
}

static void
begin_properties(struct markup *m, const struct element *e)
{
	(void)e;
	styles_properties(&m->styles, &m->tag);
}

/* --- blocks and boxes --- */

static void
begin_box(struct markup *m, const struct element *e)
{
	uint32_t box = page_add_box(m->page);
	struct box_of_page *b = &m->page->boxes[box];

	(void)e;
	b->parent = m->flow.box;
	b->from = b->to = (uint32_t)m->page->nlines;
	m->flow.box = box;
}

static void
end_box(struct markup *m, const struct markup_open *o)
{
	m->page->boxes[m->flow.box].to = (uint32_t)m->page->nlines;
	m->flow.box = o->box;
}

static void
begin_aside(struct markup *m, const struct element *e)
{
	begin_box(m, e);
	m->flow.asides++;
}

static void
end_aside(struct markup *m, const struct markup_open *o)
{
	end_box(m, o);
	m->flow.asides--;
}

static void
begin_block(struct markup *m, const struct element *e)
{
	size_t last = strlen(e->name) - 1;

	if (e->flags & ELEMENT_HAS_TEXT)
		m->texts++;
	if (e->flags & ELEMENT_HEADING)
		m->flow.heading = (uint8_t)(m->xml ? tag_number(&m->tag, "text:outline-level", 1) & 7 :
						     (uint32_t)(e->name[last] - '0'));
	if (e->flags & ELEMENT_PRE)
		m->flow.pre = 1;
	if (e->flags & ELEMENT_SHOWS)
		show(m);
	if (strcmp(e->name, "li") == 0)
		m->flow.item = 1;
}

static void
end_block(struct markup *m, const struct markup_open *o)
{
	if (o->element->flags & ELEMENT_HAS_TEXT)
		m->texts--;
	m->flow.heading = 0;
	if (strcmp(o->element->name, "li") == 0)
		m->flow.item = 0;
}

/* --- tables --- */

static void
begin_table(struct markup *m, const struct element *e)
{
	(void)e;
	grid_open(&m->grids, m->page);
	m->flow.pre = 0;
}

static void
end_table(struct markup *m, const struct markup_open *o)
{
	(void)o;
	grid_close(&m->grids, m->page);
}

static void
end_group(struct markup *m, const struct markup_open *o)
{
	(void)o;
	grid_group(&m->grids);
}

static void
begin_row(struct markup *m, const struct element *e)
{
	(void)e;
	grid_row(&m->grids, m->page, tags_line(&m->tags, m->tag.text.s));
}

static void
end_row(struct markup *m, const struct markup_open *o)
{
	(void)o;
	grid_row_end(&m->grids, m->page);
}

static void
begin_cell(struct markup *m, const struct element *e)
{
	uint32_t columns = tag_number(&m->tag, m->xml ? "table:number-columns-spanned" : "colspan", 1), repeat;
	/* OpenDocument names the places below by themselves. */
	uint32_t rows = m->xml ? 1 : tag_number(&m->tag, "rowspan", 1);
	struct span value;

	grid_cell(&m->grids, m->page, tags_line(&m->tags, m->tag.text.s), columns, rows);
	if (m->xml) {
		repeat = tag_number(&m->tag, "table:number-columns-repeated", 1);
		grid_at(&m->grids)->repeat = (uint16_t)(repeat < UINT16_MAX ? repeat : UINT16_MAX);
	}
	/* A value without text counts too; a format may hide a zero. */
	value = tag_value(&m->tag, m->xml ? "office:value" : "x:num");
	grid_at(&m->grids)->drawn = value.n > 0 && !ascii_is(value, "0");
	begin_box(m, e);
	m->flow.pre = 0;
}

static void
end_cell(struct markup *m, const struct markup_open *o)
{
	end_box(m, o);
	grid_cell_end(&m->grids, m->page);
}

static void
begin_covered(struct markup *m, const struct element *e)
{
	(void)e;
	grid_covered(
	    &m->grids, tags_line(&m->tags, m->tag.text.s), tag_number(&m->tag, "table:number-columns-repeated", 1));
}

/* --- words --- */

static void
begin_line(struct markup *m, const struct element *e)
{
	(void)e;
	if (!m->vanish)
		flow_end(&m->flow, 1);
}

/* A TAB separates words, unlike a space, but not in a cell. */
static void
begin_space(struct markup *m, const struct element *e)
{
	if (e->flags & ELEMENT_TAB && grid_at(&m->grids) == NULL && m->flow.n > 0)
		flow_add(&m->flow, m->tag.text.s, "\t", 1);
	else
		flow_space(&m->flow);
}

static void
begin_hyphen(struct markup *m, const struct element *e)
{
	(void)e;
	if (!m->vanish)
		flow_add(&m->flow, m->tag.text.s, "-", 1);
}

static void
begin_raised(struct markup *m, const struct element *e)
{
	m->raised++;
	m->lowered += strcmp(e->name, "sub") == 0;
}

static void
end_raised(struct markup *m, const struct markup_open *o)
{
	m->raised--;
	m->lowered -= strcmp(o->element->name, "sub") == 0;
}

static void
begin_moved(struct markup *m, const struct element *e)
{
	(void)e;
	m->raised++;
	m->moved++;
}

static void
end_moved(struct markup *m, const struct markup_open *o)
{
	(void)o;
	m->raised--;
	m->moved--;
}

static void
begin_struck(struct markup *m, const struct element *e)
{
	(void)e;
	handlers_lose_cell(m);
}

/* A deleted row says so in its properties: <w:trPr><w:del/>. */
static void
begin_skip(struct markup *m, const struct element *e)
{
	struct grid_table *t = grid_table(&m->grids);

	(void)e;
	if (m->xml && m->tag.empty && t != NULL && t->in_row && !t->in_cell)
		t->gone = 1;
}

/* --- XML --- */

static void
begin_xml(struct markup *m, const struct element *e)
{
	(void)e;
	m->xml = 1;
	m->flow.pre = 0;
}

/* Each run begins with no properties, and what is in none has none either. */
static void
end_run(struct markup *m, const struct markup_open *o)
{
	(void)o;
	m->vanish = m->struck = m->lifted = m->placed = 0;
	m->size = STYLE_USUAL;
}

static void
begin_run(struct markup *m, const struct element *e)
{
	(void)e;
	end_run(m, NULL);
}

static void
begin_text(struct markup *m, const struct element *e)
{
	(void)e;
	m->texts++;
	if (m->struck || m->placeholder)
		handlers_lose_cell(m);
}

static void
end_text(struct markup *m, const struct markup_open *o)
{
	(void)o;
	m->texts--;
}

static void
begin_field_whole(struct markup *m, const struct element *e)
{
	(void)e;
	m->unsaid = 1;
}

/* A sum that was never computed, a choice from a list, an overprint: what is shown is not in the text. */
static void
end_field_whole(struct markup *m, const struct markup_open *o)
{
	(void)o;
	if (m->unsaid && m->codes == 0)
		handlers_lose_cell(m);
	m->unsaid = 0;
}

/*
 * w:fldChar begins a field, separates its code from its text, or ends it;
 * fields are in the code of others.
 */
static void
begin_field_char(struct markup *m, const struct element *e)
{
	struct span type = tag_value(&m->tag, "w:fldchartype");

	if (ascii_is(type, "begin")) {
		m->fields += m->fields < 31;
		m->codes |= UINT32_C(1) << m->fields;
		begin_field_whole(m, e);
	} else {
		m->codes &= ~(UINT32_C(1) << m->fields);
	}
	if (ascii_is(type, "end")) {
		m->fields -= m->fields > 0;
		end_field_whole(m, NULL);
	}
}

/* A note's mark is the note's own, unless it is one of the text's that follow. */
static void
begin_note(struct markup *m, const struct element *e)
{
	(void)e;
	if (tag_value(&m->tag, "w:custommarkfollows").s != NULL)
		handlers_lose_cell(m);
}

/* Whether a property is on: w:val is absent, or says so. */
static int
says_on(const struct markup *m)
{
	static const char *const off[] = { "0", "false", "off", "none", "baseline" };
	struct span v = tag_value(&m->tag, "w:val");
	size_t i;

	for (i = 0; v.s != NULL && i < COUNT(off); i++)
		if (ascii_is(v, off[i]))
			return 0;
	return 1;
}

/* The number of a list; list 0 has none. */
static void
begin_numbered(struct markup *m, const struct element *e)
{
	(void)e;
	if (says_on(m))
		show(m);
}

static void
begin_placeholder(struct markup *m, const struct element *e)
{
	(void)e;
	m->placeholder = (uint8_t)says_on(m);
}

static void
end_content(struct markup *m, const struct markup_open *o)
{
	(void)o;
	m->placeholder = 0;
}

/* Whether it is one of a run, not of its paragraph. */
static int
is_of_run(const struct markup *m)
{
	return m->nopen >= 2 && m->open[m->nopen - 2].element->kind == ELEMENT_RUN;
}

static int
is_on(const struct markup *m)
{
	return is_of_run(m) && says_on(m);
}

/* Of a row, where it is one of its properties: <w:trPr><w:hidden/>; else of a run. */
static void
begin_vanish(struct markup *m, const struct element *e)
{
	struct grid_table *t = grid_table(&m->grids);

	(void)e;
	if (t != NULL && t->in_row && !t->in_cell)
		t->gone |= (uint8_t)says_on(m);
	else
		m->vanish |= (uint8_t)is_on(m);
}

static void
begin_strike(struct markup *m, const struct element *e)
{
	(void)e;
	m->struck |= (uint8_t)is_on(m);
}

static void
begin_align(struct markup *m, const struct element *e)
{
	(void)e;
	m->lifted |= (uint8_t)is_on(m);
}

static void
begin_position(struct markup *m, const struct element *e)
{
	(void)e;
	m->placed |= (uint8_t)is_on(m);
}

static void
begin_size(struct markup *m, const struct element *e)
{
	(void)e;
	if (is_of_run(m))
		m->size = tag_number(&m->tag, "w:val", STYLE_USUAL);
}

/* As on a page: what is white does not join a number beside it. */
static void
begin_color(struct markup *m, const struct element *e)
{
	(void)e;
	m->lifted |= (uint8_t)(is_of_run(m) && style_is_unseen(tag_value(&m->tag, "w:val")));
}

/* The marks of notes are raised by a style: FootnoteReference. */
static void
begin_run_style(struct markup *m, const struct element *e)
{
	static const char reference[] = "reference";
	size_t n = sizeof reference - 1;
	struct span v = tag_value(&m->tag, "w:val");

	(void)e;
	m->lifted |= (uint8_t)(is_of_run(m) && v.n > n && ascii_is((struct span){ v.s + v.n - n, n }, reference));
}

/* w:outlineLvl counts from 0; a heading's style is called Heading1. */
static void
begin_level(struct markup *m, const struct element *e)
{
	struct span v = tag_value(&m->tag, "w:val");

	(void)e;
	if (v.n == 8 && ascii_is((struct span){ v.s, 7 }, "heading") && v.s[7] >= '1' && v.s[7] <= '6')
		m->flow.heading = (uint8_t)(v.s[7] - '0');
	else if (v.n == 1 && !(e->flags & ELEMENT_HEADING) && *v.s >= '0' && *v.s <= '5')
		m->flow.heading = (uint8_t)(*v.s - '0' + 1);
}

static void
begin_span(struct markup *m, const struct element *e)
{
	(void)e;
	if (grid_at(&m->grids) != NULL)
		grid_widen(&m->grids, tag_number(&m->tag, "w:val", 1));
}

/* w:vMerge begins with `restart`, and goes on with anything else. */
static void
begin_merge(struct markup *m, const struct element *e)
{
	struct grid_cell *c = grid_at(&m->grids);
	struct span v = tag_value(&m->tag, "w:val");

	(void)e;
	if (c != NULL && !(v.s != NULL && ascii_is(v, "restart")))
		c->cell.kind = CELL_COVERED;
}

static void
begin_before(struct markup *m, const struct element *e)
{
	(void)e;
	grid_skip(&m->grids, tag_number(&m->tag, "w:val", 0));
}

/* clang-format off */
const struct handler handlers[ELEMENT_KINDS] = {
	[ELEMENT_LINE] = { begin_line, NULL, 0, 0 },
	[ELEMENT_SPACE] = { begin_space, NULL, 0, 0 },
	[ELEMENT_HYPHEN] = { begin_hyphen, NULL, 0, 0 },
	[ELEMENT_BLOCK] = { begin_block, end_block, 1, 0 },
	[ELEMENT_BOX] = { begin_box, end_box, 1, 0 },
	[ELEMENT_ASIDE] = { begin_aside, end_aside, 1, 0 },
	[ELEMENT_TABLE] = { begin_table, end_table, 1, 0 },
	[ELEMENT_GROUP] = { NULL, end_group, 1, 0 },
	[ELEMENT_ROW] = { begin_row, end_row, 1, 0 },
	[ELEMENT_CELL] = { begin_cell, end_cell, 1, 0 },
	[ELEMENT_COVERED] = { begin_covered, NULL, 1, 1 },
	[ELEMENT_CAPTION] = { begin_box, end_box, 1, 0 },
	[ELEMENT_RAW] = { begin_raw, NULL, 0, 0 },
	[ELEMENT_RULES] = { begin_rules, NULL, 0, 0 },
	[ELEMENT_STYLE] = { begin_style, NULL, 0, 0 },
	[ELEMENT_PROPERTIES] = { begin_properties, NULL, 0, 0 },
	[ELEMENT_FIELD_CHAR] = { begin_field_char, NULL, 0, 0 },
	[ELEMENT_FIELD_WHOLE] = { begin_field_whole, end_field_whole, 0, 0 },
	[ELEMENT_PLACEHOLDER] = { begin_placeholder, NULL, 0, 0 },
	[ELEMENT_CONTENT] = { NULL, end_content, 0, 0 },
	[ELEMENT_NOTE] = { begin_note, NULL, 0, 0 },
	[ELEMENT_SCRIPT] = { begin_script, NULL, 0, 0 },
	[ELEMENT_TITLE] = { begin_title, NULL, 0, 0 },
	[ELEMENT_SKIP] = { begin_skip, NULL, 0, 1 },
	[ELEMENT_STRUCK] = { begin_struck, NULL, 0, 1 },
	[ELEMENT_RAISED] = { begin_raised, end_raised, 0, 0 },
	[ELEMENT_MOVED] = { begin_moved, end_moved, 0, 0 },
	[ELEMENT_XML] = { begin_xml, NULL, 0, 0 },
	[ELEMENT_RUN] = { begin_run, end_run, 0, 0 },
	[ELEMENT_TEXT] = { begin_text, end_text, 0, 0 },
	[ELEMENT_LINK] = { begin_link, NULL, 0, 0 },
	[ELEMENT_META] = { begin_meta, NULL, 0, 0 },
	[ELEMENT_PICTURE] = { begin_picture, NULL, 0, 0 },
	[ELEMENT_FIELD] = { begin_field, NULL, 0, 0 },
	[ELEMENT_DRAWN] = { begin_struck, NULL, 0, 1 },
	[ELEMENT_FRAME] = { begin_frame, NULL, 0, 1 },
	[ELEMENT_LEVEL] = { begin_level, NULL, 0, 0 },
	[ELEMENT_VANISH] = { begin_vanish, NULL, 0, 0 },
	[ELEMENT_STRIKE] = { begin_strike, NULL, 0, 0 },
	[ELEMENT_ALIGN] = { begin_align, NULL, 0, 0 },
	[ELEMENT_POSITION] = { begin_position, NULL, 0, 0 },
	[ELEMENT_NUMBERED] = { begin_numbered, NULL, 0, 0 },
	[ELEMENT_SIZE] = { begin_size, NULL, 0, 0 },
	[ELEMENT_COLOR] = { begin_color, NULL, 0, 0 },
	[ELEMENT_RUN_STYLE] = { begin_run_style, NULL, 0, 0 },
	[ELEMENT_SPAN] = { begin_span, NULL, 0, 0 },
	[ELEMENT_MERGE] = { begin_merge, NULL, 0, 0 },
	[ELEMENT_BEFORE] = { begin_before, NULL, 0, 0 },
};
/* clang-format on */
