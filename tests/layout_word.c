/*
 * Pages pasted from Word or WPS.  Every paragraph and cell is wrapped, its text
 * is in pieces cut anywhere, lines of the source break where they like, and
 * in between is what only Word reads, and what nobody sees.
 */
#include <string.h>

#include "generate.h"

#define LENGTH(a) ((int)(sizeof(a) / sizeof(*(a))))

struct attribute {
	const char *name, *value;
};

struct element {
	const char *name;
	struct attribute attributes[4];
};

/* What a piece of text is wrapped in.  The last two are Word's alone; to some converters they end a paragraph. */
static const struct element wraps[] = {
	{ "span", { { "style", "font-family:宋体;mso-ascii-font-family:\"Times New Roman\";color:black" } } },
	{ "span", { { "lang", "EN-US" }, { "style", "font-size:10.5pt;mso-bidi-font-size:12.0pt" } } },
	{ "span", { { "style", "mso-spacerun:'yes';font-family:仿宋_GB2312;font-size:16.0000pt;" } } },
	{ "span", { { "lang", "EN-US" }, { "style", "mso-displayed-decimal:yes;display:inline" } } },
	{ "span", { { "class", "hidden" }, { "aria-hidden", "true" }, { "title", "1>0" } } },
	{ "font", { { "face", "宋体" }, { "size", "3" } } },
	{ "font", { { "color", "#000000" } } },
	{ "b", { { "style", "mso-bidi-font-weight:normal" } } },
	{ "strong", { { NULL, NULL } } },
	{ "u", { { NULL, NULL } } },
	{ "st1:chsdate", { { "w:st", "on" }, { "isrocdate", "False" }, { "day", "31" }, { "year", "1899" } } },
	{ "o:p", { { NULL, NULL } } },
};

static void
open_element(struct hand *h, const struct element *e)
{
	tag(h, e->name);
	for (int i = 0; i < LENGTH(e->attributes) && e->attributes[i].name != NULL; i++)
		attribute(h, e->attributes[i].name, e->attributes[i].value);
	tag_end(h);
}

static bool
is_digit(const char *s)
{
	return *s >= '0' && *s <= '9';
}

static bool
is_chinese(const char *s)
{
	return rune_size(s) == 3 && strncmp(s, "\xe2\x80", 2) != 0;
}

static unsigned
code_point(const char *s)
{
	const unsigned char *u = (const unsigned char *)s;

	if (rune_size(s) == 1)
		return *u;
	if (rune_size(s) == 2)
		return (u[0] & 0x1fu) << 6 | (u[1] & 0x3fu);
	return (u[0] & 0x0fu) << 12 | (u[1] & 0x3fu) << 6 | (u[2] & 0x3fu);
}

/* A character by its number, in one of the ways to write that. */
static void
put_reference(struct hand *h, const char *s)
{
	unsigned c = code_point(s);

	switch (below(4)) {
	case 0:
		put(h->out, say("&#x%x;", c));
		break;
	case 1:
		put(h->out, say("&#X%04X;", c));
		break;
	case 2:
		put(h->out, say("&#%05u;", c));
		break;
	default:
		put(h->out, say("&#%u;", c));
	}
}

static const char *
entity(const char *s)
{
	static const char *const names[][2] = {
		{ "“", "&ldquo;" },
		{ "”", "&rdquo;" },
		{ "—", "&mdash;" },
		{ "\"", "&quot;" },
		{ "<", "&lt;" },
		{ ">", "&gt;" },
		{ "&", "&amp;" },
		{ "\xC2\xA0", "&nbsp;" },
		{ "\n", "<br>" },
	};

	for (int i = 0; i < LENGTH(names); i++)
		if (strncmp(s, names[i][0], strlen(names[i][0])) == 0)
			return names[i][1];
	return NULL;
}

static void
put_rune(struct hand *h, const char *s)
{
	const char *name = entity(s);

	if (name != NULL && (strchr("<&\n", *s) != NULL || chance(60)))
		put(h->out, name);
	else if (*s == ' ' && chance(20))
		put(h->out, "\n");
	else if (chance(is_digit(s) ? 8 : is_chinese(s) ? 1 : 0))
		put_reference(h, s);
	else
		put_n(h->out, s, rune_size(s));
}

/* A line of the source may end between two Chinese characters, and no space is meant. */
static void
put_piece(struct hand *h, const char *s, const char *end, bool breaks)
{
	while (s < end) {
		const char *after = s + rune_size(s);

		put_rune(h, s);
		if (breaks && is_chinese(s) && is_chinese(after) && chance(2))
			put(h->out, "\n");
		s = after;
	}
}

static void
put_wrapped(struct hand *h, const char *s, const char *end, bool breaks)
{
	unsigned n = LENGTH(wraps) - (h->m->hides ? 0 : 2);
	const struct element *outer = &wraps[below(n)], *inner = &wraps[below(n)];
	unsigned depth = below(3);

	if (depth > 0)
		open_element(h, outer);
	if (depth > 1)
		open_element(h, inner);
	put_piece(h, s, end, breaks);
	if (depth > 1)
		shut_tag(h, inner->name);
	if (depth > 0)
		shut_tag(h, outer->name);
}

/* Cuts a text into pieces between any two characters; `between` may separate them, in a label. */
static void
put_pieces(struct hand *h, const char *s, unsigned longest, const char *const *between, int n, bool breaks)
{
	while (*s != '\0') {
		const char *end = chance(25) ? s + strlen(s) : rune_at(s, 1 + (int)below(longest));

		put_wrapped(h, s, end, breaks);
		if (*end != '\0' && n > 0 && chance(5))
			put(h->out, between[below((unsigned)n)]);
		s = end;
	}
}

/*
 * What nobody sees
 */
static void
put_hidden(struct hand *h)
{
	static const char *const hidden[][2] = {
		{ "<span style='display:none;mso-hide:all'>", "</span>" },
		{ "<span lang=EN-US style='mso-bidi-font-size:12.0pt;\ndisplay:none'>", "</span>" },
		{ "<SPAN style=\"DISPLAY: none\"><FONT size=3>", "</FONT></SPAN>" },
		{ "<span style=\"color:red;display : none !important\"><b>", "</b>件</span>" },
		{ "<span hidden>", "</span>" },
		{ "<i hidden=\"hidden\">", "</i>" },
		{ "<!--", "-->" },
		{ "<!--[if supportFields]><span>", "</span><![endif]-->" },
		{ "<input type=hidden value=", ">" },
		{ "<script>var cell = \"<td>", "</td>\";</script>" },
	};
	unsigned i = below(LENGTH(hidden));

	put(h->out, hidden[i][0]);
	put(h->out, say("%u", below(9000)));
	put(h->out, hidden[i][1]);
}

static void
maybe_hidden(struct hand *h, unsigned percent)
{
	if (h->hides && chance(percent))
		put_hidden(h);
}

/* A row with the label of the one before it, and other numbers. */
static void
put_hidden_row(struct hand *h, const struct grid *g, int row)
{
	const struct cell *label = row_label(g, row);

	put(h->out, chance(50) ? "<tr style='display:none'>" : "<tr hidden>");
	put(h->out, say("<td>%s</td>", label == NULL ? "总计" : label->text));
	for (int col = g->labels; col < g->cols; col++)
		put(h->out, say("<td>%u</td>", below(9000)));
	put(h->out, "</tr>\n");
}

static void
put_hidden_table(struct hand *h, const struct grid *g)
{
	put(h->out, "<div style='display:none;mso-element:frame'><table border=1>\n");
	for (int row = g->heads; row < g->rows && row < g->heads + 2; row++)
		put_hidden_row(h, g, row);
	put(h->out, "<tr><td>一、本年新收政府信息公开申请数量</td><td>7</td></tr></table></div>\n");
}

/*
 * Paragraphs
 */
static void
open_paragraph(struct hand *h, bool centered)
{
	tag(h, "p");
	attribute(h, "class", "MsoNormal");
	if (centered)
		attribute(h, "align", "center");
	if (chance(70))
		attribute(h, "style",
		    centered ? "text-align:center;mso-pagination:widow-orphan" :
			       "text-indent:32.0pt;mso-char-indent-count:2.0");
	tag_end(h);
}

static void
put_namespace(struct hand *h)
{
	if (chance(8))
		put(h->out, "<?xml:namespace prefix = \"o\" ns = \"urn:schemas-microsoft-com:office:office\" />");
	if (chance(60))
		put(h->out, "<o:p></o:p>");
}

static void
put_empty_paragraph(struct hand *h)
{
	static const char *const empty[] = {
		"<![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p>",
		"<span lang=EN-US><o:p>&nbsp;</o:p></span>",
		"<span style='mso-spacerun:yes'>&#160;</span>",
		"",
	};

	open_paragraph(h, false);
	put(h->out, empty[below(LENGTH(empty))]);
	shut_tag(h, "p");
	end_line(h);
}

static void
word_block(struct hand *h, const struct block *b)
{
	static const char *const indents[] = { "", "\xE3\x80\x80\xE3\x80\x80", "&nbsp;&nbsp;&nbsp; ",
		"&#12288;&#12288;", "<span style='mso-spacerun:yes'>&nbsp;&nbsp;</span>" };
	bool in_list = b->kind == PROSE && chance(8);

	if (chance(10))
		put_empty_paragraph(h);
	if (in_list) {
		open_tag(h, "ul");
		open_tag(h, "li");
	} else {
		open_paragraph(h, b->kind == TITLE);
		put(h->out, b->kind == PROSE ? indents[below(LENGTH(indents))] : "");
	}
	put_pieces(h, b->text, 14, NULL, 0, true);
	maybe_hidden(h, 6);
	put_namespace(h);
	shut_tag(h, in_list ? "li" : "p");
	put(h->out, in_list ? "</ul>" : "");
	end_line(h);
}

/*
 * Tables
 */
static void
put_blank(struct hand *h)
{
	static const char *const blanks[] = { "", "&nbsp;", "&#160;", "&#xA0;", "&nbsp;&nbsp;", "&nbsp",
		"<span lang=EN-US><o:p>&nbsp;</o:p></span>", "<br>", "<o:p></o:p>", "&ensp;", " \n " };

	put(h->out, blanks[below(LENGTH(blanks))]);
}

static void
word_cell(struct hand *h, const struct cell *c, const char *text)
{
	static const char *const between[] = { "<br>", "<BR/>", "</p><p class=MsoNormal>" };
	bool paragraph = chance(85), apart = paragraph && c->role != VALUE;

	maybe_hidden(h, 3);
	if (paragraph)
		open_paragraph(h, true);
	if (*text == '\0')
		put_blank(h);
	else
		put_pieces(h, text, c->role == VALUE ? 2 : 8, between, apart ? LENGTH(between) : 0, c->role != VALUE);
	maybe_hidden(h, 3);
	put_namespace(h);
	if (paragraph)
		shut_tag(h, "p");
}

static void
word_spans(struct hand *h, const struct cell *c, int rowspan, int colspan)
{
	attribute(h, "width", say("%u", 20 + below(200)));
	honest_spans(h, c, rowspan, colspan);
	if (chance(60))
		attribute(h, "style",
		    "border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt");
	if (c->role == VALUE && chance(5))
		attribute(h, "x:num", "0");
}

static void
word_row_end(struct hand *h, const struct grid *g, int row)
{
	(void)g;
	(void)row;
	if (h->hides && chance(3))
		put(h->out, "<td style='display:none'>1</td>");
}

/* What Word leaves below a table whose columns do not meet: their widths. */
static void
put_widths(struct hand *h, const struct grid *g)
{
	put(h->out, "<![if !supportMisalignedColumns]>\n<tr height=0>\n");
	for (int col = 0; col < g->cols; col++)
		put(h->out, "<td width=64 style='border:none'></td>\n");
	put(h->out, "</tr>\n<![endif]>\n");
}

static void
word_table(struct hand *h, const struct grid *g)
{
	if (h->hides && g->labels == 3 && chance(30))
		put_hidden_table(h, g);
	tag(h, "table");
	attribute(h, "class", "MsoNormalTable");
	attribute(h, "border", "1");
	attribute(h, "style", "border-collapse:collapse;mso-yfti-tbllook:1184;mso-padding-alt:0cm 5.4pt");
	tag_end(h);
	end_line(h);
	for (int row = 0; row < g->rows; row++) {
		put_row(h, g, row, 0, g->rows, true);
		if (h->hides && row >= g->heads && chance(4))
			put_hidden_row(h, g, row);
	}
	if (chance(25))
		put_widths(h, g);
	shut_tag(h, "table");
	end_line(h);
}

static void
word_body(struct hand *h)
{
	put(h->out,
	    "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>100</w:Zoom>"
	    "</w:WordDocument></xml><![endif]-->\n");
	put(h->out, "<style>\n<!--\np.MsoNormal, li.MsoNormal {mso-style-parent:\"\"; margin:0cm}\n-->\n</style>\n");
	tag(h, "div");
	attribute(h, "class", "Section1");
	attribute(h, "style", "layout-grid:15.6pt");
	tag_end(h);
	put(h->out, "<!--StartFragment-->");
	end_line(h);
	all_blocks(h);
	put(h->out, "<!--EndFragment-->");
	shut_tag(h, "div");
	end_line(h);
}

void
write_html_word(struct report *r, struct text *out)
{
	static const struct manner word = {
		.body = word_body,
		.block = word_block,
		.table = word_table,
		.cell = word_cell,
		.spans = word_spans,
		.row_end = word_row_end,
		.loose = true,
		.hides = true,
	};

	write_page(r, out, &word);
}

/* Nothing hidden, and no element of Word's own, for converters that know neither. */
void
write_html_wps(struct report *r, struct text *out)
{
	static const struct manner wps = {
		.body = word_body,
		.block = word_block,
		.table = word_table,
		.cell = word_cell,
		.spans = word_spans,
		.loose = true,
	};

	write_page(r, out, &wps);
}
