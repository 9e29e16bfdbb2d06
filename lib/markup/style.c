#include "markup/style.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/mem.h"

enum {
	STYLES = 256, /* names that are kept; no page has nearly as many */
	MARK = 19, /* bytes of the shorter of Word's marks */
	KNOWN = 128,
	KNOWN_LONGEST = 112 /* bytes */
};

void
styles_clear(struct styles *s)
{
	s->n = 0;
	s->open.n = 0;
}

void
styles_free(struct styles *s)
{
	free(s->v);
	memset(s, 0, sizeof *s);
}

static void
add(struct styles *s, struct span name, int looks)
{
	if (looks == 0 || name.n == 0 || s->n == STYLES)
		return;
	MEM_NEED(s->v, s->cap, s->n + 1);
	s->v[s->n++] = (struct style){ name, looks };
}

/* What Word calls the marks of notes, whether its style sheet came with them or not. */
static const char *const marks[] = { "MsoFootnoteReference", "MsoEndnoteReference" };

static int
looks_named(const struct styles *s, struct span name)
{
	size_t i;
	int looks = 0;

	for (i = 0; i < COUNT(marks); i++)
		if (name.n == strlen(marks[i]) && memcmp(name.s, marks[i], name.n) == 0)
			looks |= TAG_RAISED;
	for (i = 0; i < s->n; i++)
		if (s->v[i].name.n == name.n && memcmp(s->v[i].name.s, name.s, name.n) == 0)
			looks |= s->v[i].looks;
	return looks;
}

/* --- CSS --- */

static const char *
next_declaration(const char *p, const char *end)
{
	return p < end ? memchr(p, ';', (size_t)(end - p)) : NULL;
}

/* Properties of CSS that take text out of what is read. */
static const struct {
	const char *property;
	const char *value; /* what the value begins with, in lower case */
	int look;
} styles[] = {
	{ "display", "none", TAG_HIDDEN },
	{ "visibility", "hidden", TAG_HIDDEN },
	{ "visibility", "collapse", TAG_HIDDEN },
	{ "font-size", "0", TAG_HIDDEN },
	{ "opacity", "0", TAG_HIDDEN },
	{ "mso-hide", "all", TAG_HIDDEN },
	/* On a white page it is invisible, on a dark heading it is the text: it does not join a number beside it. */
	{ "color", "white", TAG_RAISED },
	{ "color", "#fff", TAG_RAISED },
	{ "color", "rgb(255", TAG_RAISED },
	{ "color", "rgba(", TAG_RAISED },
	{ "color", "transparent", TAG_RAISED },
	{ "position", "absolute", TAG_ASTRAY },
	{ "position", "fixed", TAG_ASTRAY },
	{ "text-decoration", "line-through", TAG_STRUCK },
	{ "text-decoration-line", "line-through", TAG_STRUCK },
	{ "vertical-align", "super", TAG_RAISED },
	{ "vertical-align", "sub", TAG_RAISED },
};

/* Whether a value begins with the word; 0.5em is not 0. */
static int
has_value(struct span value, const char *word)
{
	size_t n = strlen(word);

	if (value.n < n || !ascii_is((struct span){ value.s, n }, word))
		return 0;
	return *word != '0' || value.n == n || value.s[n] != '.';
}

/* What one declaration, `property: value`, does. */
static int
look_of(struct span property, struct span value)
{
	size_t i;

	for (i = 0; i < COUNT(styles); i++)
		if ((*property.s | 0x20) == *styles[i].property && ascii_is(property, styles[i].property) &&
		    has_value(value, styles[i].value))
			return styles[i].look;
	return 0;
}

static int
read_style(struct span style)
{
	const char *p = style.s, *end = style.s + style.n, *q;
	struct span property, value;
	int looks = 0;

	for (; p != NULL; p = next_declaration(p, end)) {
		while (p < end && (*p == ';' || (unsigned char)*p <= ' '))
			p++;
		if (p == end)
			break;
		/* Only these letters begin one of the properties. */
		if (strchr("dvftopmcDVFTOPMC", *p) == NULL)
			continue;
		for (q = p; q < end && *q != ':' && (unsigned char)*q > ' '; q++)
			;
		property = (struct span){ p, (size_t)(q - p) };
		while (q < end && (*q == ':' || (unsigned char)*q <= ' '))
			q++;
		value = (struct span){ q, (size_t)(end - q) };
		looks |= look_of(property, value);
	}
	return looks;
}

/* A cache of styles: word processors repeat a few of them thousands of times. */
static struct known {
	char text[KNOWN_LONGEST];
	size_t n; /* 0: empty */
	int looks;
} known[KNOWN];

/* What a declaration block of CSS, or the value of a style attribute, does. */
static int
read_block(struct span style)
{
	struct known *k;
	size_t quarter, middle, last;

	if (style.n < 2 || style.n > KNOWN_LONGEST)
		return read_style(style);
	quarter = (unsigned char)style.s[style.n / 4];
	middle = (unsigned char)style.s[style.n / 2];
	last = (unsigned char)style.s[style.n - 2];
	k = &known[(style.n * 5 + quarter * 17 + middle * 7 + last * 31) % KNOWN];
	if (k->n != style.n || memcmp(k->text, style.s, style.n) != 0) {
		memcpy(k->text, style.s, style.n);
		k->n = style.n;
		k->looks = read_style(style);
	}
	return k->looks;
}

static int
is_name(char c)
{
	return ascii_is_letter(c) || ascii_is_digit((unsigned char)c) || c == '-' || c == '_' ||
	    (unsigned char)c >= 0x80;
}

/* The class that a selector consists of, after an element at most: span.name; empty where it is anything else. */
static struct span
class_of(struct span selector)
{
	const char *p = selector.s, *end = p + selector.n, *q;

	while (p < end && (unsigned char)*p <= ' ')
		p++;
	while (end > p && (unsigned char)end[-1] <= ' ')
		end--;
	while (p < end && is_name(*p))
		p++;
	if (p == end || *p != '.')
		return (struct span){ p, 0 };
	for (q = ++p; q < end && is_name(*q); q++)
		;
	return (struct span){ p, q == end ? (size_t)(q - p) : 0 };
}

/* Gives the looks to each of the selectors, which are separated by commas. */
static void
add_classes(struct styles *s, struct span selectors, int looks)
{
	const char *p = selectors.s, *end = p + selectors.n, *q;

	for (; looks != 0 && p < end; p = q + 1) {
		q = memchr(p, ',', (size_t)(end - p));
		if (q == NULL)
			q = end;
		add(s, class_of((struct span){ p, (size_t)(q - p) }), looks);
	}
}

/* The end of a comment that begins at p, or p. */
static const char *
pass_comment(const char *p, const char *end)
{
	if (end - p < 2 || p[0] != '/' || p[1] != '*')
		return p;
	for (p += 2; end - p >= 2 && (p[0] != '*' || p[1] != '/'); p++)
		;
	return end - p >= 2 ? p + 2 : end;
}

void
styles_rules(struct styles *s, struct span css)
{
	const char *p = css.s, *end = p + css.n, *q, *begin = p, *block = NULL;
	int depth = 0, media = 0;

	for (; p < end; p = q) {
		q = pass_comment(p, end);
		if (q > p) {
			begin = depth == 0 ? q : begin;
			continue;
		}
		q = p + 1;
		if (*p == '@' && depth == 0) {
			media = 1;
		} else if (*p == ';' && depth == 0) {
			media = 0;
			begin = q;
		} else if (*p == '{' && ++depth == 1) {
			block = p;
		} else if (*p == '}' && depth > 0 && --depth == 0) {
			if (!media)
				add_classes(s, (struct span){ begin, (size_t)(block - begin) },
				    read_block((struct span){ block + 1, (size_t)(p - block - 1) }));
			media = 0;
			begin = q;
		}
	}
}

/* --- OpenDocument --- */

void
styles_open(struct styles *s, const struct tag *t)
{
	s->open = tag_value(t, "style:name");
}

void
styles_properties(struct styles *s, const struct tag *t)
{
	/* clang-format off */
	static const struct {
		const char *name, *off;
		int look;
	} properties[] = {
		{ "style:text-line-through-style", "none", TAG_STRUCK },
		{ "style:text-line-through-type", "none", TAG_STRUCK },
		{ "style:text-position", "0", TAG_RAISED },
		{ "text:display", "true", TAG_HIDDEN },
	};
	/* clang-format on */
	struct span v;
	size_t i;

	for (i = 0; i < COUNT(properties); i++) {
		v = tag_value(t, properties[i].name);
		if (v.n > 0 && !has_value(v, properties[i].off))
			add(s, s->open, properties[i].look);
	}
}

/* --- what a tag looks like --- */

int
style_hides(const struct tag *t)
{
	static const struct styles none;

	return (styles_looks(&none, t) & TAG_HIDDEN) != 0;
}

static int
is_called(const struct attribute *a, const char *name, size_t n)
{
	return a->name.n == n && (*a->name.s | 0x20) == *name && ascii_is(a->name, name);
}

/* The same of several names, separated by white space. */
static int
looks_classed(const struct styles *s, struct span names)
{
	const char *p, *q, *end = names.s + names.n;
	int looks = 0;

	for (p = names.s; p < end; p = q + 1) {
		for (q = p; q < end && (unsigned char)*q > ' '; q++)
			;
		looks |= looks_named(s, (struct span){ p, (size_t)(q - p) });
	}
	return looks;
}

int
styles_looks(const struct styles *s, const struct tag *t)
{
	const struct attribute *a;
	int looks = 0;

	for (a = t->attribute; a < t->attribute + t->attributes; a++) {
		if (is_called(a, "style", 5))
			looks |= read_block(a->value);
		else if (is_called(a, "hidden", 6))
			looks |= TAG_HIDDEN;
		else if (is_called(a, "color", 5))
			looks |= look_of(a->name, a->value);
		else if ((s->n > 0 || a->value.n >= MARK) && is_called(a, "class", 5))
			looks |= looks_classed(s, a->value);
		else if (s->n > 0 && is_called(a, "text:style-name", 15))
			looks |= looks_named(s, a->value);
	}
	return looks;
}
