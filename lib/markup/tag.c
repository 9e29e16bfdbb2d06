#include "markup/tag.h"

#include <string.h>

#include "base/ascii.h"

/* What a byte is inside a tag. */
enum { SPACE = 1, NAME_ENDS = 2, BARE_ENDS = 4 };

static const unsigned char kinds[256] = {
	['\t'] = SPACE | NAME_ENDS | BARE_ENDS,
	['\n'] = SPACE | NAME_ENDS | BARE_ENDS,
	['\f'] = SPACE | NAME_ENDS | BARE_ENDS,
	['\r'] = SPACE | NAME_ENDS | BARE_ENDS,
	[' '] = SPACE | NAME_ENDS | BARE_ENDS,
	['/'] = NAME_ENDS,
	['='] = NAME_ENDS,
	['>'] = NAME_ENDS | BARE_ENDS,
};

static const char *
find(const char *p, const char *end, char c)
{
	return p < end ? memchr(p, c, (size_t)(end - p)) : NULL;
}

static int
is_kind(char c, int kind)
{
	return (kinds[(unsigned char)c] & kind) != 0;
}

/* Where bytes of a kind begin, from p on. */
static const char *
until(const char *p, const char *end, int kind)
{
	while (p < end && !is_kind(*p, kind))
		p++;
	return p;
}

static const char *
pass_space(const char *p, const char *end)
{
	while (p < end && is_kind(*p, SPACE))
		p++;
	return p;
}

/* The next `<` from p on, or the end. */
static const char *
next_sign(struct tags *t, const char *p)
{
	if (t->sign < p) {
		t->sign = find(p, t->end, '<');
		if (t->sign == NULL)
			t->sign = t->end;
	}
	return t->sign;
}

void
tags_begin(struct tags *t, const char *s, size_t n)
{
	t->p = t->counted = t->sign = s;
	t->end = s + n;
	t->line = 1;
	t->nlost = 0;
	t->newline = find(s, s + n, '\n') != NULL ? '\n' : '\r';
}

uint32_t
tags_line(struct tags *t, const char *s)
{
	const char *p = t->counted;

	while (p < s && (p = find(p, s, t->newline)) != NULL) {
		t->line++;
		p++;
	}
	if (s > t->counted)
		t->counted = s;
	return t->line;
}

/* One value after `=`; returns where it ends. */
static const char *
read_value(const char *p, const char *end, struct span *value)
{
	const char *q;

	if (*p != '"' && *p != '\'') {
		q = until(p, end, BARE_ENDS);
		*value = (struct span){ p, (size_t)(q - p) };
		return q;
	}
	q = find(p + 1, end, *p);
	if (q == NULL)
		q = end;
	*value = (struct span){ p + 1, (size_t)(q - p - 1) };
	return q < end ? q + 1 : end;
}

/* The attributes from p on; returns where the tag ends, after its `>`, or the end. */
static const char *
read_attributes(const char *p, const char *end, struct tag *out)
{
	struct attribute a;
	const char *q;

	for (;;) {
		p = pass_space(p, end);
		if (p == end)
			return end;
		if (*p == '>')
			return p + 1;
		if (*p == '/') {
			p++;
			out->empty = p < end && *p == '>';
			continue;
		}
		/* A sign at the beginning of a name is part of it. */
		q = until(p + 1, end, NAME_ENDS);
		a.name = (struct span){ p, (size_t)(q - p) };
		a.value = (struct span){ q, 0 };
		p = pass_space(q, end);
		if (p < end && *p == '=') {
			p = pass_space(p + 1, end);
			if (p < end && *p != '>')
				p = read_value(p, end, &a.value);
		}
		if (out->attributes < TAG_ATTRIBUTES)
			out->attribute[out->attributes++] = a;
	}
}

static int
is_quote(char c)
{
	return c == '"' || c == '\'';
}

/*
 * Whether a tag with a `<` in it ran on into others, having lost a quote or its
 * `>`.  A whole value may hold tags, onclick="write('<b>')"; but one that goes
 * on to the quote of another tag is followed by what is no attribute.
 */
static int
ran_on(const struct tag *t, const char *end)
{
	const struct attribute *a;
	const char *after;
	int quoted;

	for (a = t->attribute; a < t->attribute + t->attributes; a++) {
		after = a->value.s + a->value.n;
		quoted = a->value.s > a->name.s + a->name.n && is_quote(a->value.s[-1]);
		if (find(a->name.s, a->name.s + a->name.n, '<') != NULL ||
		    find(a->name.s, a->name.s + a->name.n, '"') != NULL ||
		    find(a->name.s, a->name.s + a->name.n, '\'') != NULL ||
		    (!quoted && find(a->value.s, after, '<') != NULL))
			return 1;
		if (quoted && after + 1 < end && !is_kind(after[1], SPACE) && after[1] != '/' && after[1] != '>')
			return 1;
	}
	return t->attributes == TAG_ATTRIBUTES;
}

static void
read_tag(struct tags *t, struct tag *out)
{
	const char *begin = t->p + 1 + (t->p[1] == '/'), *p;

	out->kind = t->p[1] == '/' ? TAG_CLOSE : TAG_OPEN;
	p = until(begin, t->end, NAME_ENDS);
	out->text = (struct span){ begin, (size_t)(p - begin) };
	p = p < t->end && *p == '>' ? p + 1 : read_attributes(p, t->end, out);
	out->broken = p[-1] != '>' || (next_sign(t, begin) < p && (t->sign < begin + out->text.n || ran_on(out, p)));
	t->p = p;
}

/* <!-- … -->, <!doctype …>, <![if …]>, <?…>, </ …>; and text in <![CDATA[ … ]]>. */
static void
read_comment(struct tags *t, struct tag *out)
{
	static const struct {
		const char *begin, *end;
		enum tag_kind kind;
	} forms[] = {
		{ "<!-->", "", TAG_COMMENT },
		{ "<!--->", "", TAG_COMMENT },
		{ "<!--", "-->", TAG_COMMENT },
		{ "<![CDATA[", "]]>", TAG_TEXT },
		{ "<", ">", TAG_COMMENT },
	};
	size_t i, begin, end, left = (size_t)(t->end - t->p);
	const char *p, *q;

	/* The last one always matches. */
	for (i = 0; i + 1 < COUNT(forms); i++) {
		begin = strlen(forms[i].begin);
		if (left >= begin && memcmp(t->p, forms[i].begin, begin) == 0)
			break;
	}
	begin = strlen(forms[i].begin);
	end = strlen(forms[i].end);
	p = q = t->p + begin;
	while (end > 0 && (q = find(q, t->end, *forms[i].end)) != NULL &&
	    ((size_t)(t->end - q) < end || memcmp(q, forms[i].end, end) != 0))
		q++;
	out->kind = forms[i].kind;
	out->literal = out->kind == TAG_TEXT;
	out->broken = q == NULL;
	if (q == NULL)
		q = t->end;
	out->text = (struct span){ p, (size_t)(q - p) };
	t->p = out->broken ? t->end : q + end;
	/* A comment in which another begins has lost its end, and perhaps some text. */
	for (; forms[i].kind == TAG_COMMENT && end == 3 && (p = find(p, q, '<')) != NULL; p++)
		out->broken |= q - p >= 4 && memcmp(p, "<!--", 4) == 0;
}

void
tags_next(struct tags *t, struct tag *out)
{
	const char *p = t->p;
	size_t left = (size_t)(t->end - p);

	out->attributes = out->empty = out->broken = out->literal = 0;
	if (left == 0) {
		out->kind = TAG_END;
		return;
	}
	if (*p == '<' && left > 1) {
		if (ascii_is_letter(p[1]) || (p[1] == '/' && left > 2 && ascii_is_letter(p[2]))) {
			read_tag(t, out);
			return;
		}
		if (p[1] == '!' || p[1] == '?' || p[1] == '/') {
			read_comment(t, out);
			return;
		}
	}
	p = next_sign(t, p + 1);
	out->kind = TAG_TEXT;
	out->text = (struct span){ t->p, (size_t)(p - t->p) };
	t->p = p;
}

/* Whether </name> does not come from here on, as was seen before. */
static int
is_lost(const struct tags *t, struct span name)
{
	int i;

	for (i = 0; i < t->nlost; i++)
		if (t->lost[i].n == name.n && ascii_same(t->lost[i].s, name.s, name.n))
			return 1;
	return 0;
}

struct span
tags_raw(struct tags *t, struct span name)
{
	const char *p = t->p, *q;
	struct span found;

	if (is_lost(t, name))
		return (struct span){ t->p, 0 };
	for (; (p = find(p, t->end, '<')) != NULL; p++) {
		if ((size_t)(t->end - p) < name.n + 3 || p[1] != '/' || !is_kind(p[2 + name.n], NAME_ENDS) ||
		    !ascii_same(name.s, p + 2, name.n))
			continue;
		found = (struct span){ t->p, (size_t)(p - t->p) };
		q = find(p, t->end, '>');
		t->p = q == NULL ? t->end : q + 1;
		return found;
	}
	if (t->nlost < TAG_LOST)
		t->lost[t->nlost++] = name;
	return (struct span){ t->p, 0 };
}

struct span
tag_value(const struct tag *t, const char *name)
{
	const struct attribute *a;

	for (a = t->attribute; a < t->attribute + t->attributes; a++)
		if ((*a->name.s | 0x20) == *name && ascii_is(a->name, name))
			return a->value;
	return (struct span){ NULL, 0 };
}

uint32_t
tag_number(const struct tag *t, const char *name, uint32_t none)
{
	struct span s = tag_value(t, name);
	uint32_t v = 0;
	size_t i = 0;

	while (i < s.n && (unsigned char)s.s[i] <= ' ')
		i++;
	if (i == s.n || s.s[i] < '0' || s.s[i] > '9')
		return none;
	for (; i < s.n && s.s[i] >= '0' && s.s[i] <= '9'; i++)
		v = v < 100000 ? v * 10 + (uint32_t)(s.s[i] - '0') : v;
	return v;
}
