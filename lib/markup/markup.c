#include "markup/markup.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "markup/entity.h"
#include "markup/handlers.h"
#include "page/measure.h"

enum { DEEPEST = 1024 }; /* open elements; deeper ones are ignored */

#define KIND(k) (UINT64_C(1) << ELEMENT_##k)

/* No end tag inside of these reaches out, except a table's own. */
#define WALLS (KIND(TABLE) | KIND(CELL) | KIND(CAPTION))
#define BOXES (WALLS | KIND(BOX) | KIND(ASIDE))

static int
is_one_of(const struct markup_open *o, uint64_t kinds)
{
	return (UINT64_C(1) << o->element->kind & kinds) != 0;
}

static int
is_hidden(const struct markup *m)
{
	return m->nopen > 0 && m->open[m->nopen - 1].hidden;
}

/* --- open elements --- */

static void
pop(struct markup *m)
{
	struct markup_open *o = &m->open[m->nopen - 1];
	const struct handler *handler = &handlers[o->element->kind];

	if (!o->inert) {
		if (handler->ends_line)
			flow_end(&m->flow, 0);
		if (handler->end != NULL)
			handler->end(m, o);
		m->flow.pre = o->pre;
		m->size = o->size > 0 ? o->size : m->size;
	}
	if (m->nopen-- == m->link) {
		m->link = 0;
		m->flow.link = 0;
	}
}

static void
push(struct markup *m, const struct element *e, struct span name, int hidden, int inert)
{
	struct markup_open *o;

	MEM_NEED(m->open, m->open_cap, m->nopen + 1);
	o = &m->open[m->nopen++];
	o->element = e;
	o->name = name;
	o->box = m->flow.box;
	o->pre = m->flow.pre;
	o->size = 0;
	o->hidden = (uint8_t)hidden;
	o->inert = (uint8_t)inert;
}

/* Ends the elements from the i-th on. */
static void
pop_from(struct markup *m, size_t i)
{
	while (m->nopen > i)
		pop(m);
}

/*
 * Ends the innermost element of that name, or, where there is none to look
 * for, of these kinds, and all in it, unless it is outside of one of the
 * kinds `walls`.  Returns whether there was one.
 */
static int
end_innermost(struct markup *m, const struct span *name, uint64_t kinds, uint64_t walls)
{
	const struct markup_open *o;
	size_t i;

	for (i = m->nopen; i > 0; i--) {
		o = &m->open[i - 1];
		if (name != NULL ? (o->name.n == name->n && ascii_same(o->name.s, name->s, name->n)) :
				   is_one_of(o, kinds)) {
			pop_from(m, i - 1);
			return 1;
		}
		if (is_one_of(o, walls))
			break;
	}
	return 0;
}

static int
end_kind(struct markup *m, uint64_t kinds, uint64_t walls)
{
	return end_innermost(m, NULL, kinds, walls);
}

static int
end_name(struct markup *m, struct span name, uint64_t walls)
{
	return end_innermost(m, &name, 0, walls);
}

/* Whether the innermost table, cell or caption is a table: then no cell is open in it. */
static int
between_cells(const struct markup *m)
{
	size_t i;

	for (i = m->nopen; i > 0; i--)
		if (is_one_of(&m->open[i - 1], WALLS))
			return m->open[i - 1].element->kind == ELEMENT_TABLE;
	return 0;
}

/* p, li, dt and dd each end another of their kind, but not one around a list in it. */
static void
end_another(struct markup *m, const struct element *e)
{
	const struct markup_open *o;
	size_t i;

	for (i = m->nopen; i > 0; i--) {
		o = &m->open[i - 1];
		if (o->element == e) {
			pop_from(m, i - 1);
			return;
		}
		if (is_one_of(o, BOXES) || (o->element->kind == ELEMENT_BLOCK && !(o->element->flags & ELEMENT_ONE)))
			return;
	}
}

/* What the beginning of an element ends, as the HTML standard has it. */
static void
imply_ends(struct markup *m, const struct element *e)
{
	static const uint64_t parts[ELEMENT_KINDS] = {
		[ELEMENT_GROUP] = KIND(CELL) | KIND(CAPTION) | KIND(ROW) | KIND(GROUP),
		[ELEMENT_CAPTION] = KIND(CELL) | KIND(CAPTION) | KIND(ROW) | KIND(GROUP),
		[ELEMENT_ROW] = KIND(CELL) | KIND(CAPTION) | KIND(ROW),
		[ELEMENT_CELL] = KIND(CELL) | KIND(CAPTION),
		[ELEMENT_COVERED] = KIND(CELL) | KIND(CAPTION),
	};
	static const uint64_t blocks = KIND(BLOCK) | KIND(BOX) | KIND(ASIDE) | KIND(TABLE);

	if (parts[e->kind] != 0) {
		while (end_kind(m, parts[e->kind], KIND(TABLE)))
			;
		return;
	}
	if (e->kind == ELEMENT_TABLE && between_cells(m))
		end_kind(m, KIND(TABLE), 0);
	if (e->kind == ELEMENT_LINK)
		end_kind(m, KIND(LINK), BOXES);
	if (m->xml || (UINT64_C(1) << e->kind & blocks) == 0)
		return;
	end_name(m, (struct span){ "p", 1 }, BOXES);
	if (e->flags & ELEMENT_ONE)
		end_another(m, e);
}

/* Groups and rows belong in a table, and cells in a row, even where a page does not say so. */
static void
imply_begins(struct markup *m, const struct element *e)
{
	static const struct element table = { "table", ELEMENT_TABLE, 0 }, row = { "tr", ELEMENT_ROW, 0 };
	static const uint64_t cells = KIND(CELL) | KIND(COVERED), parts = KIND(GROUP) | KIND(CAPTION) | KIND(ROW);
	uint64_t kind = UINT64_C(1) << e->kind;

	if (kind & (parts | cells) && !between_cells(m)) {
		push(m, &table, (struct span){ table.name, 5 }, 0, 0);
		handlers[ELEMENT_TABLE].begin(m, &table);
	}
	if (kind & cells && !grid_table(&m->grids)->in_row) {
		push(m, &row, (struct span){ row.name, 2 }, 0, 0);
		handlers[ELEMENT_ROW].begin(m, &row);
	}
}

/* --- tags --- */

/* Whether an element is not opened: its content is not markup, or it is inline, or it is too deep. */
static int
passes(struct markup *m, const struct element *e, int hidden)
{
	if (e->flags & ELEMENT_OPAQUE) {
		if (hidden || m->nopen >= DEEPEST)
			tags_raw(&m->tags, m->tag.text);
		return hidden || m->nopen >= DEEPEST;
	}
	return m->nopen >= DEEPEST || (e->kind == ELEMENT_INLINE && !hidden && m->raised == 0);
}

/* What the element's attributes do to its text; a row without height holds Word's widths of columns. */
static int
looks_of(struct markup *m, const struct element *e)
{
	int looks = styles_looks(&m->styles, &m->tag);

	if (e->kind == ELEMENT_ROW && !m->xml && tag_number(&m->tag, "height", 1) == 0)
		return TAG_HIDDEN;
	/* A class that hides a part of the page may be shown again by a script, as tabs are. */
	if (looks & TAG_HIDDEN && grid_table(&m->grids) == NULL && !style_hides(&m->tag))
		looks &= ~TAG_HIDDEN;
	return looks;
}

static void
begin(struct markup *m)
{
	static const struct element raised = { "", ELEMENT_RAISED, 0 }, moved = { "", ELEMENT_MOVED, 0 };
	const struct element *e = element_named(m->tag.text);
	const struct handler *handler;
	/* In HTML tags do not close themselves. */
	int empty = e->flags & (ELEMENT_VOID | ELEMENT_OPAQUE) || (m->tag.empty && m->xml), looks, inert;
	uint32_t size;

	/* Inline elements without attributes change nothing. */
	if (e->kind == ELEMENT_INLINE && m->tag.attributes == 0 && !is_hidden(m) && m->raised == 0)
		return;
	imply_ends(m, e);
	looks = looks_of(m, e);
	inert = is_hidden(m) || looks & (TAG_HIDDEN | TAG_STRUCK);
	if (looks & (TAG_STRUCK | TAG_ASTRAY) && !is_hidden(m))
		handlers_lose_cell(m);
	size = (uint32_t)looks >> TAG_SIZE;
	if (size > 0 && style_sizes_differ(size, m->size))
		looks |= TAG_MOVED;
	if (e->kind == ELEMENT_INLINE && !inert && looks & (TAG_RAISED | TAG_MOVED))
		e = looks & TAG_RAISED ? &raised : &moved;
	if (passes(m, e, inert))
		return;
	handler = &handlers[e->kind];
	if (!inert) {
		if (handler->ends_line)
			flow_end(&m->flow, 0);
		imply_begins(m, e);
	}
	push(m, e, m->tag.text, inert || handler->hides, inert);
	if (size > 0 && !inert) {
		m->open[m->nopen - 1].size = m->size;
		m->size = size;
	}
	if (!inert && handler->begin != NULL)
		handler->begin(m, e);
	if (empty)
		pop(m);
}

static void
end(struct markup *m)
{
	static const uint64_t of_table = KIND(TABLE) | KIND(GROUP) | KIND(ROW) | KIND(CELL) | KIND(CAPTION);
	const struct element *e = element_named(m->tag.text);
	uint64_t kind = UINT64_C(1) << e->kind;

	/* Inline elements are kept open only where they are hidden or raised. */
	if (e->kind == ELEMENT_INLINE && !is_hidden(m) && m->raised == 0)
		return;
	if (kind & of_table)
		end_kind(m, kind, e->kind == ELEMENT_TABLE ? 0 : KIND(TABLE));
	else if (!end_name(m, m->tag.text, WALLS) && handlers[e->kind].ends_line && !is_hidden(m))
		flow_end(&m->flow, 0);
}

/* Raised digits are kept apart from those beside them: 3² is not 32. */
static void
raised_text(struct markup *m, struct span t)
{
	static const char *const all[][10] = { { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" },
		{ "₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉" } };
	const char *const *digits = all[m->lowered > 0];
	char *text = page_text(m->page, t.n + 1);
	const char *p = text, *last = text + entity_decode(text, t.s, t.n), *q;
	uint32_t c;

	for (; p < last; p = q) {
		q = p;
		c = fold_ascii(utf8_next(&q, last));
		if (c <= ' ')
			flow_space(&m->flow);
		else if (c >= '0' && c <= '9')
			flow_add(&m->flow, t.s, digits[c - '0'], strlen(digits[c - '0']));
		else
			flow_add(&m->flow, t.s, p, (size_t)(q - p));
	}
}

/* Digits, and what is between them. */
static int
is_of_number(uint32_t c)
{
	c = fold_ascii(c);
	return c >= '+' && c <= '9';
}

/* Whether a number at the end of the line so far goes on in t; an entity may be a digit. */
static int
goes_on(const struct flow *f, struct span t)
{
	const char *s = t.s;

	return f->gap == 0 && f->n > 0 && t.n > 0 && is_of_number(flow_last(f)) &&
	    (*t.s == '&' || is_of_number(utf8_next(&s, s + t.n)));
}

/* A digit of another height or size, or in a link, may be the mark of a note, and then is no part of the number beside it. */
static void
watch_level(struct markup *m)
{
	uint8_t level = m->moved > 0 || m->placed || m->link > 0;

	if ((level != m->level || (m->size != m->last_size && style_sizes_differ(m->size, m->last_size))) &&
	    goes_on(&m->flow, m->tag.text))
		handlers_lose_cell(m);
	m->level = level;
	m->last_size = m->size;
}

static void
text(struct markup *m)
{
	if (is_hidden(m) || (m->xml && (m->texts == 0 || m->codes != 0 || m->vanish || m->struck)))
		return;
	/* A browser takes CDATA for a comment in HTML. */
	if (m->tag.literal && !m->xml)
		handlers_lose_cell(m);
	watch_level(m);
	m->unsaid = 0;
	if (m->raised > m->moved || m->lifted)
		raised_text(m, m->tag.text);
	else
		flow_text(&m->flow, m->tag.text);
	/* The input ends in a cell: so may its number. */
	if (m->tags.p == m->tags.end)
		handlers_lose_cell(m);
}

/* Whether an attribute is called as those are from which scripts take what they count up to: data-to, data-count-to. */
static int
is_shown_by_script(struct span name)
{
	static const char *const words[] = { "count", "end", "final", "num", "stop", "target", "val" };
	size_t i;

	if (name.n < 6 || name.s[4] != '-' || !ascii_is((struct span){ name.s, 5 }, "data-"))
		return 0;
	name = (struct span){ name.s + 5, name.n - 5 };
	for (i = 0; i < COUNT(words); i++)
		if (name.n >= strlen(words[i]) && ascii_is((struct span){ name.s, strlen(words[i]) }, words[i]))
			return 1;
	return ascii_is(name, "to");
}

/* A number in such an attribute is what a script may show in place of the text: see grid_cell. */
static void
watch_data(struct markup *m)
{
	const struct attribute *a, *end = m->tag.attribute + m->tag.attributes;
	struct grid_cell *c;

	for (a = m->tag.attribute; a < end; a++) {
		if (!is_shown_by_script(a->name) || (c = grid_at(&m->grids)) == NULL || is_hidden(m) ||
		    page_cell_kind(a->value, 1) != CELL_NUMBER)
			continue;
		c->lost |= c->data.n > 0 && !span_same(c->data, a->value);
		c->data = a->value;
	}
}

/*
 * Whether paragraphs are marked by elements; else lines of the source are
 * lines, as in Markdown with tables in HTML, whose cells may have paragraphs.
 */
static int
marks_paragraphs(const char *s, size_t n)
{
	static const char *const names[] = { "p", "br", "html", "body", "head", "!doctype", "?xml" };
	const char *end = s + n, *q;
	struct span name;
	size_t i;
	int tables = 0, closes;

	for (; s < end && (s = memchr(s, '<', (size_t)(end - s))) != NULL; s++) {
		closes = s + 1 < end && s[1] == '/';
		for (q = s + 1 + closes; q < end && q < s + 16 && *q > ' ' && *q != '>' && *q != '/'; q++)
			;
		name = (struct span){ s + 1 + closes, (size_t)(q - s - 1 - closes) };
		if (ascii_is(name, "table"))
			tables += closes ? -1 : 1;
		for (i = 0; tables <= 0 && i < COUNT(names); i++)
			if (ascii_is(name, names[i]))
				return 1;
	}
	return 0;
}

void
markup_read(struct markup *m, struct page *p, const char *s, size_t n)
{
	if (n >= 3 && memcmp(s, "\xEF\xBB\xBF", 3) == 0) {
		s += 3;
		n -= 3;
	}
	m->page = p;
	m->nopen = m->link = m->texts = m->raised = m->lowered = m->moved = m->xml = 0;
	m->vanish = m->struck = m->lifted = m->placed = m->level = 0;
	m->fields = m->codes = m->unsaid = m->placeholder = 0;
	m->size = m->last_size = STYLE_USUAL;
	styles_clear(&m->styles);
	tags_begin(&m->tags, s, n);
	flow_begin(&m->flow, p, &m->tags);
	grid_clear(&m->grids);
	p->marked = marks_paragraphs(s, n);
	m->flow.pre = !p->marked;
	page_add_box(p);
	for (tags_next(&m->tags, &m->tag); m->tag.kind != TAG_END; tags_next(&m->tags, &m->tag)) {
		if (m->tag.kind == TAG_TEXT) {
			text(m);
		} else if (m->tag.kind == TAG_OPEN) {
			begin(m);
			watch_data(m);
		} else if (m->tag.kind == TAG_CLOSE) {
			end(m);
		}
		if (m->tag.broken)
			handlers_lose_cell(m);
	}
	pop_from(m, 0);
	flow_end(&m->flow, 0);
	measure_lines(p);
	p->boxes[0].to = (uint32_t)p->nlines;
}

void
markup_free(struct markup *m)
{
	free(m->open);
	flow_free(&m->flow);
	styles_free(&m->styles);
	grid_free(&m->grids);
	memset(m, 0, sizeof *m);
}
