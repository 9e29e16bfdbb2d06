/*
 * What each change leaves of the truth.
 *
 * The page alone is asked, and a reader who knows the form: what the page says
 * is its value, also where it is a slip, for nobody can see that.  A cell is M,
 * must, where every reading of the page says the same of it; m, may, where a
 * reader may be certain or not, and then there is one value only; n, no, where
 * the page has no value for it that is certain.  Never is another value right.
 *
 * Besides, what the page claims twice with two numbers is n, with the same
 * number m; and what it claims nowhere is n: truth_of() in change.c.
 */
#include <string.h>

#include "change.h"

#define LENGTH(a) ((int)(sizeof(a) / sizeof(*(a))))

/* Four letters each for bounded, ordered and spaced cells: touched, the rest of the row, rows beside it, other rows. */
/* clang-format off */
const struct change changes[] = {
	{ "sound", sound, FILES, ANYWHERE, { "MMMM", "MMMM", "MMMM" }, false },

	/* A number is what is printed, whatever the sums say. */
	{ "number-changed", number_changed, CELLS, ANYWHERE, { "MMMM", "MMMM", "MMMM" }, false },
	{ "number-exchanged", number_exchanged, CELLS, ANYWHERE, { "MMMM", "MMMM", "MMMM" }, false },
	/* A blank is seen where cells have bounds.  By order alone the row's other numbers lose their columns, and a label
	 * without any number may be taken to have the next ones. */
	{ "number-deleted", number_deleted, CELLS, ANYWHERE, { "MMMM", "mmmM", "mmMM" }, false },
	{ "zeros-blank", zeros_blank, COLUMNS, ANYWHERE, { "MMMM", "mmmM", "mmMM" }, false },
	/* A mark in place of a number is a blank that is seen. */
	{ "zeros-as-marks", zeros_as_marks, COLUMNS, ANYWHERE, { "MMMM", "mmMM", "mmMM" }, false },
	{ "number-moved", number_moved, CELLS, ANYWHERE, { "MMMM", "mmMM", "mmMM" }, false },
	/* 12 12 is 12 or 1212 or a number too many. */
	{ "number-doubled", number_doubled, CELLS, ANYWHERE, { "mMMM", "mmmM", "mmMM" }, false },
	/* The cell of the second is blank, and so is that of the first as far as anyone can tell: 12 34 may be 1234.  Of
	 * words on a line it is no change. */
	{ "number-merged", number_merged, CELLS, WITHOUT_WORDS, { "mMMM", "mmmM", "mmMM" }, false },
	/* Both parts, or none: never one of them. */
	{ "number-by-space", number_by_space, CELLS, ANYWHERE, { "mMMM", "mmmM", "mmMM" }, false },
	{ "number-by-line", number_by_line, CELLS, ANYWHERE, { "mMMM", "mmmM", "mmmM" }, true },
	{ "number-by-page", number_by_page, CELLS, IN_LINES, { "mmmM", "mmmM", "mmmM" }, true },
	/* Which of the two is the cell's own, nobody knows. */
	{ "number-and-other", number_and_other, CELLS, ANYWHERE, { "nMMM", "nmmM", "nmMM" }, false },
	/* 19（其中修订2件） is 19. */
	{ "number-and-note", number_and_note, CELLS, ANYWHERE, { "MMMM", "mmMM", "mmMM" }, false },
	/* A mark is no digit: 12 with a mark 1 is never 121. */
	{ "number-and-mark", number_and_mark, CELLS, ANYWHERE, { "mMMM", "mmMM", "mmMM" }, false },
	/* One fault costs one cell, where its neighbours have bounds. */
	{ "cell-unreadable", cell_unreadable, CELLS, ANYWHERE, { "nMMM", "nmmM", "nmMM" }, false },
	/* Which of eight cells is the one too many, nobody knows; so none may come out as another. */
	{ "cell-extra", cell_extra, CELLS, WITH_CELL_ENDS, { "mmMM", "mmmM", "mmMM" }, false },
	/* A bar may end a cell: the row has a cell more, or half a number. */
	{ "stray-bar", stray_bar, CELLS, ANYWHERE, { "mmmM", "mmmM", "mmMM" }, false },

	/* The row has its place, and may be told by it.  Where nothing but the label keeps its numbers from those of the
	 * rows beside it, these are not certain either. */
	{ "label-deleted", label_deleted, ROWS, ANYWHERE, { "mMMM", "mMmM", "mMmM" }, false },
	{ "label-merged", label_merged, ROWS, ANYWHERE, { "mMMM", "mMmM", "mMmM" }, false },
	/* One character of many does not hide a label; of few it may: label_misspelt() asks for less then. */
	{ "label-misspelt", label_misspelt, ROWS, ANYWHERE, { "MMMM", "MMMM", "MMMM" }, false },
	/* Two rows have one name, and which of them has it by mistake is not on the page; so the second is not certain
	 * to be the one that lacks its name. */
	{ "label-doubled", label_doubled, ROWS, ANYWHERE, { "mMMM", "mMmM", "mMMM" }, false },
	/* Nobody can tell labels exchanged from rows exchanged: a number is of its label. */
	{ "label-exchanged", label_exchanged, ROWS, ANYWHERE, { "MMMM", "mMMM", "mMMM" }, false },
	{ "label-moved", label_moved, ROWS, ANYWHERE, { "MMMM", "mMMM", "mMMM" }, false },
	{ "group-deleted", group_deleted, ROWS, ANYWHERE, { "mMMM", "mMmM", "mMmM" }, false },

	/* The other headings say which is missing; where they do not hold the numbers, nothing is certain. */
	{ "heading-deleted", heading_deleted, COLUMNS, ANYWHERE, { "mMMM", "mmmM", "mmmM" }, false },
	{ "heading-merged", heading_merged, COLUMNS, ANYWHERE, { "mMMM", "mmmM", "mmmM" }, false },
	{ "heading-misspelt", heading_misspelt, COLUMNS, ANYWHERE, { "mMMM", "mmMM", "mmMM" }, false },
	{ "heading-doubled", heading_doubled, COLUMNS, ANYWHERE, { "mMMM", "mmmM", "mmmM" }, false },
	/* As with labels: a number is of its heading, as printed. */
	{ "heading-exchanged", heading_exchanged, COLUMNS, ANYWHERE, { "mMMM", "mmmM", "mmmM" }, false },
	{ "heading-moved", heading_moved, COLUMNS, ANYWHERE, { "mMMM", "mmmM", "mmmM" }, false },

	/* What is not there is named, and costs no other row. */
	{ "row-deleted", row_deleted, ROWS, ANYWHERE, { "MMMM", "MMMM", "MMMM" }, false },
	/* Twice the same is the same; twice with other numbers says nothing. */
	{ "row-doubled", row_doubled, ROWS, ANYWHERE, { "mMMM", "mMmM", "mMMM" }, false },
	{ "row-doubled-other", row_doubled_other, ROWS, ANYWHERE, { "mMMM", "mMmM", "mMMM" }, false },
	{ "row-exchanged", row_exchanged, ROWS, ANYWHERE, { "MMMM", "mMMM", "mMMM" }, false },
	{ "row-moved", row_moved, ROWS, ANYWHERE, { "MMMM", "mMMM", "mMMM" }, false },
	/* 222 490 in the cell of two labels is 222 of the first and 490 of the second, or nothing. */
	{ "row-merged", row_merged, ROWS, ANYWHERE, { "mMMM", "mMmM", "mMmM" }, false },
	{ "row-extra", row_extra, ROWS, ANYWHERE, { "MMMM", "mMmM", "mMmM" }, false },
	/* As printed, though the last cell looks as if the row had slipped.  By order alone that is not to be seen. */
	{ "row-shifted", row_shifted, ROWS, NOT_BY_ORDER, { "mMMM", NULL, "mMMM" }, false },

	/* Headings say which columns there are; how many cells a row has, says nothing of which. */
	{ "column-deleted", column_deleted, COLUMNS, ANYWHERE, { "mmmm", "mmmm", "mmmm" }, false },
	{ "column-doubled", column_doubled, COLUMNS, ANYWHERE, { "mmmm", "mmmm", "mmmm" }, false },
	{ "column-doubled-other", column_doubled_other, COLUMNS, ANYWHERE, { "mmmm", "mmmm", "mmmm" }, false },
	{ "column-exchanged", column_exchanged, COLUMNS, ANYWHERE, { "mMMM", "mmmM", "mmmM" }, false },
	{ "column-moved", column_moved, COLUMNS, ANYWHERE, { "mMMM", "mmmM", "mmmM" }, false },
	{ "column-merged", column_merged, COLUMNS, ANYWHERE, { "mmmm", "mmmm", "mmmm" }, false },
	{ "column-extra", column_extra, COLUMNS, ANYWHERE, { "mmmm", "mmmm", "mmmm" }, false },
	{ "column-shifted", column_shifted, COLUMNS, NOT_BY_ORDER, { "mMMM", NULL, "mMMM" }, false },

	/* A table that is not there is named, row by row or as a whole. */
	{ "table-deleted", table_deleted, TABLES, ANYWHERE, { "MMMM", "MMMM", "MMMM" }, false },
	{ "table-doubled", table_doubled, TABLES, ANYWHERE, { "mmmm", "mmmm", "mmmm" }, false },
	/* Two tables with other numbers, and neither says that it is another year's: all that differs is n. */
	{ "table-second", table_second, TABLES, ANYWHERE, { "mmmm", "mmmm", "mmmm" }, false },
	/* One of them says it; the other is this year's, or that is not certain enough. */
	{ "table-second-year", table_second_year, TABLES, ANYWHERE, { "mmmm", "mmmm", "mmmm" }, false },
	{ "table-second-last", table_second_last, TABLES, ANYWHERE, { "mmmm", "mmmm", "mmmm" }, false },
	/* The year above a table is its year, also where it is a slip of last year's text. */
	{ "caption-own-year", caption_own_year, TABLES, ANYWHERE, { "MMMM", "MMMM", "MMMM" }, false },
	{ "caption-other-year", caption_other_year, TABLES, ANYWHERE, { "nnnn", "nnnn", "nnnn" }, false },
	{ "section-other-year", section_other_year, TABLES, ANYWHERE, { "nnnn", "nnnn", "nnnn" }, false },
	{ "section-deleted", section_deleted, TABLES, ANYWHERE, { "mmmm", "mmmm", "mmmm" }, false },

	/* What is before the cut is there; a number that ends with the file may have gone on: cut_text() in change.c. */
	{ "file-cut", file_cut, FILES, ANYWHERE, { "MMMM", "MMMM", "MMMM" }, false },
};
/* clang-format on */
const int nchanges = LENGTH(changes);

const struct change *
change_find(const char *name)
{
	for (int i = 0; i < nchanges; i++)
		if (strcmp(changes[i].name, name) == 0)
			return &changes[i];
	return NULL;
}

static bool
is_made_in(const struct change *c, const struct shape *shape)
{
	switch (c->where) {
	case NOT_BY_ORDER:
		return shape->way != ORDERED;
	case WITHOUT_WORDS:
		return strncmp(shape->layout.name, "words", 5) != 0;
	case IN_LINES:
		return shape->rows_are_lines;
	case WITH_CELL_ENDS:
		return shape->cell_end != NULL;
	default:
		return true;
	}
}

static bool
row_is_touched(const struct grid *g, int row, int turn)
{
	for (int col = 0; row >= 0 && row < g->rows && col < g->cols; col++)
		if (g->at[row][col]->touched == turn)
			return true;
	return false;
}

static void
judge_row(const struct scene *s, int row, const char *law)
{
	enum { TOUCHED, ROW, BESIDE, OTHER };
	bool here = row_is_touched(s->g, row, s->turn);
	bool beside = row_is_touched(s->g, row - 1, s->turn) || row_is_touched(s->g, row + 1, s->turn);

	for (int col = 0; col < s->g->cols; col++) {
		struct cell *c = s->g->at[row][col];
		char letter = law[c->touched == s->turn ? TOUCHED : here ? ROW : beside ? BESIDE : OTHER];

		lower(c, letter == 'M' ? MUST : letter == 'm' ? MAY : NO);
	}
}

static void
judge(const struct change *c, const struct scene *s)
{
	bool by_order = c->breaks_lines && s->shape->rows_are_lines;
	const char *law = c->law[by_order ? ORDERED : s->shape->way];

	for (int row = 0; row < s->g->rows; row++)
		judge_row(s, row, law);
	/* One more change may be in the rows of a column that is changed, but not in a row that is. */
	for (int row = 0; row < s->g->rows && c->scope < ROWS; row++)
		for (int col = 0; col < s->g->cols; col++)
			s->g->at[row][col]->touched = 0;
}

/* A table with cells of the form.  The one that was changed before is as good as the others together. */
static bool
pick_table(struct scene *s)
{
	int at = s->turn > 1 && chance(50) ? s->block : (int)below((unsigned)s->r.nblocks);
	struct grid *g = s->r.blocks[at].grid;

	if (g == NULL || at >= s->r.nblocks)
		return false;
	for (int row = 0; row < g->rows; row++)
		for (int col = 0; col < g->cols; col++)
			if (g->at[row][col]->fact != NULL) {
				s->block = at;
				s->g = g;
				return true;
			}
	return false;
}

/* False where this change cannot be made in this report; then nothing is changed. */
bool
change_make(const struct change *c, struct scene *s)
{
	if (!is_made_in(c, s->shape))
		return false;
	for (int tries = 0; tries < 2000; tries++)
		if (pick_table(s) && c->make(s)) {
			judge(c, s);
			return true;
		}
	return false;
}
