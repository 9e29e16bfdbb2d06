/* Changes of whole tables, and of what is said above them. */
#include <string.h>

#include "change.h"

#define LENGTH(a) ((int)(sizeof(a) / sizeof(*(a))))

static void
insert_block(struct scene *s, int at, enum kind kind, const char *text, struct grid *g)
{
	struct report *r = &s->r;

	add_block(r, NOISE, "", NULL);
	memmove(&r->blocks[at + 1], &r->blocks[at], (size_t)(r->nblocks - 1 - at) * sizeof(*r->blocks));
	r->blocks[at] = (struct block){ kind, text, g };
	if (at <= s->block)
		s->block++;
}

static void
delete_block(struct report *r, int at)
{
	memmove(&r->blocks[at], &r->blocks[at + 1], (size_t)(r->nblocks - at - 1) * sizeof(*r->blocks));
	r->nblocks--;
}

/* The heading of the section that the table is in. */
static struct block *
section_of(struct scene *s)
{
	int i = s->block;

	while (i > 0 && s->r.blocks[i].kind != HEADING)
		i--;
	return &s->r.blocks[i];
}

static const char *
table_name(struct scene *s)
{
	return section_of(s)->text;
}

bool
table_deleted(struct scene *s)
{
	bool whole = chance(50);
	int section = (int)(section_of(s) - s->r.blocks);

	s->about = say("of %s%s", table_name(s), whole ? ", with the heading" : "");
	delete_block(&s->r, s->block);
	if (whole)
		delete_block(&s->r, section);
	return true;
}

bool
table_doubled(struct scene *s)
{
	s->about = say("of %s", table_name(s));
	insert_block(s, s->block + 1, TABLE, NULL, copy_grid(s->g));
	return true;
}

/* The same table with other numbers, but that some stay. */
static struct grid *
other_table(const struct grid *g, bool of_form)
{
	struct grid *other = copy_grid(g);

	for (int row = 0; row < g->rows; row++)
		for (int col = 0; col < g->cols; col++) {
			struct cell *c = other->at[row][col];

			if (!is_value(other, row, col))
				continue;
			if (chance(80))
				print_number(c, say("%ld", fresh(4)));
			if (!of_form)
				c->fact = NULL;
		}
	return other;
}

bool
table_second(struct scene *s)
{
	bool before = chance(50);

	s->about = say("of %s, %s it", table_name(s), before ? "before" : "after");
	insert_block(s, s->block + !before, TABLE, NULL, other_table(s->g, true));
	return true;
}

/* A second table under a caption that says of when it is. */
static bool
captioned_table(struct scene *s, const char *caption)
{
	struct grid *other = other_table(s->g, false);
	int at = chance(50) ? s->block : s->block + 1;

	s->about = say("of %s, %s it, under %s", table_name(s), at == s->block ? "before" : "after", caption);
	insert_block(s, at, TABLE, NULL, other);
	insert_block(s, at, chance(50) ? NOISE : PROSE, caption, NULL);
	return true;
}

static int
other_year(const struct scene *s)
{
	return s->r.year + (chance(75) ? -1 : chance(50) ? 1 : -2);
}

static const char *
caption_of(struct scene *s, int year)
{
	static const char *const formats[] = { "Y年", "Y年度", "（Y年）", "Y年度情况", "附：Y年情况表", "表：Y年统计表",
		"统计年度：Y年" };
	const char *section = table_name(s), *mark = strstr(section, "、");

	if (mark != NULL && chance(30))
		return say("%d年%s", year, mark + strlen("、"));
	return substitute(formats[below(LENGTH(formats))], "Y", say("%d", year));
}

bool
table_second_year(struct scene *s)
{
	return captioned_table(s, caption_of(s, other_year(s)));
}

bool
table_second_last(struct scene *s)
{
	static const char *const captions[] = { "上年情况", "上年度情况：", "附：上年度数据", "上一年度统计表",
		"去年同期数据" };

	return captioned_table(s, captions[below(LENGTH(captions))]);
}

bool
caption_own_year(struct scene *s)
{
	const char *caption = caption_of(s, s->r.year);

	s->about = caption;
	insert_block(s, s->block, chance(50) ? NOISE : PROSE, caption, NULL);
	return true;
}

bool
caption_other_year(struct scene *s)
{
	const char *caption = caption_of(s, other_year(s));

	s->about = caption;
	insert_block(s, s->block, chance(50) ? NOISE : PROSE, caption, NULL);
	return true;
}

bool
section_other_year(struct scene *s)
{
	struct block *b = section_of(s);
	const char *mark = strstr(b->text, "、");

	if (mark == NULL || b->kind != HEADING)
		return false;
	mark += strlen("、");
	b->text = s->about = chance(70) ? say("%.*s%d年%s", (int)(mark - b->text), b->text, other_year(s), mark) :
					  say("%s（%d年）", b->text, other_year(s));
	return true;
}

bool
section_deleted(struct scene *s)
{
	struct block *b = section_of(s);

	if (b->kind != HEADING)
		return false;
	s->about = b->text;
	delete_block(&s->r, (int)(b - s->r.blocks));
	s->block--;
	return true;
}

bool
file_cut(struct scene *s)
{
	s->about = "the end";
	s->cut = true;
	return true;
}
