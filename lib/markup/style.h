/*
 * style: names that a document gives to looks that exclude text from what is
 * read: hidden, crossed out, or raised like the mark of a note.
 *
 * HTML has them in its style sheets (.name { display: none }), OpenDocument as
 * styles of text.  What a name means only somewhere, by selectors of several parts,
 * makes its text doubtful; rules for some media do not count.
 */
#ifndef STYLE_H
#define STYLE_H

#include <stddef.h>

#include "markup/tag.h"

struct style {
	struct span name;
	char sign; /* a class's '.', an id's '#', or 0 */
	int looks; /* TAG_HIDDEN and the like, as bits */
};

struct styles {
	struct style *v;
	size_t n, cap;
	struct span open; /* OpenDocument: the style whose properties come */
};

/* Forgets all; keeps the memory. */
void styles_clear(struct styles *s);

void styles_free(struct styles *s);

/* Takes in a style sheet, the content of <style>. */
void styles_rules(struct styles *s, struct span css);

/* <style:style style:name=…>: properties that follow are its. */
void styles_open(struct styles *s, const struct tag *t);

/* <style:text-properties …> */
void styles_properties(struct styles *s, const struct tag *t);

/* The size of text that says none, in half points: what reports are set in. */
enum { STYLE_USUAL = 21 };

/* Whether text of one of these sizes, which are not 0, is clearly smaller than the other's. */
int style_sizes_differ(uint32_t one, uint32_t other);

/* Whether a tag hides itself, by `hidden` or its style. */
int style_hides(const struct tag *t);

/* Whether a color, FFFFFF, does not show on white. */
int style_is_unseen(struct span hex);

/* The looks of a tag: by its style, its class or its name of a style, or `hidden`. */
int styles_looks(const struct styles *s, const struct tag *t);

#endif
