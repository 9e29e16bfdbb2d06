/* Where sections begin and end.  See outline.h. */
#include "outline/outline.h"

size_t
outline_begin(const struct outline *o)
{
	size_t first = OUTLINE_NONE;
	int s;

	for (s = 0; s < FORM_SECTIONS; s++)
		if (o->section[s].line < first)
			first = o->section[s].line;
	return first;
}

size_t
outline_after(const struct outline *o)
{
	size_t after = 0;
	int s;

	for (s = 0; s < FORM_SECTIONS; s++)
		if (o->section[s].line != OUTLINE_NONE && o->section[s].next > after)
			after = o->section[s].next;
	return after;
}

size_t
outline_end(const struct outline *o, int s)
{
	size_t line = o->section[s].line, end = o->to;
	int k;

	for (k = 0; k < FORM_SECTIONS; k++)
		if (o->section[k].line < end && (line != OUTLINE_NONE ? o->section[k].line > line : k > s))
			end = o->section[k].line;
	return end;
}
