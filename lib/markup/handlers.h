/*
 * handlers: what the elements of marked-up documents do, a row for each kind.
 */
#ifndef HANDLERS_H
#define HANDLERS_H

#include "markup/markup.h"

/*
 * What elements of a kind do where they begin, the current tag being theirs,
 * and where they end; lines end both before and after it where ends_line is set.
 */
struct handler {
	void (*begin)(struct markup *m, const struct element *e);
	void (*end)(struct markup *m, const struct markup_open *o);
	uint8_t ends_line;
	uint8_t hides; /* nobody sees what is in them */
};

extern const struct handler handlers[ELEMENT_KINDS];

/* Something in the table's current cell was lost, or is not part of its number. */
void handlers_lose_cell(struct markup *m);

#endif
