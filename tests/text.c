/* Memory, chance, and UTF-8 text for one report at a time. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "generate.h"

static char arena[1 << 24];
static size_t used;

void *
keep(size_t size)
{
	void *p;

	size = (size + 15) & ~(size_t)15;
	if (size > sizeof(arena) - used) {
		fputs("generate: a report does not fit into memory\n", stderr);
		exit(2);
	}
	p = memset(arena + used, 0, size);
	used += size;
	return p;
}

void
forget_all(void)
{
	used = 0;
}

const char *
say(const char *fmt, ...)
{
	va_list ap;
	char *s;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	s = keep((size_t)n + 1);
	va_start(ap, fmt);
	vsnprintf(s, (size_t)n + 1, fmt, ap);
	va_end(ap);
	return s;
}

/* splitmix64: small, fast, and good enough to deal cards */

static uint64_t state;

void
chance_seed(uint64_t seed)
{
	state = seed;
}

static uint64_t
next(void)
{
	uint64_t z = (state += 0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
	z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
	return z ^ (z >> 31);
}

unsigned
below(unsigned n)
{
	return (unsigned)((next() >> 33) % n);
}

bool
chance(unsigned percent)
{
	return below(100) < percent;
}

void
put_n(struct text *t, const char *s, size_t n)
{
	if (t->len + n + 1 > t->size) {
		t->size = (t->len + n + 1) * 2;
		t->s = realloc(t->s, t->size);
		if (t->s == NULL) {
			perror("generate");
			exit(2);
		}
	}
	memcpy(t->s + t->len, s, n);
	t->len += n;
	t->s[t->len] = '\0';
}

void
put(struct text *t, const char *s)
{
	put_n(t, s, strlen(s));
}

void
put_times(struct text *t, const char *s, int times)
{
	while (times-- > 0)
		put(t, s);
}

void
put_line(struct text *t, const char *s)
{
	put(t, s);
	put(t, "\n");
}

size_t
rune_size(const char *s)
{
	unsigned char c = (unsigned char)*s;

	return c < 0x80 ? c != '\0' : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
}

/*
 * Wide is what has three bytes, but for the marks that begin with E2 80: text
 * browsers give quotes and dashes one column, and the zero-width space none.
 * Control characters, with which tests/change marks its cells, have no width.
 */
static int
rune_width(const char *s, enum width how)
{
	if ((unsigned char)*s < ' ' && *s != '\t' && *s != '\n')
		return 0;
	if (how == BY_CHARACTER || rune_size(s) < 3)
		return 1;
	if (strncmp(s, "\xE2\x80\x8B", 3) == 0)
		return 0;
	return strncmp(s, "\xe2\x80", 2) == 0 ? 1 : 2;
}

static int
width_to(const char *s, const char *end, enum width how)
{
	int n = 0;

	for (; s < end; s += rune_size(s))
		n += rune_width(s, how);
	return n;
}

int
width(const char *s, enum width how)
{
	return width_to(s, s + strlen(s), how);
}

int
runes(const char *s)
{
	return width(s, BY_CHARACTER);
}

const char *
rune_at(const char *s, int n)
{
	while (n-- > 0 && *s != '\0')
		s += rune_size(s);
	return s;
}

const char *
substitute(const char *s, const char *from, const char *to)
{
	struct text t = { 0 };
	const char *hit, *kept;

	if (strstr(s, from) == NULL)
		return s;
	while ((hit = strstr(s, from)) != NULL) {
		put_n(&t, s, (size_t)(hit - s));
		put(&t, to);
		s = hit + strlen(from);
	}
	put(&t, s);
	kept = say("%s", t.s);
	free(t.s);
	return kept;
}

/* What must stay on one line: a whole Latin word or number, or one character. */
static const char *
unit_end(const char *s)
{
	static const char part[] = "0123456789abcdefghijklmnopqrstuvwxyz"
				   "ABCDEFGHIJKLMNOPQRSTUVWXYZ.,%+-/:";

	if (strchr(part, *s) == NULL)
		return s + rune_size(s);
	return s + strspn(s, part);
}

static bool
never_first(const char *s)
{
	static const char *const marks[] = { "，", "。", "、", "；", "：", "）", "”", "》", "？", "！", "〉", "〕",
		")" };

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (strncmp(s, marks[i], strlen(marks[i])) == 0)
			return true;
	return false;
}

int
wrap(const char *s, int max, enum width how, const char **lines)
{
	const char *from = s, *end;
	int n = 0, have = 0, want;

	for (; *s != '\0'; s = end) {
		end = unit_end(s);
		want = width_to(s, end, how);
		if (*s == '\n' && n < MAX_LINES - 1) {
			lines[n++] = say("%.*s", (int)(s - from), from);
			from = end;
			have = 0;
			continue;
		}
		if (s > from && have + want > max && !never_first(s) && n < MAX_LINES - 1) {
			lines[n++] = say("%.*s", (int)(s - from) - (s[-1] == ' '), from);
			from = *s == ' ' ? s + 1 : s;
			have = 0;
			if (*s == ' ')
				continue;
		}
		have += want;
	}
	if (*from != '\0' || n == 0)
		lines[n++] = from;
	return n;
}
