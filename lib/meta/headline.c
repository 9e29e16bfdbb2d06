#include "meta/headline.h"

#include <string.h>

#include "base/date.h"
#include "base/fold.h"
#include "meta/body.h"
#include "outline/outline.h"

enum { CANDIDATES = 48, TITLE_LINES = 5 };

/* What speaks for a candidate besides what it tells, and against it. */
enum { IS_HEADING = 2, IS_LOW_HEADING = 1, IN_BOX = 3, IN_LIST = -4, IN_PROSE = -6 };

struct candidate {
	struct title title;
	size_t from, to;
	int worth;
	int quoted; /* 《…》 within a sentence */
	int numbered; /* of a list */
};

struct search {
	struct page *p;
	size_t to; /* where section one begins */
	size_t box_from; /* of the smallest box that holds section one and a candidate */
	struct candidate c[CANDIDATES];
	int n;
};

/* The nearest line with text before line i; or OUTLINE_NONE. */
static size_t
above(const struct page *p, size_t i)
{
	while (i-- > 0)
		if (page_is_text(&p->lines[i]))
			return i;
	return OUTLINE_NONE;
}

/* The words of lines [from, to). */
static struct wording
words_of(const struct page *p, size_t from, size_t to, struct wording_room *room)
{
	size_t i;

	room->n = 0;
	for (i = from; i < to; i++)
		if (page_is_text(&p->lines[i]))
			wording_add(room, title_line(&p->lines[i]));
	return wording_in(room);
}

/* The line above that may be part of a title which begins on line i; or OUTLINE_NONE. */
static size_t
part_above(const struct page *p, size_t i)
{
	size_t up = above(p, i);

	/* What the page does not mark as it marks the title is no part of it. */
	if (up == OUTLINE_NONE || p->lines[up].link || p->lines[up].item ||
	    p->lines[up].heading != p->lines[i].heading || !page_beside(p, up, i) ||
	    span_has(p->lines[up].text, "\t", 1))
		return OUTLINE_NONE;
	return up;
}

/* What a line could tell as the first of a title. */
enum part {
	PART_NONE,
	PART_YEAR,
	PART_DIGITS, /* a year without 年 */
	PART_NAME, /* of an office, with the year or without */
	PART_PLACE /* of a place's government, which may be above its office's */
};

/* Words with which a line that is a part of a title is one. */
static const char rest_of_title[] = "信息公开年度报告";

static enum part
part_of(struct page *p, const struct line *l)
{
	struct wording_room room, name;
	struct wording w = wording_of(&room, title_line(l));
	struct title t;
	size_t n = w.n;

	wording_add(&room, span_of(rest_of_title));
	if (!title_read(&t, p, wording_in(&room)))
		return PART_NONE;
	if (t.agency.n > 0) {
		w = wording_of(&name, t.agency);
		return body_of(w) != BODY_SURE              ? PART_NONE :
		    body_has_place(w) && !body_is_office(w) ? PART_PLACE :
							      PART_NAME;
	}
	if (t.year.n == n)
		return PART_DIGITS;
	return t.number != 0 && n <= t.year.n + strlen("（年度）") ? PART_YEAR : PART_NONE;
}

/* Whether the line above i is another of its kind: those are a menu or a list, and i is the last of it. */
static int
ends_list(struct page *p, size_t i, enum part part)
{
	const struct line *l = &p->lines[i], *other;
	size_t up = above(p, i);

	if (up == OUTLINE_NONE || !page_beside(p, up, i))
		return 0;
	other = &p->lines[up];
	return other->heading == l->heading && part_of(p, other) == part && !span_same(other->text, l->text);
}

/* Whether line i could be the first of a title that goes on with line `next`: a body's name, a year, or both. */
static int
is_first_part(struct page *p, size_t i, size_t next)
{
	enum part part = part_of(p, &p->lines[i]);

	if (part == PART_DIGITS && !span_starts(p->lines[next].text, "年"))
		return 0;
	return part != PART_NONE && !ends_list(p, i, part);
}

/* Whether a title may begin within a name (管理局2022年…), of which line `up` may have the rest, or its place: 云溪市. */
static int
may_be_cut(struct page *p, const struct title *t, size_t up)
{
	const struct line *l = &p->lines[up];
	struct wording_room room;

	return t->agency.n > 0 && t->agency.n <= t->text.n && memcmp(t->text.s, t->agency.s, t->agency.n) == 0 &&
	    !body_has_place(wording_of(&room, t->agency)) &&
	    (part_of(p, l) == PART_NONE || body_is_area(wording_of(&room, title_line(l))));
}

/* Whether a line has a word for the report, or the end of it, and is no sentence: a quick check, as most lines do not. */
static int
speaks_of_report(struct span t)
{
	struct wording w = { t.s, t.s, t.n };

	return wording_has(w, "告 报 報") && !wording_has(w, "， 。");
}

/*
 * The title that ends on line i, which may begin on a line above.  What is
 * added must tell what was not known, or be the rest of a name: if that
 * cannot be told, nothing is.
 */
static int
whole_title(struct search *s, size_t i, struct title *t, size_t *from)
{
	struct wording_room room;
	struct title more;
	size_t up = i;
	int n, cut, found = 0;

	for (n = 0; n < TITLE_LINES && up != OUTLINE_NONE; n++, up = part_above(s->p, up)) {
		cut = found && may_be_cut(s->p, t, up);
		if (found && !cut && !is_first_part(s->p, up, *from))
			break;
		if (!title_read(&more, s->p, words_of(s->p, up, i + 1, &room)))
			continue;
		if (cut && more.agency.n > t->agency.n && !body_has_place(wording_of(&room, more.agency))) {
			t->agency.n = 0;
			t->broken = 1;
			break;
		}
		if (found && (cut ? more.agency.n <= t->agency.n : title_tells(&more) <= title_tells(t)))
			break;
		*t = more;
		*from = up;
		found = 1;
	}
	return found;
}

/* Whether line i has the name of who reports, below a title that names nobody: an office, or who signs above a day. */
static int
is_name_below(const struct search *s, size_t i)
{
	const struct page *p = s->p;
	struct wording_room room, other;
	struct wording w = wording_of(&room, title_line(&p->lines[i])), next;
	char day[DATE_SIZE];
	size_t k = i + 1;

	if (body_of(w) != BODY_SURE || !body_has_place(w) || p->lines[i].item)
		return 0;
	while (k < s->to && !page_is_text(&p->lines[k]))
		k++;
	next = wording_of(&other, k < s->to ? p->lines[k].text : (struct span){ NULL, 0 });
	/* Of several nobody knows. */
	return date_field(wording_text(wording_drop(wording_skip(next, "（ ("), "） )")), day) != 0 ||
	    (body_is_office(w) && !body_publishes_others(w) && body_of(next) != BODY_SURE);
}

/* Whether line i, below a title whose first line is a name, has another's: neither name is a part of the other. */
static int
is_other_name(struct search *s, const struct title *t, size_t from, size_t i)
{
	struct wording_room room;
	struct span name = wording_text(wording_of(&room, title_line(&s->p->lines[i])));

	return t->agency.n > 0 && is_name_below(s, i) && part_of(s->p, &s->p->lines[from]) >= PART_NAME &&
	    !span_has(name, t->agency.s, t->agency.n) && !span_has(t->agency, name.s, name.n);
}

/*
 * （2023年度） or ——云溪市教育局 on the lines below a title that does not tell it,
 * or tells another year or body: the line after them, else `to`.
 */
static size_t
part_below(struct search *s, struct title *t, size_t from, size_t to)
{
	static const char open[] = "（ ( 【 [ —— — --";
	const struct page *p = s->p;
	struct wording_room room;
	struct title more;
	size_t i;

	for (i = to; i < s->to; i++) {
		if (p->lines[i].text.n == 0)
			continue;
		if (p->lines[i].link || !page_beside(p, to - 1, i))
			break;
		if (t->agency.n == 0 && is_name_below(s, i)) {
			t->agency = page_keep(s->p, wording_text(wording_of(&room, title_line(&p->lines[i]))));
			return i + 1;
		}
		if (is_other_name(s, t, from, i)) {
			t->agency.n = 0;
			t->several |= TITLE_BODIES;
			break;
		}
		if (!wording_starts(wording_of(&room, p->lines[i].text), open) ||
		    !title_read(&more, s->p, words_of(p, from, i + 1, &room)) ||
		    ((t->number == 0) == (more.number == 0) && (t->agency.n == 0) == (more.agency.n == 0)) ||
		    (t->agency.n > 0 && more.agency.n > 0 && more.agency.n != t->agency.n))
			break;
		*t = more;
		to = i + 1;
	}
	return to;
}

/* 现将《…》予以公布, 现将…予以公布: it is this report; any other 《…》 in a sentence may be anybody's. */
static int
quoted_title(struct search *s, size_t i, struct title *t)
{
	static const char announcing[] = "现将 现把 特将 兹将 现公布 现发布 现公开";
	struct span text = s->p->lines[i].text;
	struct wording_room room;
	struct wording w;
	size_t at, n, to;

	if (text.n > WORDING_MAX / 2 || !span_has(text, "报告", strlen("报告")))
		return 0;
	w = wording_of(&room, text);
	if (wording_find(w, announcing, &to) == WORDING_NONE)
		return 0;
	w = wording_after(w, to);
	n = wording_starts(w, "《");
	w = wording_after(w, n);
	return (at = wording_find(w, n > 0 ? "》" : "报告", &to)) != WORDING_NONE &&
	    title_read(t, s->p, wording_cut(w, 0, n > 0 ? at : to)) && title_tells(t) == 2 && !t->loose;
}

/* Whether a title ends on line i. */
static int
is_title(struct search *s, size_t i, struct title *found, size_t *from)
{
	const struct line *l = &s->p->lines[i];

	if (speaks_of_report(title_line(l)) && !span_has(l->text, "\t", 1) && whole_title(s, i, found, from))
		return 1;
	/* What the page marks as a heading may have more in it. */
	*from = i;
	return l->heading > 0 && title_of_heading(found, s->p, l->text);
}

static void
collect(struct search *s)
{
	const struct line *l;
	struct candidate *c;
	size_t i, kept = 0;

	for (i = 0; i < s->to; i++) {
		l = &s->p->lines[i];
		if (!page_is_text(l) || l->link)
			continue;
		/* The last ones are nearest: of too many the first go. */
		if (s->n == CANDIDATES)
			memmove(s->c, s->c + 1, (size_t)--s->n * sizeof *s->c);
		c = &s->c[s->n];
		*c = (struct candidate){ .from = i, .to = i + 1 };
		c->numbered = fold_ordinal(l->text.s, l->text.n, NULL, NULL) > 0;
		if (is_title(s, i, &c->title, &c->from) && c->from >= kept) {
			kept = c->to = part_below(s, &c->title, c->from, c->to);
			s->n++;
		} else if (quoted_title(s, i, &c->title)) {
			c->quoted = 1;
			s->n++;
		}
	}
}

/* Whether lines with text, without links, are from line a to line b. */
static int
is_text_between(const struct page *p, size_t a, size_t b)
{
	while (a < b && (!page_is_text(&p->lines[a]) || p->lines[a].link))
		a++;
	return a < b;
}

/* Whether two candidates are of a list of reports: right beside each other, and of another year or agency. */
static int
are_listed(const struct search *s, const struct candidate *a, const struct candidate *b)
{
	return !is_text_between(s->p, a->to, b->from) && page_beside(s->p, a->to - 1, b->from) &&
	    (title_differs_year(&a->title, &b->title) || body_differs(a->title.agency, b->title.agency));
}

/* Where the smallest box begins that holds both the candidate and section one. */
static size_t
common_box(const struct search *s, const struct candidate *c)
{
	size_t from, to;

	page_around(s->p, c->from, s->to, &from, &to);
	return from;
}

/* What the page makes of the candidate's place; a heading that tells nothing may be the name of its column. */
static int
worth_of_place(const struct search *s, const struct candidate *c)
{
	int worth = 0, heading = s->p->lines[c->from].heading;

	if (heading > 0 && title_tells(&c->title) > 0)
		worth = heading <= TITLE_LEVELS ? IS_HEADING : IS_LOW_HEADING;
	return common_box(s, c) == s->box_from ? worth + IN_BOX : worth;
}

/* Whether candidate c says something that other does not, or says otherwise. */
static int
says_more(const struct title *c, const struct title *other)
{
	return (c->number != 0 && c->number != other->number) ||
	    (c->agency.n > 0 && (other->agency.n == 0 || body_differs(c->agency, other->agency)));
}

static void
weigh(struct search *s)
{
	struct candidate *c;
	int k, listed;

	for (k = 0; k < s->n; k++) {
		c = &s->c[k];
		listed = c->numbered || (k > 0 && are_listed(s, c - 1, c)) || (k + 1 < s->n && are_listed(s, c, c + 1));
		c->worth = title_worth(&c->title) + worth_of_place(s, c) + (c->quoted ? IN_PROSE : 0) +
		    (listed ? IN_LIST : 0);
	}
}

/* The best, and of several that agree the last: it is nearest. */
static const struct candidate *
best_of(const struct search *s)
{
	const struct candidate *best = NULL, *c;

	for (c = s->c; c < s->c + s->n; c++)
		if (best == NULL || c->worth >= best->worth)
			best = c;
	return best;
}

/* Whether the page marks the candidate as a heading of its upper levels. */
static int
is_marked(const struct search *s, const struct candidate *c)
{
	return s->p->lines[c->from].heading > 0 && s->p->lines[c->from].heading <= TITLE_LEVELS;
}

/* What the page marks as its title after the best, if it does, is the report's: the best is then another one's. */
static const struct candidate *
marked_after(const struct search *s, const struct candidate *best)
{
	const struct candidate *c;

	for (c = s->c + s->n; --c > best && !is_marked(s, best);)
		if (is_marked(s, c) && !c->title.notice)
			return says_more(&best->title, &c->title) ? c : best;
	return best;
}

/* Whether another one has as much for it as the best, or is nearer: then what they disagree on is left out. */
static int
is_rival(const struct search *s, const struct candidate *best, const struct candidate *c)
{
	if (c->worth == best->worth)
		return 1;
	return c > best && !c->numbered && !c->title.notice &&
	    (c->quoted ? best->title.notice : is_marked(s, c) >= is_marked(s, best));
}

static void
choose(struct headline *h, const struct search *s)
{
	const struct candidate *best = best_of(s), *c;
	struct title *t = &h->title;
	int other;

	if (best == NULL)
		return;
	best = marked_after(s, best);
	*t = best->title;
	h->line = s->p->lines[best->from].number;
	if (!best->quoted) {
		h->from = best->from;
		h->to = best->to;
	}
	for (c = s->c; c < s->c + s->n; c++) {
		if (!is_rival(s, best, c))
			continue;
		other = body_differs(c->title.agency, best->title.agency);
		if (other)
			t->agency.n = 0;
		if (title_differs_year(&c->title, &best->title) || (other && c->title.number == 0))
			t->number = 0;
	}
	if (t->broken || title_tells(t) < title_tells(&best->title))
		t->text.n = 0;
}

void
headline_read(struct headline *h, struct page *p, size_t to)
{
	struct search s = { .p = p, .to = to };

	memset(h, 0, sizeof *h);
	collect(&s);
	/* The last is nearest: no box that holds section one and another is smaller. */
	s.box_from = s.n > 0 ? common_box(&s, &s.c[s.n - 1]) : 0;
	weigh(&s);
	choose(h, &s);
}
