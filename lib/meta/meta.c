#include "meta/meta.h"

#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "meta/body.h"
#include "meta/headline.h"

enum {
	HEAD_LINES = 80, /* where section one was not found: lines in which a title may be */
	HEAD_PARAGRAPHS = 400, /* the same, of a page with its menus */
	LATEST_MONTH = 6 /* a report that comes out later need not be the last year's */
};

/* A fact out of a field of the page. */
static struct fact
fact_of(const struct field *f)
{
	struct fact a = { f->value, { NULL, 0 }, f->line };

	if (!span_same(f->value, f->raw))
		a.raw = f->raw;
	return a;
}

/* --- the title --- */

/* Where the report begins: its first section that there is. */
static size_t
head_end(const struct page *p, const struct outline *o)
{
	size_t most = p->marked ? HEAD_PARAGRAPHS : HEAD_LINES;
	int i;

	for (i = 0; i < FORM_SECTIONS; i++)
		if (o->section[i].line != OUTLINE_NONE)
			break;
	if (i == 0)
		return outline_begin(o);
	if (i < FORM_SECTIONS && o->section[i].line < most)
		return o->section[i].line;
	return p->nlines < most ? p->nlines : most;
}

/* The title that a field gives; text.n is 0 where it gives none. */
static struct title
title_in(const struct field *f, struct page *p)
{
	struct wording_room room;
	struct title t = { .number = 0 };

	if (f->value.n > 0 && title_read(&t, wording_of(&room, f->value)))
		title_keep(&t, p);
	return t;
}

static void
set_year(struct meta *m, struct page *p, int year, uint32_t line)
{
	char digits[16];

	snprintf(digits, sizeof digits, "%04d", year);
	m->year = (struct fact){ page_keep(p, (struct span){ digits, 4 }), { NULL, 0 }, line };
}

/* A title that names only an area is its government's: 云溪市2024年…. */
static struct span
government_of(struct span area, char name[WORDING_MAX])
{
	int n = snprintf(name, WORDING_MAX, "%.*s人民政府", (int)area.n, area.s);

	return (struct span){ name, (size_t)n };
}

static void
add_agency(struct meta *m, struct page *p, const struct title *t, uint32_t line)
{
	struct wording_room room;
	char name[WORDING_MAX];

	if (t->agency.n == 0 || m->agency.value.n > 0 || title_differs_year(&m->said, t))
		return;
	m->agency = (struct fact){ t->agency, { NULL, 0 }, line };
	if (body_is_area(wording_of(&room, t->agency))) {
		m->agency.value = page_keep(p, government_of(t->agency, name));
		m->agency.raw = t->agency;
	}
	m->said.agency = t->agency;
}

static void
add_year(struct meta *m, struct page *p, const struct title *t, uint32_t line)
{
	if (t->number == 0 || m->year.value.n > 0 || title_differs_agency(&m->said, t))
		return;
	set_year(m, p, t->number, line);
	if (!span_same(m->year.value, t->year))
		m->year.raw = t->year;
	m->said.number = t->number;
}

/* What a title says; the first that is given is the report's. */
static void
add_title(struct meta *m, struct page *p, const struct title *t, const struct fact *f)
{
	if (m->title.value.n == 0 && t->text.n > 0)
		m->title = *f;
	add_agency(m, p, t, f->line);
	add_year(m, p, t, f->line);
}

void
meta_title(struct meta *m, struct page *p, const struct outline *o)
{
	size_t to = head_end(p, o);
	struct headline h;
	struct title given[2]; /* <title> and its like, and 名称 of the page's own table */
	struct fact f[3];
	int k;

	memset(m, 0, sizeof *m);
	fields_seen(m->seen, p, to);
	fields_stated(m->stated, p);
	m->publisher = fact_of(&(m->seen[FIELD_BODY].value.n > 0 ? m->seen : m->stated)[FIELD_BODY]);
	m->publisher.raw.n = 0;
	f[0] = fact_of(&m->stated[FIELD_TITLE]);
	f[1] = fact_of(&m->seen[FIELD_TITLE]);
	given[0] = title_in(&m->stated[FIELD_TITLE], p);
	given[1] = title_in(&m->seen[FIELD_TITLE], p);
	headline_read(&h, p, to, given[0].text.n > 0 ? &given[0] : &given[1]);
	m->title_from = h.from;
	m->title_to = h.to;
	if (m->seen[FIELD_DATE].value.n == 0)
		fields_day(&m->day, p, h.from, h.to, to);
	f[2] = (struct fact){ h.title.text, { NULL, 0 }, h.line };
	if (h.certain)
		add_title(m, p, &h.title, &f[2]);
	for (k = 0; k < 2; k++)
		if (given[k].text.n > 0)
			add_title(m, p, &given[k], &f[k]);
	if (!h.certain && h.title.text.n > 0)
		add_title(m, p, &h.title, &f[2]);
}

/* --- agency, year, and who published when --- */

/* The year before that of the publication, where the report came out in time: art. 49 wants it by 31 January or March. */
static int
year_before(const struct fact *published)
{
	const char *q = published->value.s;
	int year = published->value.n > 0 ? date_year(&q, q + 4) : 0;

	return year != 0 && memcmp(q, "-04", 3) < 0 ? year - 1 : 0;
}

/* The year that a field states, else the period. */
static void
state_year(struct meta *m)
{
	const struct witnesses *w = &m->witnesses;
	const struct span *days = &w->period.value;

	if (m->seen[FIELD_YEAR].value.n > 0)
		m->year = fact_of(&m->seen[FIELD_YEAR]);
	else if (days->n > 0 && !w->periods_differ && memcmp(days->s, days->s + 11, 4) == 0)
		m->year = (struct fact){ { days->s, 4 }, w->period.raw, w->period.line };
	else
		m->year.value.n = 0;
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
		set_year(m, p, w->year, w->line);
	else if (w->n > 0)
		m->no_year = w->differ ? "the year is stated differently in different places" :
					 "mentioned only once, in running text";
}

/* The office that is all of the page's <title>: a site's for its own pages. */
static struct fact
office_of_page(const struct page *p)
{
	static const char name[] = "title";
	struct wording_room room;
	struct fact f = { { NULL, 0 }, { NULL, 0 }, 0 };
	const struct field_of_page *a;
	size_t i;

	for (i = 0; i < p->nfields; i++) {
		a = &p->fields[i];
		if (a->name.n != strlen(name) || memcmp(a->name.s, name, a->name.n) != 0 ||
		    a->value.n > WORDING_MAX / 4)
			continue;
		if (!body_is_office(wording_of(&room, a->value)))
			continue;
		f.value = a->value;
		f.raw = a->name;
		f.line = a->line;
	}
	return f;
}

static void
infer_agency(struct meta *m, const struct page *p)
{
	struct wording_room room;

	if (m->said.agency.n > 0)
		return;
	if (m->seen[FIELD_AGENCY].value.n > 0) {
		m->agency = fact_of(&m->seen[FIELD_AGENCY]);
		m->agency.raw = m->seen[FIELD_AGENCY].name;
	} else if (m->publisher.value.n > 0) {
		if (body_publishes_others(wording_of(&room, m->publisher.value)))
			return;
		m->agency = m->publisher;
		m->agency.raw = m->seen[FIELD_BODY].value.n > 0 ? m->seen[FIELD_BODY].name : m->stated[FIELD_BODY].name;
	} else if (m->title.value.n > 0) {
		m->agency = office_of_page(p);
	}
}

/* When it was published: what is seen on the page goes before what is only stated in its head. */
static void
read_published(struct meta *m)
{
	const struct field *date = &m->stated[FIELD_DATE], *day = &m->day;

	if (m->seen[FIELD_DATE].value.n > 0)
		m->published = fact_of(&m->seen[FIELD_DATE]);
	/* A report is not out before its year is: then the page's head is of something else. */
	else if (date->value.n > 0 && (m->year.value.n == 0 || memcmp(date->value.s, m->year.value.s, 4) >= 0))
		m->published = fact_of(date);
	else if (day->value.n > 0 && (m->year.value.n == 0 || memcmp(day->value.s, m->year.value.s, 4) > 0))
		m->published = fact_of(day);
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
	m->no_year = m->no_agency = "not told";
	if (m->said.number == 0)
		state_year(m);
	read_published(m);
	if (m->year.value.n == 0)
		infer_year(m, p);
	infer_agency(m, p);
}
