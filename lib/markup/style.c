#include "markup/style.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/mem.h"

enum {
	STYLES = 256, /* names that are kept; no page has nearly as many */
	SMALL_PRINT = 16, /* half points: no number is set in less */
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

int
style_sizes_differ(uint32_t one, uint32_t other)
{
	uint32_t small = one < other ? one : other, large = one < other ? other : one;

	return 5 * small < 3 * large || (small < SMALL_PRINT && 4 * small < 3 * large);
}

/* Names of nearly all sizes need not be kept. */
static int
is_usual(int looks)
{
	return looks == 0 ||
	    ((looks & TAG_LOOKS) == 0 && !style_sizes_differ((uint32_t)looks >> TAG_SIZE, STYLE_USUAL));
}

/* Of two sizes the later counts. */
static int
both(int looks, int more)
{
	return (more >> TAG_SIZE > 0 ? looks & TAG_LOOKS : looks) | more;
}

static void
add(struct styles *s, struct span name, char sign, int looks)
{
	if (is_usual(looks) || name.n == 0 || s->n == STYLES)
		return;
	MEM_NEED(s->v, s->cap, s->n + 1);
	s->v[s->n++] = (struct style){ name, sign, looks };
}

/* What Word calls the marks of notes, whether its style sheet came with them or not. */
static const char *const marks[] = { "MsoFootnoteReference", "MsoEndnoteReference" };

static int
looks_named(const struct styles *s, struct span name, char sign)
{
	size_t i;
	int looks = 0;

	for (i = 0; i < COUNT(marks); i++)
		if (name.n == strlen(marks[i]) && memcmp(name.s, marks[i], name.n) == 0)
			looks |= TAG_RAISED;
	for (i = 0; i < s->n; i++)
		if (s->v[i].name.n == name.n && s->v[i].sign == sign && memcmp(s->v[i].name.s, name.s, name.n) == 0)
			looks = both(looks, s->v[i].looks);
	return looks;
}

/* --- CSS --- */

static const char *
next_declaration(const char *p, const char *end)
{
	return p < end ? memchr(p, ';', (size_t)(end - p)) : NULL;
}

/* Values that are numbers, with any unit; and a color that does not show on white. */
static const char zero[] = "0", other[] = "1", unseen[] = "#fff";

/* Properties of CSS that take text out of what is read. */
static const struct {
	const char *property;
	const char *value; /* what a word of the value begins with, in lower case; or a number */
	int look;
} styles[] = {
	{ "display", "none", TAG_HIDDEN },
	{ "visibility", "hidden", TAG_HIDDEN },
	{ "visibility", "collapse", TAG_HIDDEN },
	{ "font-size", zero, TAG_HIDDEN },
	{ "opacity", zero, TAG_HIDDEN },
	{ "mso-hide", "all", TAG_HIDDEN },
	/* On a white page it is invisible, on a dark heading it is the text: it does not join a number beside it. */
	{ "color", unseen, TAG_RAISED },
	{ "position", "absolute", TAG_ASTRAY },
	{ "position", "fixed", TAG_ASTRAY },
	{ "text-decoration", "line-through", TAG_STRUCK },
	{ "text-decoration-line", "line-through", TAG_STRUCK },
	{ "vertical-align", "super", TAG_RAISED },
	{ "vertical-align", "sub", TAG_RAISED },
	{ "vertical-align", "text-", TAG_MOVED }, /* text-top, text-bottom */
	{ "vertical-align", other, TAG_MOVED },
	{ "mso-text-raise", other, TAG_MOVED },
	{ "font-size", "smaller", TAG_MOVED },
	{ "font-size", "x", TAG_MOVED }, /* x-small, xx-small */
	{ "text-indent", "-99", TAG_ASTRAY },
	{ "transform", "scale", TAG_ASTRAY },
	{ "transform", "translate", TAG_ASTRAY },
	{ "transform", "rotate", TAG_ASTRAY },
	{ "clip-path", "inset", TAG_ASTRAY },
	{ "clip-path", "circle", TAG_ASTRAY },
	{ "clip", "rect", TAG_ASTRAY },
	{ "unicode-bidi", "bidi-override", TAG_ASTRAY },
	{ "overflow", "hidden", TAG_CLIPPED },
	{ "width", zero, TAG_NARROW },
	{ "max-width", zero, TAG_NARROW },
	{ "height", zero, TAG_NARROW },
	{ "max-height", zero, TAG_NARROW },
	{ "position", "relative", TAG_RELATIVE },
	{ "top", other, TAG_OFFSET },
	{ "bottom", other, TAG_OFFSET },
};

/* The number that a word begins with: 0, as 0, .0 and -0.00pt are, 1 for any other, -1 where there is none. */
static int
number_of(struct span word)
{
	int number = -1;
	size_t i;

	for (i = 0; i < word.n && (ascii_is_digit((unsigned char)word.s[i]) || strchr("+-.", word.s[i]) != NULL); i++)
		if (ascii_is_digit((unsigned char)word.s[i]))
			number = number > 0 || word.s[i] != '0';
	return i > 0 && word.s[i - 1] == '.' ? -1 : number;
}

static int
has_word(struct span word, const char *value)
{
	size_t n = strlen(value);

	if (value == zero || value == other)
		return number_of(word) == (value == other);
	return word.n >= n && ascii_is((struct span){ word.s, n }, value);
}

/* fff, ffffffff, 0000: nearly white, or transparent. */
int
style_is_unseen(struct span hex)
{
	size_t step = hex.n >= 6 ? 2 : 1, i;
	int light = hex.n >= 3, clear = hex.n == 4 || hex.n == 8;

	for (i = 0; i < 3 && light; i++)
		light = (hex.s[i * step] | 0x20) == 'f';
	for (i = hex.n - step; i < hex.n && clear; i++)
		clear = hex.s[i] == '0';
	return light || clear;
}

/* rgb(255, 255, 255), rgba(0 0 0 / 0) */
static int
is_unseen_rgb(const char *p, const char *end)
{
	int light = 0, clear = 0, channel, value;

	for (channel = 0; channel < 4; channel++) {
		while (p < end && !ascii_is_digit((unsigned char)*p))
			p++;
		if (p == end)
			break;
		/* Of 0.85 it counts that it is more than 0. */
		for (value = 0; p < end && (ascii_is_digit((unsigned char)*p) || *p == '.'); p++)
			value = *p == '.' || value > 255 ? value : 10 * value + (*p - '0');
		light += channel < 3 && value >= 240;
		clear |= channel == 3 && value == 0;
	}
	return light == 3 || clear;
}

static int
is_unseen(const char *p, const char *end)
{
	struct span value = { p, (size_t)(end - p) };
	size_t n;

	if (has_word(value, "white") || has_word(value, "transparent"))
		return 1;
	if (has_word(value, "rgb"))
		return is_unseen_rgb(p, end);
	for (n = 1; p + n < end && (ascii_is_digit((unsigned char)p[n]) || ascii_is_letter(p[n])); n++)
		;
	return p < end && *p == '#' && style_is_unseen((struct span){ p + 1, n - 1 });
}

/* Whether a word of the value, which ends at a semicolon, is such a one. */
static int
has_value(struct span value, const char *word)
{
	const char *p = value.s, *end = p + value.n, *q;

	if (word == unseen) {
		q = next_declaration(p, end);
		return is_unseen(p, q != NULL ? q : end);
	}

	for (; p < end && *p != ';'; p = q + 1) {
		for (q = p; q < end && *q != ';' && (unsigned char)*q > ' '; q++)
			;
		if (has_word((struct span){ p, (size_t)(q - p) }, word))
			return 1;
		if (q == end || *q == ';')
			break;
	}
	return 0;
}

/* The size that a value gives text, in half points, or 0; a share is one of usual text. */
static int
size_of(struct span value)
{
	static const struct {
		const char *unit;
		int hundredths;
	} units[] = { { "pt", 200 }, { "px", 150 }, { "em", 2100 }, { "rem", 2100 }, { "%", 21 } };
	const char *p = value.s, *end = p + value.n;
	int n = 0, part = 100, point = 0;
	size_t i;

	for (; p < end && (*p == '.' || ascii_is_digit((unsigned char)*p)); p++) {
		if (*p == '.') {
			point = 1;
		} else if (n < 10000) {
			n = 10 * n + (*p - '0');
			part *= point ? 10 : 1;
		}
	}
	for (i = 0; i < COUNT(units); i++)
		if (has_word((struct span){ p, (size_t)(end - p) }, units[i].unit))
			return n * units[i].hundredths / part;
	return 0;
}

/* <font size=1>; +1 and -1 are larger and smaller than what is around it. */
static int
size_numbered(struct span value)
{
	static const int sizes[] = { 15, 20, 24, 27, 36, 48, 72 };

	if (value.n > 0 && (*value.s == '+' || *value.s == '-'))
		return TAG_MOVED;
	return value.n == 1 && *value.s >= '1' && *value.s <= '7' ? sizes[*value.s - '1'] << TAG_SIZE : 0;
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
	return ascii_is(property, "font-size") ? size_of(value) << TAG_SIZE : 0;
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
		if (strchr("dvftopmcbuwhDVFTOPMCBUWH", *p) == NULL)
			continue;
		for (q = p; q < end && *q != ':' && (unsigned char)*q > ' '; q++)
			;
		property = (struct span){ p, (size_t)(q - p) };
		while (q < end && (*q == ':' || (unsigned char)*q <= ' '))
			q++;
		value = (struct span){ q, (size_t)(end - q) };
		looks = both(looks, look_of(property, value));
	}
	/* Where it is moves text only together, and room hides it. */
	if ((looks & TAG_RELATIVE) && (looks & TAG_OFFSET))
		looks |= TAG_MOVED;
	if ((looks & TAG_CLIPPED) && (looks & TAG_NARROW))
		looks |= TAG_ASTRAY;
	return looks & ~(TAG_RELATIVE | TAG_OFFSET | TAG_CLIPPED | TAG_NARROW);
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

/*
 * Gives the looks to the class or id that a selector ends in: span.name, #name.
 * What only some of its elements get, those in others, makes all of them doubtful.
 */
static void
add_selector(struct styles *s, struct span selector, int looks)
{
	const char *p, *q, *begin = selector.s, *end = begin + selector.n;

	while (begin < end && (unsigned char)*begin <= ' ')
		begin++;
	while (end > begin && (unsigned char)end[-1] <= ' ')
		end--;
	for (q = end; q > begin && is_name(q[-1]); q--)
		;
	if (q == begin || (q[-1] != '.' && q[-1] != '#'))
		return;
	for (p = q - 1; p > begin && is_name(p[-1]); p--)
		;
	if (p > begin)
		looks = looks & (TAG_HIDDEN | TAG_STRUCK | TAG_RAISED | TAG_ASTRAY) ? TAG_ASTRAY : looks;
	add(s, (struct span){ q, (size_t)(end - q) }, q[-1], looks);
}

/* Gives the looks to each of the selectors, which are separated by commas. */
static void
add_selectors(struct styles *s, struct span selectors, int looks)
{
	const char *p = selectors.s, *end = p + selectors.n, *q;

	for (; looks != 0 && p < end; p = q + 1) {
		q = memchr(p, ',', (size_t)(end - p));
		if (q == NULL)
			q = end;
		add_selector(s, (struct span){ p, (size_t)(q - p) }, looks);
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
				add_selectors(s, (struct span){ begin, (size_t)(block - begin) },
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
		{ "style:text-position", zero, TAG_RAISED },
		{ "text:display", "true", TAG_HIDDEN },
	};
	/* clang-format on */
	struct span v;
	size_t i;

	for (i = 0; i < COUNT(properties); i++) {
		v = tag_value(t, properties[i].name);
		if (v.n > 0 && !has_word(v, properties[i].off))
			add(s, s->open, 0, properties[i].look);
	}
	add(s, s->open, 0, size_of(tag_value(t, "fo:font-size")) << TAG_SIZE);
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
		looks = both(looks, looks_named(s, (struct span){ p, (size_t)(q - p) }, '.'));
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
			looks = both(looks, read_block(a->value));
		else if (is_called(a, "hidden", 6))
			looks |= TAG_HIDDEN;
		else if (is_called(a, "color", 5))
			looks |= look_of(a->name, a->value);
		else if (is_called(a, "size", 4))
			looks = both(looks, size_numbered(a->value));
		else if (is_called(a, "dir", 3) && ascii_is(a->value, "rtl"))
			looks |= TAG_ASTRAY;
		else if (s->n > 0 && is_called(a, "id", 2))
			looks = both(looks, looks_named(s, a->value, '#'));
		else if ((s->n > 0 || a->value.n >= MARK) && is_called(a, "class", 5))
			looks = both(looks, looks_classed(s, a->value));
		else if (s->n > 0 && is_called(a, "text:style-name", 15))
			looks = both(looks, looks_named(s, a->value, 0));
	}
	return looks;
}
