#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "outline/outline_int.h"

enum {
	KINDS = 3, /* of ordinals */
	PART_LONGEST = 10, /* characters of a part's heading that text can follow: 主动公开政府信息情况 */
	NAME_LONGEST = 11, /* of its name: 政府信息公开平台建设 */
	HEAD_PLAIN = 18, /* of one without a comma, in whatever words */
	HEAD_LONGEST = 32, /* of one that ends in the part's own words */
	ARABIC = 100 /* added to an ordinal in such digits, and twice where it has no brackets */
};

/* A heading as far as it is looked at: its words, which part they tell and where those words end. */
struct head {
	struct span text, rest; /* on its line */
	uint16_t c[HEADING_WORDS];
	size_t n, told;
	int commas;
};

/* Where the last of the words ends in the head; 0 where none is in it. */
static size_t
last_end(const struct head *h, const char *const *words)
{
	size_t end, last = 0;

	for (; *words != NULL; words++)
		if ((end = fold_last(h->c, h->n, *words)) > last)
			last = end;
	return last;
}

/* The part that a head tells, or -1: by its words; of several by its ordinal, else the last. */
static int
part_of(struct head *h, int number, int bracket)
{
	size_t end;
	int i, best = -1;

	h->told = 0;
	for (i = 0; i < FORM_PARTS; i++) {
		end = last_end(h, form_parts[i]);
		if (end == 0 || (best + 1 == number && best >= 0))
			continue;
		if (i + 1 == number || end > h->told) {
			best = i;
			h->told = end;
		}
	}
	if (best < 0 && bracket && number >= 1 && number <= FORM_PARTS &&
	    (h->told = last_end(h, form_part_tells[number - 1])) > 0)
		best = number - 1;
	return best;
}

/* Whether nothing but such words as headings end in follows the part's own. */
static int
ends_as_heading(const struct head *h)
{
	static const char *const ends[] = { "政府信息", "信息", "公开", "申请", "工作", "情况", "方面", "建设", "管理",
		"制度", "机制", "办理", "水平", "质量", "力度", "体系", "能力", "的", "和", "与" };
	size_t at = h->told, i;

	for (i = 0; i < COUNT(ends) && at < h->n; i++) {
		if (fold_starts(h->c + at, h->n - at, ends[i])) {
			at += fold_word(ends[i])->n;
			i = (size_t)-1;
		}
	}
	return h->told > 0 && at == h->n;
}

/* Splits what follows an ordinal at the first sign that ends a heading.  A space in a short line is only a space. */
static int
split_head(struct head *h, struct span t)
{
	const char *p = t.s, *end = t.s + t.n, *q;
	uint16_t all[24];
	int is_long = fold(all, 24, t.s, t.n) > 14 || heading_ends_sentence(heading_last_char(t));
	uint32_t u, f;

	h->n = 0;
	h->commas = 0;
	h->text = t;
	h->rest = (struct span){ end, 0 };
	for (; p < end; p = q) {
		q = p;
		u = utf8_next(&q, end);
		f = fold_ascii(u);
		if (f == ':' || u == 0x3002 || f == '.' || (utf8_space(u) && h->n >= 4 && is_long)) {
			h->text.n = (size_t)(p - t.s);
			h->rest = (struct span){ q, (size_t)(end - q) };
			break;
		}
		if (f == ';' || h->n > HEAD_LONGEST)
			return 0;
		h->commas += f == ',' || u == 0x3001;
		h->n += fold_char(u) != 0;
	}
	h->n = fold(h->c, HEADING_WORDS, h->text.s, h->text.n);
	return h->n > 0;
}

/* The ordinal of a part's heading, also 1.2; its length, or 0. */
static size_t
ordinal_of(struct span t, int *number, int *bracket)
{
	const char *s = t.s;

	if (t.n < 4 || !ascii_is_digit((unsigned char)s[0]) || s[1] != '.' || s[2] < '1' || s[2] > '9' ||
	    (s[3] != ' ' && (unsigned char)s[3] < 0x80))
		return fold_ordinal(t.s, t.n, number, bracket);
	*number = s[2] - '0';
	*bracket = 1;
	return s[3] == ' ' ? 4 : 3;
}

/* The ordinals of parts that were seen so far. */
struct ordinals {
	int last; /* with its ARABIC */
	int seen; /* whether a part was found */
};

static int
same_kind(const struct ordinals *o, int number)
{
	return number / ARABIC == o->last / ARABIC;
}

/*
 * Whether a head that says more than the part's name is one: it ends in such
 * words, or has the part's own ordinal, of the kind that the parts before it
 * have.  A sentence that is all of line i is none, but where that was cut out of
 * a line, or begins with the name.
 */
static int
is_head(const struct head *h, int part, int number, const struct ordinals *o, const struct page *p, size_t i)
{
	if ((h->commas == 0 && h->n <= HEAD_PLAIN) || ends_as_heading(h))
		return 1;
	return number % ARABIC == part + 1 && (!o->seen || same_kind(o, number)) &&
	    (h->rest.n > 0 || !heading_ends_sentence(heading_last_char(p->lines[i].text)) || h->told <= NAME_LONGEST ||
		heading_is_cut(p, i));
}

/* The part whose heading line i is, or -1; *found gets its heading.  *number gets its ordinal, or 0. */
static int
part_at(const struct page *p, size_t i, const struct ordinals *o, struct heading *found, int *number)
{
	const struct line *l = &p->lines[i];
	int bracket = 0, part;
	struct head h;
	size_t ordinal;

	*number = 0;
	ordinal = ordinal_of(l->text, number, &bracket);
	if ((ordinal == 0 && l->width > 40) ||
	    !split_head(&h, (struct span){ l->text.s + ordinal, l->text.n - ordinal }))
		return -1;
	part = part_of(&h, *number, bracket);
	/* （2） and ② are of another list than （二）, and so is 2.; 二、 is a section's. */
	if (memchr(l->text.s, *number % 10 + '0', ordinal) != NULL ||
	    (ordinal > 0 && (unsigned char)*l->text.s == 0xE2))
		*number += bracket ? ARABIC : 2 * ARABIC;
	else if (!bracket)
		*number = 0;
	if (ordinal == 0 &&
	    (h.rest.n > 0 || h.commas > 0 || !heading_begins(p, i) ||
		heading_ends_sentence(heading_last_char(l->text))))
		part = -1;
	if (part >= 0 && !is_head(&h, part, *number, o, p, i))
		return -1;
	/* A heading that says more than the part's name is a sentence of it. */
	if (h.n > PART_LONGEST && !ends_as_heading(&h)) {
		if (h.rest.n == 0 && heading_ends_sentence(heading_last_char(l->text)))
			h.text = heading_first(h.text, h.told);
		if (h.rest.n > 0 || h.text.n < l->text.n - ordinal)
			h.rest = l->text;
	}
	*found = (struct heading){ i, i + 1, { l->text.s, (size_t)(h.text.s + h.text.n - l->text.s) }, h.rest };
	return part;
}

/* The parts, as bits, that heads of one kind tell in the lines [from, to): of the kind that tells most, which *kind gets. */
static unsigned
told_by_kind(const struct page *p, size_t from, size_t to, int *kind)
{
	static const struct ordinals none = { 0, 0 };
	unsigned told[KINDS] = { 0 };
	int n[KINDS] = { 0 }, number, part, k;
	struct heading h;

	*kind = 0;
	for (; from < to; from++) {
		if (!heading_is_text(&p->lines[from]) || (part = part_at(p, from, &none, &h, &number)) < 0)
			continue;
		k = number / ARABIC;
		n[k] += !(told[k] >> part & 1);
		told[k] |= 1U << part;
	}
	/* Of two that tell as many, 1. may be a list of what （一） is about. */
	for (k = 1; k < KINDS; k++)
		*kind = n[k] > n[*kind] ? k : *kind;
	return told[*kind];
}

void
outline_parts(struct outline *o, const struct page *p)
{
	struct ordinals ordinals = { 0, 0 };
	size_t i, to;
	int part, last = -1, number, later, kind;
	struct heading h;
	unsigned told;

	if (o->section[0].line == OUTLINE_NONE)
		return;
	to = outline_end(o, 0);
	told = told_by_kind(p, o->section[0].next, to, &kind);
	for (i = o->section[0].next; i < to; i++) {
		if (!heading_is_text(&p->lines[i]))
			continue;
		part = part_at(p, i, &ordinals, &h, &number);
		/* 2.依申请公开情况 within （一）, where （二） is the part. */
		if (part >= 0 && (o->part[part].line != OUTLINE_NONE || (number / ARABIC != kind && told >> part & 1)))
			part = -1;
		/* What has a later ordinal of the same kind is no more of the part before it. */
		later = same_kind(&ordinals, number) && number > ordinals.last;
		if (part < 0 && !later)
			continue;
		ordinals.last = number;
		if (last >= 0 && o->part_end[last] > i)
			o->part_end[last] = i;
		if (part < 0)
			continue;
		o->part[part] = h;
		o->part_end[part] = to;
		last = part;
		ordinals.seen = 1;
	}
}
