/* Agencies that end in one year, while another of nearly the same name begins in the next. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "check/check_int.h"

/* Places end so. */
static const char *const places[] = { "省", "自治区", "市", "州", "盟", "地区", "县", "区", "旗", "镇", "乡", "街道" };

enum { CHARACTER = 3 }; /* bytes of a Chinese one */

static int
is_place(struct span s)
{
	return span_ends_any(s, places, COUNT(places)) > 0;
}

/* How much of s is a place: up to the last word that ends one. */
static size_t
place_in(struct span s)
{
	while (s.n > 0 && !is_place(s))
		s.n--;
	return s.n;
}

/*
 * Whether the longer name is the shorter with words put into it, and both can
 * be one body: 云岭县 and 云岭县人民政府, 云岭县教育局 and 云岭县教育和体育局, but not
 * 云岭县人民政府 and 云岭县河口镇人民政府, nor 云岭县医院 and 云岭县中医院.
 */
static int
is_renamed(struct span a, struct span b)
{
	struct span s = a.n < b.n ? a : b, l = a.n < b.n ? b : a, more;
	size_t same = 0, tail;

	while (same < s.n && s.s[same] == l.s[same])
		same++;
	while (same > 0 && same < s.n && ((unsigned char)s.s[same] & 0xC0) == 0x80)
		same--;
	tail = s.n - same;
	more = (struct span){ l.s + same, l.n - s.n };
	if (s.n == l.n || memcmp(s.s + same, l.s + l.n - tail, tail) != 0)
		return 0;
	if (tail == 0)
		return is_place(s) && (span_same(more, span_of("人民政府")) || span_same(more, span_of("政府")));
	if (span_same(more, span_of("人民")))
		return 1;
	return same >= place_in((struct span){ s.s, same }) + (size_t)2 * CHARACTER && !is_place(more);
}

static struct span
name_of(const struct check_name *name)
{
	return (struct span){ name->name, name->n };
}

/* `is` is the one that the finding is about. */
static void
say_renamed(struct check *c, const struct check_name *old, const struct check_name *new, const struct check_name *is)
{
	struct about a = { span_of("meta.agency"), name_of(is), name_of(is == old ? new : old), finding_beginning(c) };

	finding_say(c, &a,
	    "reports of %s end with %s, and those of %s begin with %s: if the agency was renamed, give both "
	    "one name with dr-extract -a",
	    "%s的报告到%s年为止，而%s的报告从%s年开始：如果是更名，可用 dr-extract -a 统一名称",
	    finding_show(c, name_of(old)), finding_number(c, old->last), finding_show(c, name_of(new)),
	    finding_number(c, new->first));
}

/* The agency whose reports came last; NULL where none has come. */
static struct check_name *
latest(struct check *c)
{
	return c->nnames > 0 ? &c->names[(c->nnames - 1) % CHECK_NAMES] : NULL;
}

static void
add_name(struct check *c)
{
	struct check_name *name = &c->names[c->nnames++ % CHECK_NAMES];

	MEM_NEED(name->name, name->cap, c->now->agency.n);
	memcpy(name->name, c->now->agency.s, c->now->agency.n);
	name->n = c->now->agency.n;
	name->first = name->last = c->now->number;
}

/* The latest beside those before it: as the new name of one, where it begins, or as the old one, where it ends. */
static void
look_back(struct check *c, int ends)
{
	const struct check_name *now = latest(c), *e, *old, *new;

	for (e = c->names; now != NULL && e < c->names + (c->nnames < CHECK_NAMES ? c->nnames : CHECK_NAMES); e++) {
		old = ends ? now : e;
		new = ends ? e : now;
		if (e == now || old->last + 1 != new->first)
			continue;
		if (is_renamed(name_of(old), name_of(new)))
			say_renamed(c, old, new, now);
	}
}

void
check_new_name(struct check *c)
{
	struct check_name *name = latest(c);

	if (!facts_is_known(c->now))
		return;
	if (name != NULL && span_same(name_of(name), c->now->agency)) {
		name->last = c->now->number > name->last ? c->now->number : name->last;
		return;
	}
	add_name(c);
	look_back(c, 0);
}

void
check_name_ends(struct check *c)
{
	if (facts_is_known(c->now))
		look_back(c, 1);
}
