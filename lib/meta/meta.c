#include "meta/meta.h"

#include <string.h>

#include "base/date.h"
#include "meta/body.h"
#include "meta/headline.h"

enum {
	HEAD_LINES = 80, /* where section one was not found: lines in which a title may be */
	HEAD_PARAGRAPHS = 400 /* the same, of a page with its menus */
};

/* Why a fact is not told. */
static const char untold[] = "not told", once[] = "mentioned only once, in running text";

enum { AGENCY, YEAR, FACTS };

static const char *const differs[FACTS] = { untold, "the year is stated differently in different places" };

enum { ONCE = 5 }; /* of this rank one source is not enough */

/* How much each source is worth as evidence of agency and year: 1 is the highest rank; 0 is none, as it cannot tell. */
static const int ranks[FROM_ALL][FACTS] = {
	[FROM_HEADLINE] = { 1, 1 },
	[FROM_BARE] = { 1, 2 },
	[FROM_STATED_TITLE] = { 1, 2 },
	[FROM_SEEN_TITLE] = { 1, 2 },
	[FROM_OWN] = { 2, 2 },
	[FROM_PERIOD] = { 0, 2 },
	[FROM_PUBLISHER] = { 3, 0 },
	[FROM_HEADING] = { 4, 0 },
	[FROM_SITE] = { 4, 0 },
	[FROM_SENTENCE] = { 0, ONCE },
	[FROM_SENTENCES] = { 0, ONCE },
	[FROM_DAY] = { 0, ONCE },
};

/* A fact out of a field of the page. */
static struct fact
fact_of(const struct field *f)
{
	return (struct fact){ f->value, span_same(f->value, f->raw) ? (struct span){ NULL, 0 } : f->raw, f->line };
}

/* --- the title --- */

/* Where the report begins: its first section that there is. */
static size_t
head_end(const struct page *p, const struct outline *o)
{
	size_t most = p->marked ? HEAD_PARAGRAPHS : HEAD_LINES, begin = outline_begin(o);

	if (o->section[0].line != OUTLINE_NONE || most > p->nlines)
		most = p->nlines;
	return begin < most ? begin : most;
}

/* Who a title says that it is; one that names only an area is its government's: 云溪市2024年…. */
static struct fact
agency_of(const struct title *t, struct page *p, uint32_t line)
{
	struct wording_room room;

	if (!body_is_area(wording_of(&room, t->agency)))
		return (struct fact){ t->agency, { NULL, 0 }, line };
	wording_add(&room, span_of("人民政府"));
	return (struct fact){ page_keep(p, wording_text(wording_in(&room))), t->agency, line };
}

/* Adds what a title tells: the headline, or that in a field of the page unless it is another report's. */
static void
add_title(struct meta *m, struct page *p, const struct title *t, const struct title *headline, struct fact f,
    enum source source)
{
	struct span year = title_digits(p, t->number);

	if (f.value.n > 0 && m->title.value.n == 0)
		m->title = f;
	if (title_differs_year(headline, t) || body_differs(headline->agency, t->agency))
		return;
	m->years[source] = (struct fact){ year, span_same(year, t->year) ? (struct span){ NULL, 0 } : t->year, f.line };
	m->agencies[source] = agency_of(t, p, f.line);
	if (m->said.n == 0)
		m->said = t->agency;
}

/* Who published it: whoever the page shows, else who is stated in its head. */
static const struct field *
publisher_of(const struct meta *m)
{
	const struct field *const from[] = { &m->seen[FIELD_BODY], &m->seen[FIELD_SOURCE], &m->stated[FIELD_BODY],
		&m->stated[FIELD_SOURCE] };
	size_t i = 0;

	while (i < COUNT(from) - 1 && from[i]->value.n == 0)
		i++;
	return from[i];
}

void
meta_title(struct meta *m, struct page *p, const struct outline *o)
{
	const struct field *stated = &m->stated[FIELD_TITLE], *seen = &m->seen[FIELD_TITLE];
	size_t to = head_end(p, o);
	struct headline h;
	struct fact f;

	memset(m, 0, sizeof *m);
	fields_seen(m->seen, p, to);
	fields_stated(m->stated, p);
	headline_read(&h, p, to);
	m->several = h.title.several;
	m->title_from = h.from;
	m->title_to = h.to;
	if (m->seen[FIELD_DATE].value.n == 0)
		fields_day(&m->day, p, h.from, h.to, to);
	m->publisher = (struct fact){ publisher_of(m)->value, { NULL, 0 }, publisher_of(m)->line };
	if (m->publisher.value.n == 0)
		m->publisher = (struct fact){ m->day.name, { NULL, 0 }, m->day.line };
	f = (struct fact){ h.title.text, { NULL, 0 }, h.line };
	/* A few words may be a column's name. */
	add_title(m, p, &h.title, &h.title, title_tells(&h.title) > 0 ? f : (struct fact){ .line = h.line },
	    h.title.bare ? FROM_BARE : FROM_HEADLINE);
	add_title(m, p, &stated->title, &h.title, fact_of(stated), FROM_STATED_TITLE);
	add_title(m, p, &seen->title, &h.title, fact_of(seen), FROM_SEEN_TITLE);
	if (m->title.value.n == 0)
		m->title = f;
}

/* --- agency, year, and who published when --- */

/* The year before that of the publication, where the report came out in time: art. 49 wants it by 31 January or March. */
static int
year_before(const struct fact *published)
{
	const struct span *day = &published->value;
	const char *s = day->s;

	return day->n > 0 && memcmp(s + 4, "-04", 3) < 0 ? date_year(&s, s + day->n) - 1 : 0;
}

/* Whether b is a with its place, which a leaves out. */
static int
is_fuller(const struct fact *a, const struct fact *b)
{
	struct wording_room room;

	return b->value.n > a->value.n && !body_differs(a->value, b->value) &&
	    !body_has_place(wording_of(&room, a->value)) && body_has_place(wording_of(&room, b->value));
}

/*
 * What the evidence tells: that of the highest rank where any is, if all of that
 * rank agrees and is enough.  Else value.n is 0, and *why says why.
 */
static struct fact
decide(const struct fact found[FROM_ALL], size_t what, const char **why)
{
	const struct fact none = { { NULL, 0 }, { NULL, 0 }, 0 }, *is = &none, *f;
	int rank = 0, its, n = 0;

	for (f = found; f < found + FROM_ALL; f++) {
		its = ranks[f - found][what];
		if (its == 0 || f->value.n == 0)
			continue;
		if (n == 0) {
			is = f;
			rank = its;
		} else if (its == rank && body_differs(is->value, f->value)) {
			*why = differs[what];
			return none;
		} else if (is_fuller(is, f)) {
			is = f;
		}
		n += its == rank;
	}
	*why = n == 0 ? untold : once;
	return rank < ONCE || n > 1 ? *is : none;
}

/*
 * When it was published: what is seen on the page goes before what is only
 * stated in its head, and that before a day without a name.  A report is not
 * stated to be published before its year, and bears no day within it.
 */
static void
read_published(struct meta *m)
{
	const struct field *const day[] = { &m->seen[FIELD_DATE], &m->stated[FIELD_DATE], &m->day };
	const struct span *year = &m->year.value;
	int i;

	for (i = 0; i < (int)COUNT(day) && m->published.value.n == 0; i++)
		if (i == 0 || year->n == 0 || (day[i]->value.n > 0 && memcmp(day[i]->value.s, year->s, 4) >= i - 1))
			m->published = fact_of(day[i]);
}

void
meta_prose(struct meta *m, struct page *p, const struct prose *prose)
{
	witness_read(&m->witnesses, p, prose, m->said.n > 0 ? m->said : m->publisher.value);
}

/* What names the body besides titles. */
static void
add_agencies(struct meta *m)
{
	const struct field *by = publisher_of(m), *own = &m->seen[FIELD_AGENCY], *site;
	struct wording_room room;
	int i;

	m->agencies[FROM_OWN] = (struct fact){ own->value, own->name, own->line };
	if (m->several & TITLE_BODIES)
		return;
	if (by->kind == FIELD_BODY && !body_publishes_others(wording_of(&room, by->value)))
		m->agencies[FROM_PUBLISHER] = (struct fact){ by->value, by->name, by->line };
	/* Where it is from tells nothing alone, and may tell that the page's office is another. */
	for (i = 0; i < 2 && m->title.value.n > 0; i++) {
		site = i == 0 ? &m->seen[FIELD_SITE] : &m->stated[FIELD_SITE];
		if (by->value.n == 0 || span_same(by->value, site->value))
			m->agencies[FROM_HEADING + i] = (struct fact){ site->value, site->name, site->line };
	}
}

void
meta_read(struct meta *m, struct page *p)
{
	const struct witnesses *w = &m->witnesses;
	const struct span *days = &w->period[0].value, *other = &w->period[1].value;

	add_agencies(m);
	m->agency = decide(m->agencies, AGENCY, &m->no_agency);
	m->period = w->period[0];
	m->years[FROM_OWN] = fact_of(&m->seen[FIELD_YEAR]);
	if (days->n > 0 && memcmp(days->s, days->s + 11, 4) == 0 &&
	    (other->n == 0 || memcmp(days->s, other->s, 4) == 0))
		m->years[FROM_PERIOD] = (struct fact){ { days->s, 4 }, m->period.raw, m->period.line };
	m->year = decide(m->years, YEAR, &m->no_year);
	/* What tells only together with another is heard after all else; the day is known when a year may be. */
	read_published(m);
	if ((m->several & TITLE_YEARS) && m->year.value.n == 0) {
		m->no_year = differs[YEAR];
		return;
	}
	memcpy(&m->years[FROM_SENTENCE], w->sentence, sizeof w->sentence);
	m->years[FROM_DAY] = (struct fact){ title_digits(p, year_before(&m->published)), { NULL, 0 },
		m->published.line };
	m->year = decide(m->years, YEAR, &m->no_year);
}
