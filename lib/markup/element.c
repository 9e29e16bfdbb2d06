#include "markup/element.h"

#include <string.h>

#include "base/ascii.h"

enum { SLOTS = 512 };

/* clang-format off */
static const struct element elements[] = {
	/* HTML */
	{ "a", ELEMENT_LINK, 0 },
	{ "address", ELEMENT_BLOCK, 0 },
	{ "applet", ELEMENT_SKIP, 0 },
	{ "area", ELEMENT_INLINE, ELEMENT_VOID },
	{ "article", ELEMENT_BOX, 0 },
	{ "aside", ELEMENT_BOX, 0 },
	{ "audio", ELEMENT_SKIP, 0 },
	{ "base", ELEMENT_INLINE, ELEMENT_VOID },
	{ "blockquote", ELEMENT_BOX, 0 },
	{ "body", ELEMENT_BOX, 0 },
	{ "br", ELEMENT_LINE, ELEMENT_VOID },
	{ "button", ELEMENT_SKIP, 0 },
	{ "canvas", ELEMENT_DRAWN, 0 },
	{ "caption", ELEMENT_CAPTION, 0 },
	{ "center", ELEMENT_BOX, 0 },
	{ "col", ELEMENT_INLINE, ELEMENT_VOID },
	{ "datalist", ELEMENT_SKIP, 0 },
	{ "dd", ELEMENT_BLOCK, ELEMENT_ONE },
	{ "del", ELEMENT_STRUCK, 0 },
	{ "details", ELEMENT_BOX, 0 },
	{ "dialog", ELEMENT_DRAWN, 0 },
	{ "div", ELEMENT_BOX, 0 },
	{ "dl", ELEMENT_BLOCK, 0 },
	{ "dt", ELEMENT_BLOCK, ELEMENT_ONE },
	{ "embed", ELEMENT_FRAME, ELEMENT_VOID },
	{ "fieldset", ELEMENT_BOX, 0 },
	{ "figcaption", ELEMENT_BLOCK, 0 },
	{ "figure", ELEMENT_BLOCK, 0 },
	{ "footer", ELEMENT_ASIDE, 0 },
	{ "form", ELEMENT_BOX, 0 },
	{ "frame", ELEMENT_FRAME, ELEMENT_VOID },
	{ "h1", ELEMENT_BLOCK, ELEMENT_HEADING },
	{ "h2", ELEMENT_BLOCK, ELEMENT_HEADING },
	{ "h3", ELEMENT_BLOCK, ELEMENT_HEADING },
	{ "h4", ELEMENT_BLOCK, ELEMENT_HEADING },
	{ "h5", ELEMENT_BLOCK, ELEMENT_HEADING },
	{ "h6", ELEMENT_BLOCK, ELEMENT_HEADING },
	{ "header", ELEMENT_BOX, 0 },
	{ "hr", ELEMENT_LINE, ELEMENT_VOID },
	{ "iframe", ELEMENT_FRAME, ELEMENT_OPAQUE },
	{ "img", ELEMENT_PICTURE, ELEMENT_VOID },
	{ "input", ELEMENT_FIELD, ELEMENT_VOID },
	{ "legend", ELEMENT_BLOCK, 0 },
	{ "li", ELEMENT_BLOCK, ELEMENT_ONE },
	{ "link", ELEMENT_INLINE, ELEMENT_VOID },
	{ "main", ELEMENT_BOX, 0 },
	{ "math", ELEMENT_DRAWN, 0 },
	{ "meta", ELEMENT_META, ELEMENT_VOID },
	{ "meter", ELEMENT_DRAWN, 0 },
	{ "nav", ELEMENT_ASIDE, 0 },
	{ "noembed", ELEMENT_RAW, ELEMENT_OPAQUE },
	{ "noframes", ELEMENT_SKIP, 0 },
	{ "noscript", ELEMENT_SKIP, 0 },
	{ "object", ELEMENT_FRAME, 0 },
	{ "ol", ELEMENT_BLOCK, ELEMENT_SHOWS },
	{ "p", ELEMENT_BLOCK, ELEMENT_ONE },
	{ "param", ELEMENT_INLINE, ELEMENT_VOID },
	{ "pre", ELEMENT_BLOCK, ELEMENT_PRE },
	{ "progress", ELEMENT_DRAWN, 0 },
	{ "rp", ELEMENT_SKIP, 0 },
	{ "rt", ELEMENT_SKIP, 0 },
	{ "s", ELEMENT_STRUCK, 0 },
	{ "script", ELEMENT_SCRIPT, ELEMENT_OPAQUE },
	{ "section", ELEMENT_BOX, 0 },
	{ "select", ELEMENT_DRAWN, 0 },
	{ "small", ELEMENT_MOVED, 0 },
	{ "source", ELEMENT_INLINE, ELEMENT_VOID },
	{ "strike", ELEMENT_STRUCK, 0 },
	{ "style", ELEMENT_RULES, ELEMENT_OPAQUE },
	{ "sub", ELEMENT_RAISED, 0 },
	{ "summary", ELEMENT_BLOCK, 0 },
	{ "sup", ELEMENT_RAISED, 0 },
	{ "svg", ELEMENT_DRAWN, 0 },
	{ "table", ELEMENT_TABLE, 0 },
	{ "tbody", ELEMENT_GROUP, 0 },
	{ "td", ELEMENT_CELL, 0 },
	{ "template", ELEMENT_SKIP, 0 },
	{ "textarea", ELEMENT_FIELD, ELEMENT_OPAQUE },
	{ "tfoot", ELEMENT_GROUP, 0 },
	{ "th", ELEMENT_CELL, 0 },
	{ "thead", ELEMENT_GROUP, 0 },
	{ "title", ELEMENT_TITLE, ELEMENT_OPAQUE },
	{ "tr", ELEMENT_ROW, 0 },
	{ "ul", ELEMENT_BLOCK, 0 },
	{ "video", ELEMENT_SKIP, 0 },
	{ "wbr", ELEMENT_INLINE, ELEMENT_VOID },
	{ "xmp", ELEMENT_RAW, ELEMENT_OPAQUE },

	/* WordprocessingML; attributes such as w:val give a value, or turn it off. */
	{ "m:omath", ELEMENT_DRAWN, 0 },
	{ "mc:fallback", ELEMENT_SKIP, 0 }, /* the same as mc:Choice */
	{ "pic:pic", ELEMENT_DRAWN, 0 },
	{ "v:imagedata", ELEMENT_DRAWN, 0 },
	{ "w:br", ELEMENT_LINE, 0 },
	{ "w:cr", ELEMENT_LINE, 0 },
	{ "w:color", ELEMENT_COLOR, 0 },
	{ "w:del", ELEMENT_SKIP, 0 },
	{ "w:document", ELEMENT_XML, 0 },
	{ "w:drawing", ELEMENT_PICTURE, ELEMENT_SHOWS },
	{ "w:dstrike", ELEMENT_STRIKE, 0 },
	{ "w:endnotereference", ELEMENT_NOTE, 0 },
	{ "w:fldchar", ELEMENT_FIELD_CHAR, 0 },
	{ "w:fldsimple", ELEMENT_FIELD_WHOLE, 0 },
	{ "w:footnotereference", ELEMENT_NOTE, 0 },
	{ "w:gridbefore", ELEMENT_BEFORE, 0 },
	{ "w:gridspan", ELEMENT_SPAN, 0 },
	{ "w:hidden", ELEMENT_VANISH, 0 },
	{ "w:hyperlink", ELEMENT_LINK, 0 },
	{ "w:movefrom", ELEMENT_SKIP, 0 },
	{ "w:nobreakhyphen", ELEMENT_HYPHEN, 0 },
	{ "w:numid", ELEMENT_NUMBERED, 0 },
	{ "w:object", ELEMENT_PICTURE, ELEMENT_SHOWS },
	{ "w:outlinelvl", ELEMENT_LEVEL, 0 },
	{ "w:p", ELEMENT_BLOCK, 0 },
	{ "w:position", ELEMENT_POSITION, 0 },
	{ "w:pprchange", ELEMENT_SKIP, 0 }, /* the properties before a change */
	{ "w:pstyle", ELEMENT_LEVEL, ELEMENT_HEADING },
	{ "w:pict", ELEMENT_PICTURE, ELEMENT_SHOWS },
	{ "w:ptab", ELEMENT_SPACE, ELEMENT_TAB },
	{ "w:r", ELEMENT_RUN, 0 },
	{ "w:rprchange", ELEMENT_SKIP, 0 },
	{ "w:rstyle", ELEMENT_RUN_STYLE, 0 },
	{ "w:rt", ELEMENT_SKIP, 0 },
	{ "w:sdtcontent", ELEMENT_CONTENT, 0 },
	{ "w:showingplchdr", ELEMENT_PLACEHOLDER, 0 },
	{ "w:strike", ELEMENT_STRIKE, 0 },
	{ "w:sym", ELEMENT_DRAWN, 0 },
	{ "w:sz", ELEMENT_SIZE, 0 },
	{ "w:t", ELEMENT_TEXT, 0 },
	{ "w:tab", ELEMENT_SPACE, ELEMENT_TAB },
	{ "w:tbl", ELEMENT_TABLE, 0 },
	{ "w:tc", ELEMENT_CELL, 0 },
	{ "w:tcprchange", ELEMENT_SKIP, 0 },
	{ "w:tr", ELEMENT_ROW, 0 },
	{ "w:trprchange", ELEMENT_SKIP, 0 },
	{ "w:vanish", ELEMENT_VANISH, 0 },
	{ "w:vertalign", ELEMENT_ALIGN, 0 },
	{ "w:vmerge", ELEMENT_MERGE, 0 },
	{ "w:webhidden", ELEMENT_VANISH, 0 },
	{ "w:worddocument", ELEMENT_XML, 0 },

	/* OpenDocument text, flat (.fodt) or content.xml */
	{ "dc:title", ELEMENT_TITLE, ELEMENT_OPAQUE },
	{ "draw:image", ELEMENT_PICTURE, 0 },
	{ "meta:user-defined", ELEMENT_META, ELEMENT_OPAQUE },
	{ "office:annotation", ELEMENT_SKIP, 0 },
	{ "office:binary-data", ELEMENT_SKIP, 0 },
	{ "office:document", ELEMENT_XML, 0 },
	{ "office:document-content", ELEMENT_XML, 0 },
	{ "office:master-styles", ELEMENT_SKIP, 0 },
	{ "office:scripts", ELEMENT_SKIP, 0 },
	{ "office:settings", ELEMENT_SKIP, 0 },
	{ "style:style", ELEMENT_STYLE, 0 },
	{ "style:text-properties", ELEMENT_PROPERTIES, 0 },
	{ "table:covered-table-cell", ELEMENT_COVERED, 0 },
	{ "table:table", ELEMENT_TABLE, 0 },
	{ "table:table-cell", ELEMENT_CELL, 0 },
	{ "table:table-row", ELEMENT_ROW, 0 },
	{ "text:a", ELEMENT_LINK, 0 },
	{ "text:change-start", ELEMENT_STRUCK, 0 }, /* deleted, or else inserted */
	{ "text:h", ELEMENT_BLOCK, ELEMENT_HAS_TEXT | ELEMENT_HEADING },
	{ "text:hidden-text", ELEMENT_STRUCK, 0 },
	{ "text:line-break", ELEMENT_LINE, 0 },
	{ "text:note", ELEMENT_SKIP, 0 },
	{ "text:p", ELEMENT_BLOCK, ELEMENT_HAS_TEXT },
	{ "text:ruby-text", ELEMENT_SKIP, 0 },
	{ "text:s", ELEMENT_SPACE, 0 },
	{ "text:tab", ELEMENT_SPACE, ELEMENT_TAB },
	{ "text:tracked-changes", ELEMENT_SKIP, 0 },
};
/* clang-format on */

static struct slot {
	const struct element *element; /* NULL: empty */
	size_t n; /* of its name */
} slots[SLOTS];

/* Where to look for a name: three of its characters tell nearly all apart. */
static uint32_t
slot_of(const char *s, size_t n)
{
	uint32_t first = s[0] | 0x20, middle = s[n / 2] | 0x20, last = s[n - 1] | 0x20;

	/* Letters get their lower case, and the other signs of names (: - digits) stay. */
	return ((uint32_t)n * 31 + first * 53 + middle * 97 + last * 13) % SLOTS;
}

static void
prepare(void)
{
	size_t i, n;
	uint32_t k;

	for (i = 0; i < COUNT(elements); i++) {
		n = strlen(elements[i].name);
		for (k = slot_of(elements[i].name, n); slots[k].element != NULL; k = (k + 1) % SLOTS)
			;
		slots[k] = (struct slot){ &elements[i], n };
	}
}

const struct element *
element_named(struct span name)
{
	static const struct element unknown = { "", ELEMENT_INLINE, 0 };
	const struct slot *s;
	uint32_t k;

	if (slots[slot_of("p", 1)].element == NULL)
		prepare();
	for (k = slot_of(name.s, name.n); (s = &slots[k])->element != NULL; k = (k + 1) % SLOTS)
		if (s->n == name.n && ascii_same(s->element->name, name.s, name.n))
			return s->element;
	return &unknown;
}
