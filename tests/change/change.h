/*
 * change: sound reports, each with something changed as people change them.
 *
 * A report is made by the generator of tests/generate.h, changed while it is
 * still a grid of cells, and then written in one of the shapes in which reports
 * travel:
 *
 *	grid.c      rows and columns taken out, put in, exchanged
 *	cells.c     changes of one cell and of labels
 *	lines.c     changes of rows and columns
 *	tables.c    changes of whole tables, their captions and headings
 *	laws.c      what a change leaves of the truth: a table, a row each
 *	shapes.c    the shapes
 *	change.c    options and files
 *
 * As the generator, it is an independent witness and shares nothing with lib/.
 */
#ifndef CHANGE_H
#define CHANGE_H

#include "../generate.h"

/* What may come out of a cell.  Where two changes meet, the stricter counts. */
enum verdict {
	MUST, /* a reader of the page is certain of its value: it comes out */
	MAY, /* it comes out with this value, or is named */
	NO /* no number may come out: it is named */
};

/* How a reader tells the column of a cell. */
enum way {
	BOUNDED, /* each cell has bounds: TAB, bar, td, frame */
	ORDERED, /* by the order of the numbers alone; a blank is not seen */
	SPACED, /* by order, and by places held by spaces */
	WAYS
};

struct shape {
	struct layout layout;
	enum way way;
	bool rows_are_lines; /* a line break in a cell breaks its row */
	const char *cell_end; /* between two cells of a row; NULL: no such thing */
};

/* A report while something is changed in it. */
struct scene {
	struct report r;
	const struct shape *shape;
	int turn; /* the first change, or the second */
	int block; /* the table that is changed: which block it is, */
	struct grid *g; /* and its grid */
	const char *about; /* what was changed, for people */
	bool cut; /* the file ends early, */
	size_t end; /* and where, before it is encoded */

	/* What the page says besides its cells: of two numbers in one cell. */
	struct claim {
		const struct fact *fact;
		const char *number;
		enum verdict verdict;
	} claims[2 * MAX_COLS];
	int nclaims;
};

/*
 * A change, and what it leaves of the truth.  A law has a letter each for the
 * cells that the change touched, the other cells of their rows, the rows before
 * and after, and the rest of the table: M for must, m for may, n for no.
 */
struct change {
	const char *name;
	bool (*make)(struct scene *s); /* false, and nothing changed: it cannot be made here */
	enum scope { FILES, TABLES, COLUMNS, ROWS, CELLS } scope;
	enum where { ANYWHERE, NOT_BY_ORDER, WITHOUT_WORDS, IN_LINES, WITH_CELL_ENDS } where;
	const char *law[WAYS];
	bool breaks_lines; /* where rows are lines, the law of order counts */
};

extern const struct change changes[];
extern const int nchanges;
const struct change *change_find(const char *name);
bool change_make(const struct change *c, struct scene *s);

extern const struct shape shapes[];
extern const int nshapes;
const struct shape *shape_find(const char *name);
void shape_write(struct scene *s, struct text *out);

/* grid.c */

struct cell *clone(const struct cell *c);
void settle(struct grid *g); /* computes rows, columns and spans anew from where each cell is */
struct grid *copy_grid(const struct grid *g);
void delete_row(struct grid *g, int row);
void insert_row(struct grid *g, int row, int like);
void delete_column(struct grid *g, int col);
void insert_column(struct grid *g, int col, const char *heading);
bool is_value(const struct grid *g, int row, int col); /* whether a VALUE begins here */
bool has_values(const struct grid *g, int row);
int first_value(const struct grid *g, int row); /* its column, or -1 */
struct cell *heading_of(const struct grid *g, int row, int col); /* the lowest above this VALUE */
bool below_heading(const struct grid *g, int row, int col, const struct cell *head);

/* What a change says of cells. */
void touch(const struct scene *s, struct cell *c);
void touch_row(const struct scene *s, int row);
void touch_column(const struct scene *s, const struct cell *head);
void lower(struct cell *c, enum verdict to);
void print_number(struct cell *c, const char *number); /* the page says this number now */
bool is_untouched(const struct grid *g, int row);
int pick_row(const struct scene *s); /* one with numbers that is as it was, or -1 */
int pick_labelled(const struct scene *s); /* such a one with a label of its own, or -1 */
bool pick_twins(const struct scene *s, int *a, int *b); /* rows that could change places */
/* Such rows with others between, each of which could change places with the next: the step from a to b, or 0. */
int pick_apart(const struct scene *s, int *a, int *b);
struct cell *pick_value(const struct scene *s, int digits); /* of so many digits at least; or NULL */
struct cell *pick_heading(const struct scene *s); /* the lowest above some number, or NULL */
bool next_is_twin(const struct scene *s, int row); /* whether the row below could change places with this one */
bool are_twins(const struct scene *s, const struct cell *a, const struct cell *b); /* the same of columns' headings */
bool pick_twin_headings(const struct scene *s, struct cell **a, struct cell **b); /* of different words */

/* The changes themselves; laws.c says what each is. */

bool sound(struct scene *s);
bool number_changed(struct scene *s);
bool number_deleted(struct scene *s);
bool zeros_blank(struct scene *s);
bool zeros_as_marks(struct scene *s);
bool number_doubled(struct scene *s);
bool number_exchanged(struct scene *s);
bool number_moved(struct scene *s);
bool number_merged(struct scene *s);
bool number_by_space(struct scene *s);
bool number_by_line(struct scene *s);
bool number_by_page(struct scene *s);
bool number_and_other(struct scene *s);
bool number_and_note(struct scene *s);
bool number_and_mark(struct scene *s);
bool cell_unreadable(struct scene *s);
bool cell_extra(struct scene *s);
bool stray_bar(struct scene *s);
bool label_deleted(struct scene *s);
bool label_misspelt(struct scene *s);
bool label_doubled(struct scene *s);
bool label_exchanged(struct scene *s);
bool label_moved(struct scene *s);
bool label_merged(struct scene *s);
bool group_deleted(struct scene *s);
bool heading_deleted(struct scene *s);
bool heading_misspelt(struct scene *s);
bool heading_doubled(struct scene *s);
bool heading_exchanged(struct scene *s);
bool heading_moved(struct scene *s);
bool heading_merged(struct scene *s);
bool row_deleted(struct scene *s);
bool row_doubled(struct scene *s);
bool row_doubled_other(struct scene *s);
bool row_exchanged(struct scene *s);
bool row_moved(struct scene *s);
bool row_merged(struct scene *s);
bool row_extra(struct scene *s);
bool row_shifted(struct scene *s);
bool column_deleted(struct scene *s);
bool column_doubled(struct scene *s);
bool column_doubled_other(struct scene *s);
bool column_exchanged(struct scene *s);
bool column_moved(struct scene *s);
bool column_merged(struct scene *s);
bool column_extra(struct scene *s);
bool column_shifted(struct scene *s);
bool table_deleted(struct scene *s);
bool table_doubled(struct scene *s);
bool table_second(struct scene *s);
bool table_second_year(struct scene *s);
bool table_second_last(struct scene *s);
bool caption_own_year(struct scene *s);
bool caption_other_year(struct scene *s);
bool section_other_year(struct scene *s);
bool section_deleted(struct scene *s);
bool file_cut(struct scene *s);

#endif
