/*
 * tag: markup cut into tags and the text between them.
 *
 * HTML and XML alike, after the tokenizer of the HTML standard where it
 * matters for reports: attributes with quotes, without, and broken; comments
 * that never end; a `<` that is only a sign.  Entities in text and values
 * are left as they are (entity.h).
 */
#ifndef TAG_H
#define TAG_H

#include <stddef.h>
#include <stdint.h>

#include "base/span.h"

enum { TAG_ATTRIBUTES = 24 }; /* more of them in one tag are not looked at */

struct attribute {
	struct span name, value;
};

enum tag_kind {
	TAG_END, /* of the input */
	TAG_TEXT, /* text between tags: `text` */
	TAG_OPEN, /* <name …> */
	TAG_CLOSE, /* </name> */
	TAG_COMMENT /* also a doctype and <?…?>: `text` is what is in it */
};

struct tag {
	enum tag_kind kind;
	struct span text; /* the text, or the tag's name as it is written */
	struct attribute attribute[TAG_ATTRIBUTES];
	int attributes;
	uint8_t empty; /* <name/> */
	uint8_t broken; /* a quote or a `>` of it was lost, and something with it; or the input ends in it */
	uint8_t literal; /* the text is CDATA: signs in it are no entities */
};

enum { TAG_LOST = 16 }; /* elements that hold no markup: more than there are */

struct tags {
	const char *p, *end;
	const char *sign; /* a `<`, or the end: there is none between here and p, unless p is after it */
	const char *counted; /* up to here lines are counted */
	uint32_t line;
	struct span lost[TAG_LOST]; /* names of elements that have no end from here on */
	int nlost;
	char newline; /* LF, or CR in files that have no LF */
};

/* Begins to read s[0..n): valid UTF-8, which must stay. */
void tags_begin(struct tags *t, const char *s, size_t n);

/* The next tag or piece of text in *out. */
void tags_next(struct tags *t, struct tag *out);

/*
 * What precedes </name>, which is read too: the content of script,
 * title and the like, in which a `<` is nothing.  Empty, with nothing read,
 * where there is no such end.
 */
struct span tags_raw(struct tags *t, struct span name);

/* The line that s is in, from 1; s never goes back from call to call. */
uint32_t tags_line(struct tags *t, const char *s);

/* The value of an attribute, name in lower case; s is NULL where there is none. */
struct span tag_value(const struct tag *t, const char *name);

/* The number that an attribute's value begins with, at most 999999; `none` where there is none. */
uint32_t tag_number(const struct tag *t, const char *name, uint32_t none);

/* What an element's style does to its text, as bits; see style.h. */
enum {
	TAG_HIDDEN = 1, /* nobody sees it */
	TAG_STRUCK = 2, /* it is crossed out */
	TAG_RAISED = 4, /* it is higher or lower: a note's mark */
	TAG_ASTRAY = 8, /* it is elsewhere on the page, or beside it */
	TAG_MOVED = 16, /* it is at another height than what is beside it, or smaller */
	TAG_RELATIVE = 32,
	TAG_OFFSET = 64, /* together: TAG_MOVED */
	TAG_CLIPPED = 128,
	TAG_NARROW = 256, /* together: TAG_ASTRAY */
	TAG_LOOKS = 511, /* all of them; looks >> TAG_SIZE is the size of the text in half points, or 0 */
	TAG_SIZE = 9
};

#endif
