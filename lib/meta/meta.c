#include "meta/meta.h"

#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "meta/body.h"
#include "meta/headline.h"

enum {
	HEAD_LINES = 80, /* where section one was not found: lines in which a title may be */
	HEAD_PARAGRAPHS = 400 /* the same, of a page with its menus */
};

/* Why a fact is not told. */
static const char untold[] = "not told", differs[] = "the year is stated differently in different places",
		  once[] = "mentioned only once, in running text";

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
	size_t most = p->nlines, begin = outline_begin(o);

	if (o->section[0].line == OUTLINE_NONE && most > (p->marked ? HEAD_PARAGRAPHS : HEAD_LINES))
		most = p->marked ? HEAD_PARAGRAPHS : HEAD_LINES;
	return begin < most ? begin : most;
}

/* The year that a title says. */
static struct fact
year_of(const struct title *t, struct page *p, uint32_t line)
{
	struct fact f = { { NULL, 0 }, { NULL, 0 }, line };
	char digits[16];

	if (t->number == 0)
		return f;
	snprintf(digits, sizeof digits, "%04d", t->number);
	f.value = page_keep(p, (struct span){ digits, 4 });
	if (!span_same(f.value, t->year))
		f.raw = t->year;
	return f;
}

/* Takes what is told unless something else was, of the same rank; then neither is. */
static void
add_year(struct meta *m, struct fact f)
{
	if (f.value.n == 0 || m->no_year == differs)
		return;
	if (m->year.value.n == 0) {
		m->year = f;
	} else if (!span_same(m->year.value, f.value)) {
		m->year.value.n = 0;
		m->no_year = differs;
	}
}

/* Adds who a title says that it is; one that names only an area is its government's: 云溪市2024年…. */
static void
add_agency(struct meta *m, struct page *p, const struct title *t, uint32_t line)
{
	struct wording_room room;
	char name[WORDING_MAX];
	int n;

	if (m->said.agency.n > 0) {
		if (title_differs_agency(&m->said, t))
			m->agency.value.n = 0;
		return;
	}
	m->said.agency = t->agency;
	m->agency = (struct fact){ t->agency, { NULL, 0 }, line };
	if (body_is_area(wording_of(&room, t->agency))) {
		n = snprintf(name, sizeof name, "%.*s人民政府", (int)t->agency.n, t->agency.s);
		m->agency.value = page_keep(p, (struct span){ name, (size_t)n });
		m->agency.raw = t->agency;
	}
}

/* Adds what a title tells: the headline, or that in a field of the page unless it is another report's. */
static void
add_title(struct meta *m, struct page *p, const struct title *t, const struct title *headline, struct fact f)
{
	if (f.value.n > 0 && m->title.value.n == 0)
		m->title = f;
	if (title_differs_year(headline, t) || title_differs_agency(headline, t))
		return;
	add_year(m, year_of(t, p, f.line));
	add_agency(m, p, t, f.line);
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
	m->no_year = m->no_agency = untold;
	fields_seen(m->seen, p, to);
	fields_stated(m->stated, p);
	headline_read(&h, p, to);
	m->title_from = h.from;
	m->title_to = h.to;
	if (m->seen[FIELD_DATE].value.n == 0)
		fields_day(&m->day, p, h.from, h.to, to);
	m->publisher = (struct fact){ publisher_of(m)->value, { NULL, 0 }, publisher_of(m)->line };
	if (m->publisher.value.n == 0)
		m->publisher = (struct fact){ m->day.name, { NULL, 0 }, m->day.line };
	m->headed = h.title.number != 0 && !h.title.bare;
	f = (struct fact){ h.title.text, { NULL, 0 }, h.line };
	/* A few words may be a column's name. */
	add_title(m, p, &h.title, &h.title, title_tells(&h.title) > 0 ? f : (struct fact){ .line = h.line });
	add_title(m, p, &stated->title, &h.title, fact_of(stated));
	add_title(m, p, &seen->title, &h.title, fact_of(seen));
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

/* The year where no headline says it: what fields state, and the period. */
static void
state_year(struct meta *m)
{
	const struct witnesses *w = &m->witnesses;
	const struct span *days = &w->period.value;

	add_year(m, fact_of(&m->seen[FIELD_YEAR]));
	if (days->n > 0 && !w->periods_differ && memcmp(days->s, days->s + 11, 4) == 0)
		add_year(m, (struct fact){ { days->s, 4 }, w->period.raw, w->period.line });
}

/* The year that two sentences tell, or one and the day of publication. */
static void
infer_year(struct meta *m, struct page *p)
{
	struct witnesses *w = &m->witnesses;
	int year = year_before(&m->published);

	if (year != 0)
		witness_add(w, year, m->published.line);
	if (w->n >= 2 && !w->differ)
		m->year = year_of(&(struct title){ .number = w->year, .year = { NULL, 0 } }, p, w->line);
	else if (w->n > 0)
		m->no_year = w->differ ? differs : once;
}

static void
infer_agency(struct meta *m)
{
	const struct field *by = publisher_of(m), *own = &m->seen[FIELD_AGENCY], *site = &m->stated[FIELD_SITE];
	struct wording_room room;

	/* A title may leave the place out. */
	if (m->said.agency.n > 0 &&
	    (m->agency.value.n == 0 || own->value.n <= m->agency.value.n ||
		title_differs_agency(&m->said, &(struct title){ .agency = own->value })))
		return;
	if (own->value.n > 0) {
		m->agency = (struct fact){ own->value, own->name, own->line };
	} else if (by->kind == FIELD_BODY) {
		if (!body_publishes_others(wording_of(&room, by->value)))
			m->agency = (struct fact){ by->value, by->name, by->line };
	} else if (m->title.value.n > 0 && (by->value.n == 0 || span_same(by->value, site->value))) {
		/* Where it is from tells nothing alone, and may tell that the page's office is another. */
		m->agency = (struct fact){ site->value, site->name, site->line };
	}
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
	witness_read(&m->witnesses, p, prose, m->said.agency.n > 0 ? m->said.agency : m->publisher.value);
}

void
meta_read(struct meta *m, struct page *p)
{
	m->period = m->witnesses.period;
	if (!m->headed)
		state_year(m);
	read_published(m);
	if (m->year.value.n == 0 && m->no_year != differs)
		infer_year(m, p);
	infer_agency(m);
}
