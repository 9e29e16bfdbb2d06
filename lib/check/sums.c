/*
 * The sums of tables three and four.
 *
 * In table three every number is in two sums, so one wrong cell breaks
 * two or three of them.  One cause is one finding: where a single cell
 * explains several sums that do not come out, one of them is reported, and
 * says which cell that is.  And the sums of the column of totals follow from
 * all the others; they are reported only where those cannot be computed.
 */
#include <stdio.h>
#include <string.h>

#include "check/check_int.h"

enum { TABLE_REQUESTS = 1, TABLE_DISPUTES = 2, TOTAL = APPLICANTS - 1, RESULTS = 5 };

/* The first cell of a row of table three, whichever form has it. */
static int
row_cell(int row)
{
	static int cells[FORM_ROWS]; /* and 1 */
	int cell = cells[row] - 1;

	if (cell >= 0)
		return cell;
	cell = cells_at(TABLE_REQUESTS, row, FORM_2021, 0);
	cell = cell >= 0 ? cell : cells_at(TABLE_REQUESTS, row, FORM_2019, 0);
	cells[row] = cell + 1;
	return cell;
}

/* The n-th row of table three with that role. */
static int
row_of(enum role role, int n)
{
	const struct table *t = &form_tables[TABLE_REQUESTS];
	int r;

	for (r = 0; r < t->nrows; r++)
		if (t->rows[r].role == role && n-- == 0)
			break;
	return r;
}

/* --- adding --- */

static void
begin(struct sum *e, int stated)
{
	memset(e, 0, sizeof *e);
	e->known = 1;
	e->stated = stated;
	e->because = e->other = -1;
}

/* Adds a part, or takes it away. */
static void
part(struct sum *e, const struct facts *s, int cell, int minus)
{
	e->known &= facts_can_add(s, cell);
	e->blanks += s->stated[cell] == STATED_BLANK;
	e->expected = minus ? decimal_sub(e->expected, s->value[cell]) : decimal_add(e->expected, s->value[cell]);
}

/* What is left; nothing is stated by a blank. */
static void
end(struct sum *e, const struct facts *s)
{
	e->known &= s->stated[e->stated] == STATED_NUMBER;
	e->left = decimal_sub(s->value[e->stated], e->expected);
}

/* The same where the cell is a part like the others; that n blanks agree says nothing. */
static void
end_of_parts(struct sum *e, const struct facts *s, int n)
{
	e->blanks += s->stated[e->stated] == STATED_BLANK;
	e->known &= facts_can_add(s, e->stated) && e->blanks < n;
	e->left = decimal_sub(s->value[e->stated], e->expected);
}

static int
fails(const struct sum *e)
{
	return e->known && decimal_sign(e->left) != 0;
}

static int
same(const struct sum *a, const struct sum *b)
{
	return decimal_cmp(a->left, b->left) == 0;
}

static int
opposite(const struct sum *a, const struct sum *b)
{
	return decimal_sign(decimal_add(a->left, b->left)) == 0;
}

static void
add_row(struct sum *e, const struct facts *s, int cell)
{
	int i;

	begin(e, cell + TOTAL);
	for (i = 0; i < TOTAL; i++)
		part(e, s, cell + i, 0);
	end(e, s);
}

static void
add_outcomes(struct sum *e, const struct facts *s, int form, int column)
{
	const struct table *t = &form_tables[TABLE_REQUESTS];
	int r;

	begin(e, row_cell(row_of(ROLE_PROCESSED, 0)) + column);
	for (r = 0; r < t->nrows; r++)
		if (t->rows[r].role == ROLE_OUTCOME && (t->rows[r].forms & form) != 0)
			part(e, s, row_cell(r) + column, 0);
	end(e, s);
}

static void
add_balance(struct sum *e, const struct facts *s, int column)
{
	begin(e, row_cell(row_of(ROLE_OUT, 0)) + column);
	part(e, s, row_cell(row_of(ROLE_IN, 0)) + column, 0);
	part(e, s, row_cell(row_of(ROLE_IN, 1)) + column, 0);
	part(e, s, row_cell(row_of(ROLE_PROCESSED, 0)) + column, 1);
	end_of_parts(e, s, 4);
}

/* --- what follows from what --- */

/*
 * The sum e of a column does not come out.  Where just one row with that role
 * has a sum of its own that is off by the same (or the opposite: sign), their
 * common cell explains both, and the row's finding follows.  Whether it did.
 */
static int
explain(struct sums *s, struct sum *e, enum role role, int sign, int column)
{
	const struct table *t = &form_tables[TABLE_REQUESTS];
	int r, found = -1, n = 0;

	for (r = 0; r < t->nrows; r++) {
		struct sum *row = &s->row[r];

		if (t->rows[r].role != role || !fails(row) || row->follows)
			continue;
		if (sign > 0 ? same(row, e) : opposite(row, e)) {
			found = r;
			n++;
		}
	}
	if (n != 1)
		return 0;
	s->row[found].follows = 1;
	e->because = row_cell(found) + column;
	return 1;
}

static void
explain_column(struct sums *s, int column, const unsigned char *on)
{
	struct sum *o = &s->outcomes[column], *b = &s->balance[column];
	int o_fails = fails(o) && on[RULE_OUTCOME_SUM], b_fails = fails(b) && on[RULE_BALANCE];

	if (o_fails && b_fails && same(o, b)) {
		/* Processed itself: it is in both. */
		b->follows = 1;
		o->because = o->stated;
		if (on[RULE_APPLICANT_SUM])
			explain(s, o, ROLE_PROCESSED, -1, column);
	} else if (o_fails && on[RULE_APPLICANT_SUM]) {
		explain(s, o, ROLE_OUTCOME, 1, column);
	}
	if (b_fails && !b->follows && on[RULE_APPLICANT_SUM] && !explain(s, b, ROLE_IN, 1, column))
		explain(s, b, ROLE_OUT, -1, column);
}

/* Adds what the rows' own sums have left, with a sign: what that does to the column of totals. */
static int
rows_left(const struct sums *s, struct decimal *sum, enum role role, int sign, int form)
{
	const struct table *t = &form_tables[TABLE_REQUESTS];
	int r, known = 1;

	for (r = 0; r < t->nrows; r++) {
		if (t->rows[r].role != role || (t->rows[r].forms & form) == 0)
			continue;
		known &= s->row[r].known;
		*sum = sign > 0 ? decimal_add(*sum, s->row[r].left) : decimal_sub(*sum, s->row[r].left);
	}
	return known;
}

/* Whether the total's sum is off by just as much as the other six together, and `more`. */
static int
total_follows(const struct sum *column, struct decimal more, int on)
{
	int a, known = column[TOTAL].known;

	for (a = 0; a < TOTAL && on; a++) {
		known &= column[a].known;
		more = decimal_add(more, column[a].left);
	}
	return known && decimal_cmp(more, column[TOTAL].left) == 0 && decimal_sign(more) != 0;
}

static void
explain_totals(struct sums *s, int form, const unsigned char *on)
{
	struct decimal zero = { 0, 0 }, o = zero, b = zero;
	int rows = on[RULE_APPLICANT_SUM], o_known = 1, b_known = 1, r;
	enum role role;

	if (rows) {
		o_known &= rows_left(s, &o, ROLE_PROCESSED, 1, form);
		o_known &= rows_left(s, &o, ROLE_OUTCOME, -1, form);
		b_known &= rows_left(s, &b, ROLE_OUT, 1, form);
		b_known &= rows_left(s, &b, ROLE_IN, -1, form);
		b_known &= rows_left(s, &b, ROLE_PROCESSED, 1, form);
	}
	s->outcomes[TOTAL].follows = o_known && total_follows(s->outcomes, o, on[RULE_OUTCOME_SUM]);
	s->balance[TOTAL].follows = b_known && total_follows(s->balance, b, on[RULE_BALANCE]);
	for (r = 0; r < form_tables[TABLE_REQUESTS].nrows; r++) {
		role = form_tables[TABLE_REQUESTS].rows[r].role;
		s->row[r].more = ((role == ROLE_OUTCOME || role == ROLE_PROCESSED) && s->outcomes[TOTAL].follows) ||
		    (role != ROLE_OUTCOME && s->balance[TOTAL].follows);
	}
}

/* Whether all seven cells of a row are blank. */
static int
is_blank_row(const struct facts *s, int row)
{
	int a, n = 0;

	for (a = 0; a < APPLICANTS; a++)
		n += s->stated[row_cell(row) + a] == STATED_BLANK;
	return n == APPLICANTS;
}

/* A row that is blank all over breaks the sums of all columns: then the total's speaks for all of them. */
static void
explain_blank_row(struct sum *column, const struct facts *s, int roles)
{
	const struct table *t = &form_tables[TABLE_REQUESTS];
	int r, a, blank = 0;

	for (r = 0; r < t->nrows; r++)
		blank |= (roles >> t->rows[r].role & 1) && is_blank_row(s, r);
	if (!blank || !fails(&column[TOTAL]))
		return;
	for (a = 0; a < TOTAL; a++)
		column[a].follows = 1;
	column[TOTAL].follows = 0;
}

/* carried_in of this year, by carried_out of the last. */
static void
reckon_carried(struct check *c)
{
	int in = row_cell(row_of(ROLE_IN, 1)), out = row_cell(row_of(ROLE_OUT, 0)), a;
	const struct facts *now = c->now, *before = c->before;
	struct sum *e, last;
	struct decimal more = { 0, 0 };

	for (a = 0; a < APPLICANTS; a++) {
		e = &c->sums.carried[a];
		begin(e, in + a);
		part(e, before, out + a, 0);
		end_of_parts(e, now, 2);
	}
	if (c->on[RULE_APPLICANT_SUM]) {
		add_row(&last, before, out);
		more = decimal_sub(c->sums.row[row_of(ROLE_IN, 1)].left, last.left);
		if (!last.known || !c->sums.row[row_of(ROLE_IN, 1)].known)
			return;
	}
	c->sums.carried[TOTAL].follows = total_follows(c->sums.carried, more, 1);
}

/* A cell of carried_in that is wrong breaks the balance of its column too: last year's report says which cell it is. */
static void
explain_balance(struct check *c)
{
	int in = row_cell(row_of(ROLE_IN, 1)), a;

	for (a = 0; a < APPLICANTS; a++) {
		struct sum *e = &c->sums.carried[a], *b = &c->sums.balance[a];

		if (!c->on[RULE_CARRY_OVER] || !c->on[RULE_BALANCE] || !fails(e) || e->follows || !fails(b) ||
		    b->follows || !opposite(e, b) || (b->because >= 0 && b->because != in + a))
			continue;
		b->follows = 1;
		e->more = 1;
	}
}

/* The only column whose balance is off by as much as that of column a, the other way; -1 where there is none, or several. */
static int
counterpart(const struct sums *s, int a)
{
	const struct sum *e = &s->balance[a], *b;
	int i, found = -1;

	for (i = 0; i < TOTAL; i++) {
		b = &s->balance[i];
		if (i == a || !fails(b) || b->follows || !(same(e, b) || opposite(e, b)))
			continue;
		if (found >= 0 || b->because >= 0 || same(e, b))
			return -1;
		found = i;
	}
	return found;
}

/* A request under the wrong applicant in one row takes from one column what it gives to another: one finding. */
static void
pair_columns(struct sums *s)
{
	struct sum *e;
	int a, b;

	for (a = 0; a < TOTAL; a++) {
		e = &s->balance[a];
		if (!fails(e) || e->follows || e->because >= 0 || (b = counterpart(s, a)) < 0)
			continue;
		e->other = b;
		s->balance[b].follows = 1;
	}
}

void
check_prepare_sums(struct check *c)
{
	const struct table *t = &form_tables[TABLE_REQUESTS];
	struct sums *s = &c->sums;
	int form = c->form[TABLE_REQUESTS], r, a;

	/* Where rows of both are, the three rows of 2021 are what the one of 2019 sums up. */
	if (form == 0)
		form = FORM_2021;
	for (r = 0; r < t->nrows; r++)
		add_row(&s->row[r], c->now, row_cell(r));
	for (a = 0; a < APPLICANTS; a++) {
		add_outcomes(&s->outcomes[a], c->now, form, a);
		add_balance(&s->balance[a], c->now, a);
	}
	for (a = 0; a < TOTAL; a++)
		explain_column(s, a, c->on);
	explain_totals(s, form, c->on);
	if (values_has_blank(c->now)) {
		explain_blank_row(s->outcomes, c->now, 1 << ROLE_OUTCOME);
		explain_blank_row(s->balance, c->now, 1 << ROLE_IN | 1 << ROLE_PROCESSED | 1 << ROLE_OUT);
	}
	if (c->before != NULL && c->now->number == c->before->number + 1)
		reckon_carried(c);
	else
		memset(s->carried, 0, sizeof s->carried);
	explain_balance(c);
	pair_columns(s);
}

/* --- what is said --- */

static struct about
stated_sum(struct check *c, const struct sum *e)
{
	const struct said *said = &c->now->cell[e->stated];

	return (struct about){ span_of(cells_all()[e->stated].key), said->value,
		span_of(finding_decimal(c, e->expected)), said->source };
}

static const char *
show_cell(struct check *c, const struct facts *s, int cell)
{
	return finding_decimal(c, s->value[cell]);
}

/* The cell that would explain it, if there is one. */
static const char *
show_because(struct check *c, const struct sum *e)
{
	return e->because < 0 ? "" : finding_cell(c, e->because);
}

/* Where to look first, after the finding of a column's balance. */
static const char *
show_hint(struct check *c, const struct sum *e)
{
	enum { ROOM = FORM_PATH + FORM_KEY + 160 };
	char *to = finding_pad(c, ROOM);

	*to = '\0';
	if (e->because >= 0)
		snprintf(to, ROOM,
		    finding_either(c, "; its row's total disagrees by the same: look at %s",
			"；该行总计也相差同样的数，请先核对%s"),
		    finding_cell(c, e->because));
	else if (e->other >= 0)
		snprintf(to, ROOM,
		    finding_either(c,
			"; %s is off by as much the other way: a request may be counted under the wrong applicant",
			"；%s一列反向相差同样的数，可能有申请归错了申请人类别"),
		    finding_column(c, c->sums.balance[e->other].stated));
	return to;
}

void
check_balance(struct check *c)
{
	int a, row[4], i;
	const struct sum *e;
	struct about what;
	struct decimal in, out;

	for (i = 0; i < 2; i++) {
		row[i] = row_cell(row_of(ROLE_IN, i));
		row[2 + i] = row_cell(row_of(i == 0 ? ROLE_PROCESSED : ROLE_OUT, 0));
	}
	for (a = 0; a < APPLICANTS; a++) {
		e = &c->sums.balance[a];
		if (!fails(e) || e->follows)
			continue;
		what = stated_sum(c, e);
		in = decimal_add(c->now->value[row[0] + a], c->now->value[row[1] + a]);
		out = decimal_add(c->now->value[row[2] + a], c->now->value[row[3] + a]);
		finding_say(c, &what, "%s: new %s + carried_in %s = %s, but processed %s + carried_out %s = %s%s%s",
		    "%s：本年新收%s＋上年结转%s＝%s，而办理总计%s＋结转下年度%s＝%s%s%s", finding_column(c, e->stated),
		    show_cell(c, c->now, row[0] + a), show_cell(c, c->now, row[1] + a), finding_decimal(c, in),
		    show_cell(c, c->now, row[2] + a), show_cell(c, c->now, row[3] + a), finding_decimal(c, out),
		    finding_blanks(c, e->blanks), show_hint(c, e));
	}
}

void
check_outcome_sum(struct check *c)
{
	int a;
	const struct sum *e;
	struct about what;

	for (a = 0; a < APPLICANTS; a++) {
		e = &c->sums.outcomes[a];
		if (!fails(e) || e->follows)
			continue;
		what = stated_sum(c, e);
		finding_say(c, &what, "%s: processed is %s, but the outcomes add up to %s%s%s%s",
		    "%s：办理总计为%s，而各项办理结果之和为%s%s%s%s", finding_column(c, e->stated),
		    show_cell(c, c->now, e->stated), finding_decimal(c, e->expected), finding_blanks(c, e->blanks),
		    e->because < 0 ? "" :
				     finding_either(c, "; another sum disagrees by the same: look at ",
					 "；另一处合计也相差同样的数，请先核对"),
		    show_because(c, e));
	}
}

/* Whether the row states its total alone. */
static int
is_total_only(const struct sum *e)
{
	return fails(e) && e->blanks == TOTAL;
}

/* Rows that state their total alone are so for one reason: how many there are is said at the first. */
static const char *
show_likewise(struct check *c, int others)
{
	enum { ROOM = 96 };
	char *to = finding_pad(c, ROOM);

	*to = '\0';
	if (others > 0)
		snprintf(to, ROOM,
		    finding_either(c, "; other rows that state only their total: %d", "；另有%d行也只填了总计"),
		    others);
	return to;
}

void
check_applicant_sum(struct check *c)
{
	const struct table *t = &form_tables[TABLE_REQUESTS];
	const struct sum *e;
	struct about what;
	int r, alone = 0, said = 0;

	for (r = 0; r < t->nrows; r++)
		alone += is_total_only(&c->sums.row[r]);
	for (r = 0; r < t->nrows; r++) {
		e = &c->sums.row[r];
		if (!fails(e) || e->follows || (is_total_only(e) && said++ > 0))
			continue;
		what = stated_sum(c, e);
		finding_say(c, &what, "%s: the total is %s, but the six applicants add up to %s%s%s%s",
		    "%s：总计为%s，而六类申请人之和为%s%s%s%s", finding_row(c, e->stated),
		    show_cell(c, c->now, e->stated), finding_decimal(c, e->expected), finding_blanks(c, e->blanks),
		    is_total_only(e) ? show_likewise(c, alone - 1) : "",
		    e->more ? finding_either(c, "; the sums of the column of totals are off because of that",
				  "；总计一列的勾稽关系也因此不平") :
			      "");
	}
}

void
check_dispute_sum(struct check *c)
{
	int first = cells_at(TABLE_DISPUTES, 0, FORM_2021, 0), g, i;
	struct about what;
	struct sum e;

	for (g = 0; first + g < CELLS; g += RESULTS) {
		begin(&e, first + g + RESULTS - 1);
		for (i = 0; i < RESULTS - 1; i++)
			part(&e, c->now, first + g + i, 0);
		end(&e, c->now);
		if (!fails(&e))
			continue;
		what = stated_sum(c, &e);
		finding_say(c, &what, "%s is %s, but the four results add up to %s%s",
		    "%s：总计为%s，而四种结果之和为%s%s",
		    finding_either(c, cells_all()[e.stated].key, finding_group(e.stated)),
		    show_cell(c, c->now, e.stated), finding_decimal(c, e.expected), finding_blanks(c, e.blanks));
	}
}

void
check_carry_over(struct check *c)
{
	const struct sum *e;
	struct about what;
	int a;

	for (a = 0; a < APPLICANTS; a++) {
		e = &c->sums.carried[a];
		if (!fails(e) || e->follows)
			continue;
		what = stated_sum(c, e);
		finding_say(c, &what, "%s: carried_in of %s is %s, but carried_out of %s was %s%s%s",
		    "%s：%s年上年结转为%s，而%s年结转下年度继续办理为%s%s%s", finding_column(c, e->stated),
		    finding_show(c, c->now->year), show_cell(c, c->now, e->stated), finding_show(c, c->before->year),
		    finding_decimal(c, e->expected), finding_blanks(c, e->blanks),
		    e->more ? finding_either(c, "; the balance of the column is off by as much because of that",
				  "；该列的勾稽关系也因此相差同样的数") :
			      "");
	}
}
