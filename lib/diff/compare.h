/*
 * compare: what one report states and another states otherwise.
 *
 * Cells are compared number by number, exactly.  Cells of one form only are
 * compared where both reports use that form; where they do not, `form` says
 * which row of one is counterpart of which rows of the other.
 */
#ifndef COMPARE_H
#define COMPARE_H

#include "label/alike.h"
#include "record/facts.h"

struct difference {
	struct span key;
	struct span old, new; /* escaped as in records; empty where nothing is stated */
	int same; /* no difference: found only where all was asked for */
	int summed; /* one side is the sum of the counterparts of this cell */
	int computed; /* both are numbers: change is new - old */
	struct decimal change, of; /* `of` is what change is a share of */
	int prose; /* of prose: alike and mark are set */
	int alike; /* per mille; -1 where there are no letters to compare */
	char mark; /* of a paragraph: `<` gone, `>` new, `|` changed, `=` the same; else 0 */
};

/* Called with each difference, in the forms' order.  It is valid during the call. */
typedef void compare_found(void *ctx, const struct difference *d);

/*
 * All cells of both forms.  With `all` also those that are the same, and those
 * of a form that only one of the reports uses.
 */
void compare_cells(const struct facts *old, const struct facts *new, int all, compare_found *found, void *ctx);

/* What else is stated: meta.* and keys not known here, but neither prose nor claims. */
void compare_others(const struct facts *old, const struct facts *new, int all, compare_found *found, void *ctx);

#endif
