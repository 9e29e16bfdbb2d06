/* Items laid against the rows of the form.  See match_int.h. */
#include "base/mem.h"
#include "label/alike.h"
#include "table/match_int.h"

/*
 * Prices of the alignment, in the unit of alike_score: a character of a
 * label is worth 2.
 */
enum {
	WHOLE_RUN = 8, /* a run with as many numbers as the row has columns */
	LABEL_ENOUGH = 12, /* beyond it a label's characters count a quarter */
	SHORT = 4, /* characters: 其他 is the beginning of other labels */
	WAITED_FOR = 1, /* a run whose words two rows share goes to that whose label has begun */
	UNLABELLED = -3, /* a run without its row's label */
	PART_RUN = 5, /* with fewer: cells may be blank */
	ODD_RUN = 3,
	RUN_LEFT_OUT = -4,
	OTHER_LABEL = -8, /* a run whose own line names another row */
	ROW_LEFT_OUT = -1,
	NEVER = -1000000
};

/*
 * State 3 * r + h: the last row of the form that was reached is r - 1 (none
 * for r = 0), and h says whether it has its run: no, yes, or yes but none of
 * its label, which then cannot come any more: a label that may be on
 * either side of its numbers would let one odd row turn the whole table.
 */
enum { OPEN, FULL, EARLY, HAVES, STATES = HAVES * (FORM_ROWS + 1), TAKEN = 0x8000 };

static int
run_worth(const struct match *m, const struct item *it, int row)
{
	const struct run *r = &m->runs[it->run];

	if (!match_words_allow(m, it, row))
		return OTHER_LABEL;
	if (r->broken)
		return ODD_RUN;
	if (match_row_wants(&m->table->rows[row], r->numbers) ||
	    (r->bounded && match_row_wants(&m->table->rows[row], r->n)))
		return r->numbers > 0 ? WHOLE_RUN : ODD_RUN;
	return r->bounded || r->numbers > 0 ? PART_RUN : ODD_RUN;
}

/*
 * A piece of label long enough to be sure says little more when it is
 * longer; else one long label out of order outweighs many rows in order.
 */
static int
label_worth(int score)
{
	return score <= LABEL_ENOUGH ? score : LABEL_ENOUGH + (score - LABEL_ENOUGH) / 4;
}

static void
better(int *new, uint16_t *back, int s, int score, int from)
{
	if (score > new[s]) {
		new[s] = score;
		back[s] = (uint16_t)(from | TAKEN);
	}
}

/* Turns every state that waits for numbers into one that does not. */
static void
shut(int *new, uint16_t *back, int rows)
{
	int s;

	for (s = 0; s < HAVES * (rows + 1); s += HAVES) {
		if (new[s + OPEN] > new[s + FULL]) {
			new[s + FULL] = new[s + OPEN];
			back[s + FULL] = (uint16_t)(s + OPEN);
		}
		/* Before the first row nothing waits. */
		if (s > 0)
			new[s + OPEN] = NEVER;
	}
}

/* One item more: new scores of all states out of the old. */
static void
step(const struct match *m, const struct item *it, const int *old, int *new, uint16_t *back)
{
	int rows = m->table->nrows, r, h, best = NEVER, from = 0, s, gain;
	int labelled = it->best > 0;

	for (s = 0; s < HAVES * (rows + 1); s++) {
		new[s] = old[s] == NEVER ? NEVER : old[s] + (it->run >= 0 ? RUN_LEFT_OUT : 0);
		back[s] = (uint16_t)s;
	}
	/*
	 * Numbers below the headings of other rows, or below a label that was
	 * left out, are not for a row above them.
	 */
	if (it->run < 0 && (labelled ? it->named >= 0 : match_item_forms(it) != 0 && m->size == 0))
		shut(new, back, rows);
	if (it->run < 0 && !labelled)
		return;
	for (r = 0; r < rows; r++) {
		/* The best state before row r, with the rows in between left out. */
		if (best != NEVER)
			best += ROW_LEFT_OUT;
		for (h = 0; h < HAVES; h++) {
			s = HAVES * r + h;
			if (old[s] > best) {
				best = old[s];
				from = s;
			}
		}
		s = HAVES * (r + 1);
		gain = label_worth(it->score[r]);
		if (it->run >= 0) {
			h = run_worth(m, it, r);
			if (h == OTHER_LABEL)
				continue;
			gain += h;
			if (it->score[r] > 0)
				better(new, back, s + FULL, best + gain, from);
			else
				better(new, back, s + EARLY, best + gain + UNLABELLED, from);
			if (old[s + OPEN] != NEVER)
				better(new, back, s + FULL, old[s + OPEN] + gain + (it->shared ? WAITED_FOR : 0),
				    s + OPEN);
		} else if (gain > 0 && it->mixed >= SPOILT) {
			/* Its numbers are here, and cannot be read: none that come later are its. */
			better(new, back, s + FULL, best + gain, from);
			if (old[s + OPEN] != NEVER)
				better(new, back, s + FULL, old[s + OPEN] + gain, s + OPEN);
		} else if (gain > 0 && (it->named < 0 || it->named == r || alike_length(m->table, it->named) < SHORT)) {
			/* What two labels share goes on with one, and begins none: 申请 may be a heading's. */
			if (!it->shared || it->named >= 0)
				better(new, back, s + OPEN, best + gain, from);
			for (h = OPEN; h <= FULL; h++)
				if (old[s + h] != NEVER)
					better(new, back, s + h, old[s + h] + gain, s + h);
		}
	}
}

/* Words that are nothing to this table change no state. */
static int
is_idle(const struct item *it)
{
	return it->run < 0 && it->best == 0 && match_item_forms(it) == 0;
}

/* Fills where[i] with the row of the form that item i belongs to, or -1. */
void
match_align(struct match *m, int *where)
{
	int a[STATES] = { 0 }, b[STATES] = { 0 }, *old = a, *new = b, *t, s, best = 0;
	int states = HAVES * (m->table->nrows + 1);
	uint16_t k;
	size_t i;

	MEM_NEED(m->back, m->back_cap, m->nitems * STATES);
	for (s = 0; s < states; s++)
		a[s] = s == 0 ? 0 : NEVER;
	for (i = 0; i < m->nitems; i++) {
		if (is_idle(&m->items[i]))
			continue;
		step(m, &m->items[i], old, new, m->back + i * STATES);
		t = old;
		old = new;
		new = t;
	}
	for (s = 0; s < states; s++)
		if (old[s] > old[best])
			best = s;
	for (s = best; i-- > 0;) {
		if (is_idle(&m->items[i])) {
			where[i] = -1;
			continue;
		}
		k = m->back[i * STATES + (size_t)s];

		where[i] = (k & TAKEN) != 0 ? s / HAVES - 1 : -1;
		s = k & (TAKEN - 1);
	}
}
