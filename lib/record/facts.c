#include "record/facts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"

/* Memory that does not move while it grows: a list of blocks, filled one after the other. */
struct facts_text {
	struct facts_text *next;
	size_t used, room;
	char s[];
};

enum { BLOCK = 1 << 15 };

static const char *const meta_keys[META_KEYS] = {
	[META_TITLE] = "meta.title",
	[META_AGENCY] = "meta.agency",
	[META_YEAR] = "meta.year",
	[META_PUBLISHED] = "meta.published",
	[META_PUBLISHER] = "meta.publisher",
	[META_PERIOD] = "meta.period",
	[META_FORM] = "meta.form",
};

/* Followed by the number of a section, and of a part of section one. */
static const char heading_key[] = "meta.heading.", part_key[] = "meta.heading.1.";

/* A new block in front of the list; each is twice the one before, so that there are never many. */
static void
add_block(struct facts *s, size_t n)
{
	size_t size = s->text == NULL ? BLOCK : 2 * s->text->room, cap = 0;
	struct facts_text *t;
	char *block = NULL;

	block = mem_grow(block, &cap, sizeof *t + (n > size ? n : size), 1);
	t = (struct facts_text *)(void *)block;
	t->used = 0;
	t->room = cap - sizeof *t;
	t->next = s->text;
	s->text = t;
}

/* Room for n bytes in the memory of the report. */
static char *
room(struct facts *s, size_t n)
{
	struct facts_text *t;

	for (t = s->text; t != NULL && t->room - t->used < n; t = t->next)
		;
	if (t == NULL) {
		add_block(s, n);
		t = s->text;
	}
	t->used += n;
	return t->s + t->used - n;
}

static struct span
keep(struct facts *s, struct span from)
{
	char *to = room(s, from.n);

	if (from.n > 0)
		memcpy(to, from.s, from.n);
	return (struct span){ to, from.n };
}

/* Of four digits; 0 for `-`. */
static int
year_number(struct span year)
{
	int n = 0;
	size_t i;

	for (i = 0; i < year.n && year.s[i] != '-'; i++)
		n = 10 * n + (year.s[i] - '0');
	return n;
}

void
facts_clear(struct facts *s, struct span agency, struct span year, struct span file)
{
	static const struct said nothing;
	struct facts_text *t;
	int i;

	for (t = s->text; t != NULL; t = t->next)
		t->used = 0;
	for (i = 0; i < CELLS; i++)
		if (s->stated[i] != STATED_NOT)
			s->cell[i] = nothing;
	s->first = nothing;
	memset(s->stated, 0, sizeof s->stated);
	memset(s->value, 0, sizeof s->value);
	memset(s->meta, 0, sizeof s->meta);
	memset(s->heading, 0, sizeof s->heading);
	memset(s->part, 0, sizeof s->part);
	s->nother = s->nagain = s->records = 0;
	s->agency = keep(s, agency);
	s->year = keep(s, year);
	s->file = keep(s, file);
	s->number = year_number(s->year);
}

/* The number after a prefix, one digit from 1 to n, less 1; or -1. */
static int
one_of(struct span key, size_t prefix, int n)
{
	int k = key.n == prefix + 1 ? key.s[prefix] - '1' : -1;

	return k >= 0 && k < n ? k : -1;
}

static struct said *
place_of_meta(struct facts *s, struct span key)
{
	int i;

	if (!span_starts(key, "meta."))
		return NULL;
	if (span_starts(key, part_key) && (i = one_of(key, sizeof part_key - 1, FORM_PARTS)) >= 0)
		return &s->part[i];
	if (span_starts(key, heading_key) && (i = one_of(key, sizeof heading_key - 1, FORM_SECTIONS)) >= 0)
		return &s->heading[i];
	for (i = 0; i < META_KEYS && !span_same(key, span_of(meta_keys[i])); i++)
		;
	return i < META_KEYS ? &s->meta[i] : NULL;
}

static void
weigh(struct facts *s, int i)
{
	struct span v = s->cell[i].value;

	if (v.n == 0)
		s->stated[i] = STATED_BLANK;
	else if (decimal_read(&s->value[i], v.s, v.n) == 0)
		s->stated[i] = STATED_NUMBER;
	else
		s->stated[i] = STATED_OTHER;
	if (s->stated[i] != STATED_NUMBER)
		s->value[i] = (struct decimal){ 0, 0 };
}

static struct said *
push(struct said **v, size_t *n, size_t *cap)
{
	MEM_NEED(*v, *cap, *n + 1);
	return &(*v)[(*n)++];
}

void
facts_add(struct facts *s, const struct span field[RECORD_FIELDS])
{
	const struct span *f = field;
	const char *from = f[RECORD_KEY].s;
	size_t n = (size_t)(f[RECORD_RAW].s + f[RECORD_RAW].n - from);
	const char *to = memcpy(room(s, n), from, n);
	int cell = cells_find(f[RECORD_KEY].s, f[RECORD_KEY].n);
	struct said *at = cell >= 0 ? &s->cell[cell] : place_of_meta(s, f[RECORD_KEY]);
	int fresh = at != NULL && at->value.s == NULL;

	if (at == NULL)
		at = push(&s->other, &s->nother, &s->other_cap);
	else if (!fresh)
		at = push(&s->again, &s->nagain, &s->again_cap);
	at->key = (struct span){ to + (f[RECORD_KEY].s - from), f[RECORD_KEY].n };
	at->value = (struct span){ to + (f[RECORD_VALUE].s - from), f[RECORD_VALUE].n };
	at->source = (struct span){ to + (f[RECORD_SOURCE].s - from), f[RECORD_SOURCE].n };
	at->raw = (struct span){ to + (f[RECORD_RAW].s - from), f[RECORD_RAW].n };
	at->order = s->records++;
	if (at->order == 0)
		s->first = *at;
	if (fresh && cell >= 0)
		weigh(s, cell);
}

static int
by_key(const void *a, const void *b)
{
	const struct said *x = a, *y = b;
	int order = span_order(x->key, y->key);

	return order != 0 ? order : (x->order > y->order) - (x->order < y->order);
}

static int
by_name(const void *a, const void *b)
{
	return span_order(((const struct said *)a)->key, ((const struct said *)b)->key);
}

void
facts_sort(struct facts *s)
{
	size_t i, n = 0;

	/* Mostly in order already, as dr-extract and sort(1) leave them. */
	for (i = 1; i < s->nother && span_order(s->other[i - 1].key, s->other[i].key) < 0; i++)
		;
	if (i >= s->nother)
		return;
	qsort(s->other, s->nother, sizeof *s->other, by_key);
	for (i = 0; i < s->nother; i++)
		if (n > 0 && span_same(s->other[n - 1].key, s->other[i].key))
			*push(&s->again, &s->nagain, &s->again_cap) = s->other[i];
		else
			s->other[n++] = s->other[i];
	s->nother = n;
}

const struct said *
facts_find(const struct facts *s, struct span key)
{
	int cell = cells_find(key.s, key.n);
	const struct said *said = cell >= 0 ? &s->cell[cell] : place_of_meta((struct facts *)s, key);
	const struct said wanted = { .key = key };

	if (said == NULL)
		return s->nother > 0 ? bsearch(&wanted, s->other, s->nother, sizeof wanted, by_name) : NULL;
	return said->value.s != NULL ? said : NULL;
}

const struct said *
facts_below(const struct facts *s, const char *prefix, size_t *n)
{
	struct span wanted = span_of(prefix);
	size_t from = 0, to = s->nother, middle;

	while (from < to) {
		middle = from + (to - from) / 2;
		if (span_order(s->other[middle].key, wanted) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	for (*n = 0; from + *n < s->nother && span_starts(s->other[from + *n].key, prefix); ++*n)
		;
	/* Where there is none, nobody looks at it. */
	return s->other + from;
}

int
facts_has_agency(const struct facts *s)
{
	return !(s->agency.n == 0 || (s->agency.n == 1 && *s->agency.s == '-'));
}

int
facts_is_known(const struct facts *s)
{
	return s->number != 0 && facts_has_agency(s);
}

int
facts_is_same(const struct facts *a, const struct facts *b)
{
	return facts_has_agency(a) && span_same(a->agency, b->agency);
}

struct span
facts_published(const struct facts *s)
{
	struct span stated = s->meta[META_PUBLISHED].value;
	const char *p = stated.s;
	char day[DATE_SIZE];

	if (stated.n != DATE_SIZE - 1 || date_at(&p, stated.s + stated.n, 0, day) == 0 ||
	    memcmp(stated.s, day, stated.n) != 0)
		return (struct span){ "", 0 };
	return stated;
}

int
facts_by_choice(const void *a, const void *b)
{
	const struct facts *x = *(struct facts *const *)a, *y = *(struct facts *const *)b;
	int order = span_order(facts_published(y), facts_published(x));

	return order != 0 ? order : span_order(y->file, x->file);
}

size_t
facts_meta_key(char *dst, int i)
{
	int heading = i - META_KEYS, part = heading - FORM_SECTIONS;

	if (heading < 0)
		return (size_t)snprintf(dst, FACTS_KEY, "%s", meta_keys[i]);
	if (part < 0)
		return (size_t)snprintf(dst, FACTS_KEY, "%s%d", heading_key, heading + 1);
	return (size_t)snprintf(dst, FACTS_KEY, "%s%d", part_key, part + 1);
}

const struct said *
facts_meta(const struct facts *s, int i)
{
	int heading = i - META_KEYS, part = heading - FORM_SECTIONS;

	return heading < 0 ? &s->meta[i] : part < 0 ? &s->heading[heading] : &s->part[part];
}

void
facts_free(struct facts *s)
{
	struct facts_text *t, *next;

	for (t = s->text; t != NULL; t = next) {
		next = t->next;
		free(t);
	}
	free(s->other);
	free(s->again);
	memset(s, 0, sizeof *s);
}

static const char *
last_colon(struct span source)
{
	const char *p = source.s + source.n;

	while (p > source.s && *--p != ':')
		;
	return *p == ':' ? p : NULL;
}

struct span
facts_file(struct span source)
{
	const char *colon = source.n > 0 ? last_colon(source) : NULL;

	return colon == NULL ? source : (struct span){ source.s, (size_t)(colon - source.s) };
}

struct span
facts_line(struct span source)
{
	const char *colon = source.n > 0 ? last_colon(source) : NULL;

	return colon == NULL ? (struct span){ "", 0 } :
			       (struct span){ colon + 1, (size_t)(source.s + source.n - colon - 1) };
}
