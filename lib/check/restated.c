/* What one report says, and another of the same agency and year says otherwise. */
#include "check/check_int.h"

static int
is_same_cell(const struct facts *a, const struct facts *b, int i)
{
	if (a->stated[i] == STATED_NUMBER && b->stated[i] == STATED_NUMBER)
		return decimal_cmp(a->value[i], b->value[i]) == 0;
	return a->stated[i] == b->stated[i] && span_same(a->cell[i].value, b->cell[i].value);
}

/* How many cells are not the same; *first is the first of them. */
static int
count_cells(const struct facts *now, const struct facts *other, int *first)
{
	int i, n = 0;

	for (i = CELLS - 1; i >= 0; i--)
		if (!is_same_cell(now, other, i)) {
			n++;
			*first = i;
		}
	return n;
}

/* How many keys of prose, of claims and of meta have another value in b; the day of publication has one anyway. */
static int
count_others(const struct facts *a, const struct facts *b)
{
	const struct said *said;
	size_t k;
	int i, n = 0;

	for (k = 0; k < a->nother; k++) {
		said = facts_find(b, a->other[k].key);
		n += said == NULL || !span_same(said->value, a->other[k].value);
	}
	for (i = 0; i < FACTS_METAS; i++)
		n += i != META_PUBLISHED && !span_same(facts_meta(a, i)->value, facts_meta(b, i)->value);
	return n;
}

/* What a report has in a cell, for a message. */
static const char *
show_value(struct check *c, const struct said *cell)
{
	if (cell->value.n > 0)
		return finding_show(c, cell->value);
	return cell->value.s != NULL ? finding_either(c, "a blank", "空白") :
				       finding_either(c, "no record", "没有记录");
}

static void
say_restated(struct check *c, const struct facts *other)
{
	const struct said *day = &c->now->meta[META_PUBLISHED];
	struct about a = { span_of("meta.published"), day->value, other->meta[META_PUBLISHED].value,
		day->value.s != NULL ? day->source : finding_beginning(c) };
	int first = 0, cells = count_cells(c->now, other, &first);
	int more = count_others(c->now, other), gone = count_others(other, c->now);
	const char *why = span_same(a.stated, a.expected) ?
	    finding_either(c, "as its name comes last", "因为它的文件名排在后面") :
	    finding_either(c, "as it was published later", "因为它发布较晚");

	if (cells > 0)
		finding_say(c, &a,
		    "%s has another report of this agency for this year; cells with another value: %s, the first of "
		    "them "
		    "%s (%s here, %s there); this file is used, %s; if two agencies share the name, tell them apart "
		    "with "
		    "dr-extract -a",
		    "%s中也有同一机关同一年度的报告，有%s格数值不同，首先是%s（本份为%s，另一份为%s）；以本份为准，%s；"
		    "如果是同名的两个机关，可用 dr-extract -a 区分",
		    finding_show(c, other->file), finding_number(c, cells), finding_cell(c, first),
		    show_value(c, &c->now->cell[first]), show_value(c, &other->cell[first]), why);
	else
		finding_say_as(c, SEVERITY_NOTE, &a,
		    "%s has another report of this agency for this year, with the same numbers (other records that "
		    "differ: %s); "
		    "this file is used, %s",
		    "%s中也有同一机关同一年度的报告，数值相同（其他记录有%s条不同）；以本份为准，%s",
		    finding_show(c, other->file), finding_number(c, more > gone ? more : gone), why);
}

void
check_restated(struct check *c)
{
	size_t i;

	for (i = 0; i < c->nothers; i++)
		say_restated(c, c->others[i]);
}
