/* Markup cut into tags, and what tags look like: markup/tag, markup/entity, markup/style, markup/element. */
#include "markup/element.h"
#include "markup/entity.h"
#include "markup/style.h"
#include "markup/tag.h"

#include <stdlib.h>

#include "unit.h"

/* Each entity that has a name, in the order of names, as the HTML standard has them but for lang and rang. */
static const char
    named[] = "&AElig;&AMP;&Aacute;&Acirc;&Agrave;&Alpha;&Aring;&Atilde;&Auml;&Beta;&COPY;&Ccedil;&Chi;&Dagger;"
	      "&Delta;&ETH;&Eacute;&Ecirc;&Egrave;&Epsilon;&Eta;&Euml;&GT;&Gamma;&Hat;&Iacute;&Icirc;&Igrave;"
	      "&Iota;&Iuml;&Kappa;&LT;&Lambda;&MediumSpace;&Mu;&NewLine;&NonBreakingSpace;&Ntilde;&Nu;&OElig;"
	      "&Oacute;&Ocirc;&Ograve;&Omega;&Omicron;&Oslash;&Otilde;&Ouml;&Phi;&Pi;&Prime;&Psi;&QUOT;&REG;"
	      "&Rho;&Scaron;&Sigma;&THORN;&Tab;&Tau;&Theta;&Uacute;&Ucirc;&Ugrave;&Upsilon;&Uuml;&VerticalLine;"
	      "&Xi;&Yacute;&Yuml;&ZeroWidthSpace;&Zeta;&aacute;&acirc;&acute;&aelig;&agrave;&alefsym;&alpha;"
	      "&amp;&and;&ang;&apos;&aring;&ast;&asymp;&atilde;&auml;&bdquo;&beta;&boxh;&boxv;&brvbar;&bsol;"
	      "&bull;&cap;&caret;&ccedil;&cedil;&cent;&chi;&circ;&clubs;&colon;&comma;&commat;&cong;&copy;"
	      "&crarr;&cup;&curren;&dArr;&dagger;&darr;&dash;&deg;&delta;&diams;&divide;&dollar;&eacute;&ecirc;"
	      "&egrave;&empty;&emsp;&ensp;&epsilon;&equals;&equiv;&eta;&eth;&euml;&euro;&excl;&exist;&fnof;"
	      "&forall;&frac12;&frac14;&frac34;&frasl;&gamma;&ge;&grave;&gt;&hArr;&hairsp;&harr;&hearts;"
	      "&hellip;&horbar;&hyphen;&iacute;&icirc;&iexcl;&igrave;&image;&infin;&int;&iota;&iquest;&isin;"
	      "&iuml;&kappa;&lArr;&lambda;&lang;&laquo;&larr;&lbrace;&lbrack;&lceil;&lcub;&ldquo;&le;&lfloor;"
	      "&lowast;&lowbar;&loz;&lpar;&lrm;&lsaquo;&lsqb;&lsquo;&lt;&macr;&mdash;&micro;&midast;&middot;"
	      "&minus;&mldr;&mu;&nabla;&nbsp;&ndash;&ne;&ni;&not;&notin;&nsub;&ntilde;&nu;&num;&numero;&numsp;"
	      "&oacute;&ocirc;&oelig;&ograve;&oline;&omega;&omicron;&oplus;&or;&ordf;&ordm;&oslash;&otilde;"
	      "&otimes;&ouml;&para;&part;&percnt;&period;&permil;&perp;&phi;&phone;&pi;&piv;&plus;&plusmn;"
	      "&pound;&prime;&prod;&prop;&psi;&puncsp;&quest;&quot;&rArr;&radic;&rang;&raquo;&rarr;&rbrace;"
	      "&rbrack;&rceil;&rcub;&rdquo;&real;&reg;&rfloor;&rho;&rlm;&rpar;&rsaquo;&rsqb;&rsquo;&sbquo;"
	      "&scaron;&sdot;&sect;&semi;&shy;&sigma;&sigmaf;&sim;&sol;&spades;&squ;&square;&squf;&star;&starf;"
	      "&sub;&sube;&sum;&sup;&sup1;&sup2;&sup3;&supe;&szlig;&tau;&there4;&theta;&thetasym;&thinsp;"
	      "&thorn;&tilde;&times;&trade;&uArr;&uacute;&uarr;&ucirc;&ugrave;&uml;&upsih;&upsilon;&uuml;"
	      "&verbar;&vert;&weierp;&xi;&yacute;&yen;&yuml;&zeta;&zwj;&zwnj;";

static const char named_decoded[] = "Æ&ÁÂÀΑÅÃÄΒ©ÇΧ‡ΔÐÉÊÈΕΗË>Γ^ÍÎÌΙÏΚ<Λ\xE2\x81\x9F"
				    "Μ\n\xC2\xA0"
				    "ÑΝŒÓÔÒΩΟØÕÖΦΠ″Ψ\"®"
				    "ΡŠΣÞ\tΤΘÚÛÙΥÜ|ΞÝŸ\xE2\x80\x8B"
				    "Ζáâ´æàℵα&∧∠'å*≈ãä„β─│¦\\•∩⁁ç¸¢χˆ♣:,@≅©↵∪¤⇓†↓‐°δ♦"
				    "÷$éêè∅\xE2\x80\x83"
				    "\xE2\x80\x82"
				    "ε=≡ηðë€!∃ƒ∀½¼¾⁄γ≥`>⇔\xE2\x80\x8A"
				    "↔♥…―‐íî¡ì"
				    "ℑ∞∫ι¿∈ïκ⇐λ〈«←{[⌈{“≤⌊∗_◊(\xE2\x80\x8E"
				    "‹[‘<¯—µ*·−…μ∇\xC2\xA0"
				    "–≠∋¬∉⊄ñν#№"
				    "\xE2\x80\x87"
				    "óôœò‾ωο⊕∨ªºøõ⊗ö¶∂%.‰⊥φ☎πϖ+±£′∏∝ψ\xE2\x80\x88"
				    "?\"⇒√〉»→}]⌉}”ℜ®⌋ρ"
				    "\xE2\x80\x8F"
				    ")›]’‚š⋅§;\xC2\xAD"
				    "σς∼/♠□□▪☆★⊂⊆∑⊃¹²³⊇ßτ∴θϑ\xE2\x80\x89"
				    "þ˜×™⇑ú↑"
				    "ûù¨ϒυü||℘ξý¥ÿζ\xE2\x80\x8D"
				    "\xE2\x80\x8C";

static const struct {
	const char *text, *decoded;
} entities[] = {
	{ "a&lt;b&amp;c", "a<b&c" },
	{ "&#48;&#x30;&#X4e00;", "00一" },
	{ "&#48&#x30", "00" },
	{ "&#128;&#150;&#x9F;", "€–Ÿ" }, /* as Windows-1252 has them */
	{ "&#127;&#160;", "\x7F\xC2\xA0" },
	{ "&#0;&#xD800;&#xDFFF;&#x110000;&#99999999999;",
	    "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD" },
	{ "&#xD7FF;&#xE000;&#x10FFFF;", "\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBF" },
	{ "&#;&#x;&#xg;&#a;", "&#;&#x;&#xg;&#a;" },
	{ "&nbsp1&copyright&ampx&gt",
	    "\xC2\xA0"
	    "1©right&x>" }, /* old names need no semicolon */
	{ "&mdash1&unknown;&", "&mdash1&unknown;&" },
	{ "&NonBreakingSpaces;&NonBreakingSpace ", "&NonBreakingSpaces;&NonBreakingSpace " }, /* no old name */
	{ "&brvbars;&AMPx", "\xC2\xA6s;&x" },
	{ "&;&&amp", "&;&&" },
	{ "&thetasymthetasymthetasym;", "&thetasymthetasymthetasym;" },
	{ "&quot &lt3&times2", "\" <3×2" },
};

static void
test_entities(void)
{
	char out[4096] = "", *exact;
	size_t i;

	unit_text("names", out, entity_decode(out, named, strlen(named)), named_decoded);
	for (i = 0; i < COUNT_OF(entities); i++)
		unit_text(entities[i].text, out, entity_decode(out, entities[i].text, strlen(entities[i].text)),
		    entities[i].decoded);
	/* What comes after the text is not read: valgrind sees it. */
	exact = malloc(4);
	if (exact == NULL)
		exit(2);
	unit_text("a part of a text", out, entity_decode(out, memcpy(exact, "&#48", 4), 4), "0");
	unit_text("a part of a text", out, entity_decode(out, memcpy(exact, "&amp", 4), 4), "&");
	free(exact);
}

/* Tags as they are read: T text, O open, C close, - comment; ! broken, / empty; attributes as name=value. */
static const struct {
	const char *markup, *tags;
} documents[] = {
	{ "a<b>c</b>d", "T[a]O[b]T[c]C[b]T[d]" },
	{ "<TD Class=x>", "O[TD Class=x]" },
	{ "<td a=\"1 2\" b='3' c=4 d e = 5>", "O[td a=1 2 b=3 c=4 d= e=5]" },
	{ "<br/>x<br />", "O[br]/T[x]O[br]/" },
	{ "<td a=1/>", "O[td a=1/]" },
	{ "<td a=\"1\"/>x", "O[td a=1]/T[x]" },
	{ "<td / a=1>", "O[td a=1]" },
	{ "<td a=>x", "O[td a=]T[x]" },
	{ "<td =a>", "O[td =a=]" },
	{ "1 < 2 <3 <", "T[1 ]T[< 2 ]T[<3 ]T[<]" },
	{ "a<!-- <b> -->c", "T[a]-[ <b> ]T[c]" },
	{ "a<!-->b<!--->c", "T[a]-[]T[b]-[]T[c]" },
	{ "<!-- a <!-- b -->", "-[ a <!-- b ]!" },
	{ "<!-- a", "-[ a]!" },
	{ "<!DOCTYPE html><?xml a?></ x>", "-[!DOCTYPE html]-[?xml a?]-[/ x]" },
	{ "<![CDATA[<a>&amp;]]>b", "T[<a>&amp;]lT[b]" },
	{ "<![CDATA[a", "T[a]!l" },
	{ "<td a=\"1>x</td><td b=\"2\">", "O[td a=1>x</td><td b= 2\"=]!" },
	{ "<td a=\"<b>\">", "O[td a=<b>]" },
	{ "<td a=1<b>", "O[td a=1<b]!" },
	{ "<td<b>", "O[td<b]!" },
	{ "<td <b>", "O[td <b=]!" },
	{ "<td a", "O[td a=]!" },
	{ "<td", "O[td]!" },
	{ "</td x>", "C[td x=]" },
	{ "<a b=\"c\"d=\"<\">", "O[a b=c d=<]!" },
	{ "<a\tb\n=\r'c'\f>", "O[a b=c]" },
	{ "<1>", "T[<1>]" },
	{ "</1>", "-[/1]" },
	{ "", "" },
};

static size_t
put(char *out, size_t n, struct span s)
{
	memcpy(out + n, s.s, s.n);
	return n + s.n;
}

static void
test_tags(void)
{
	static const char letters[] = { [TAG_TEXT] = 'T', [TAG_OPEN] = 'O', [TAG_CLOSE] = 'C', [TAG_COMMENT] = '-' };
	struct tags t;
	struct tag tag;
	char out[512];
	size_t i, n;
	int a;

	for (i = 0; i < COUNT_OF(documents); i++) {
		tags_begin(&t, documents[i].markup, strlen(documents[i].markup));
		for (n = 0; tags_next(&t, &tag), tag.kind != TAG_END;) {
			out[n++] = letters[tag.kind];
			out[n++] = '[';
			n = put(out, n, tag.text);
			for (a = 0; a < tag.attributes; a++) {
				out[n++] = ' ';
				n = put(out, n, tag.attribute[a].name);
				out[n++] = '=';
				n = put(out, n, tag.attribute[a].value);
			}
			out[n++] = ']';
			if (tag.broken)
				out[n++] = '!';
			if (tag.empty)
				out[n++] = '/';
			if (tag.literal)
				out[n++] = 'l';
		}
		unit_text(documents[i].markup, out, n, documents[i].tags);
	}
}

static struct tag
one_tag(const char *markup)
{
	struct tags t;
	struct tag tag;

	tags_begin(&t, markup, strlen(markup));
	tags_next(&t, &tag);
	return tag;
}

static void
test_values(void)
{
	static const struct {
		const char *markup;
		uint32_t number;
	} numbers[] = {
		{ "<td colspan=3>", 3 },
		{ "<td COLSPAN=' 12x'>", 12 },
		{ "<td colspan=x>", 7 },
		{ "<td colspan=!3>", 7 },
		{ "<td colspan=''>", 7 },
		{ "<td colspan=-1>", 7 },
		{ "<td rowspan=3>", 7 },
		{ "<td colspan=2 colspan=3>", 2 },
		{ "<td colspan=999999>", 999999 },
		{ "<td colspan=12345678>", 123456 },
		{ "<td colspan=0>", 0 },
		{ "<td colspan=9>", 9 },
		{ "<td colspan=1:>", 1 },
	};
	struct tag tag;
	struct span s;
	size_t i;

	for (i = 0; i < COUNT_OF(numbers); i++) {
		tag = one_tag(numbers[i].markup);
		unit_number(numbers[i].markup, tag_number(&tag, "colspan", 7), numbers[i].number);
	}
	tag = one_tag("<td a=1 ab=2>");
	s = tag_value(&tag, "ab");
	unit_text("value", s.s, s.n, "2");
	s = tag_value(&tag, "b");
	unit_number("no value", s.s == NULL, 1);
	/* More than 24 attributes: the rest is not looked at, and with a `<` in it the tag is taken for a broken one. */
	tag = one_tag("<td a b c d e f g h i j k l m n o p q r s t u v w x y='<'>");
	unit_number("attributes", tag.attributes, TAG_ATTRIBUTES);
	unit_number("broken", tag.broken, 1);
	tag = one_tag("<td a b c d e f g h i j k l m n o p q r s t u v w='<'>");
	unit_number("attributes", tag.attributes, TAG_ATTRIBUTES - 1);
	unit_number("broken", tag.broken, 0);
}

static void
test_raw(void)
{
	static const char page[] = "<script>a</b></scriptx></SCRIPT >c</title";
	struct tags t;
	struct tag tag;
	struct span s;

	tags_begin(&t, page, sizeof page - 1);
	tags_next(&t, &tag);
	s = tags_raw(&t, tag.text);
	unit_text("raw", s.s, s.n, "a</b></scriptx>");
	tags_next(&t, &tag);
	unit_text("after raw", tag.text.s, tag.text.n, "c");
	s = tags_raw(&t, span_of("style"));
	unit_number("no end", (long long)s.n, 0);
	s = tags_raw(&t, span_of("style"));
	unit_number("no end, again", (long long)s.n, 0);
	unit_number("names that are lost", t.nlost, 1);
	s = tags_raw(&t, span_of("title"));
	unit_number("cut off", (long long)s.n, 0);
	tags_begin(&t, "a</title", 8);
	s = tags_raw(&t, span_of("title"));
	unit_number("cut off", (long long)s.n, 0);
	tags_begin(&t, "a</title>", 9);
	s = tags_raw(&t, span_of("title"));
	unit_text("whole", s.s, s.n, "a");
}

static void
test_lines(void)
{
	static const char lf[] = "a\nb\r\nc\n", cr[] = "a\rb\rc";
	struct tags t;

	tags_begin(&t, lf, sizeof lf - 1);
	unit_number("line", tags_line(&t, lf), 1);
	unit_number("line", tags_line(&t, lf + 1), 1);
	unit_number("line", tags_line(&t, lf + 2), 2);
	unit_number("line", tags_line(&t, lf + 2), 2);
	unit_number("line", tags_line(&t, lf + 5), 3);
	unit_number("line", tags_line(&t, lf + 7), 4);
	tags_begin(&t, cr, sizeof cr - 1);
	unit_number("line of CR", tags_line(&t, cr + 4), 3);
}

/* A style attribute or declaration block, and what it does. */
static const struct {
	const char *css;
	int looks;
} css[] = {
	{ "display:none", TAG_HIDDEN },
	{ "DISPLAY : None", TAG_HIDDEN },
	{ " ;color:red; display:none", TAG_HIDDEN },
	{ "visibility:hidden", TAG_HIDDEN },
	{ "visibility:collapse", TAG_HIDDEN },
	{ "font-size:0", TAG_HIDDEN },
	{ "font-size:0px", TAG_HIDDEN },
	{ "font-size:0.5em", 10 << TAG_SIZE },
	{ "font-size:10.5000pt;font-size:16px", 24 << TAG_SIZE },
	{ "font-size:0 ", TAG_HIDDEN },
	{ "font-size:0;color:red", TAG_HIDDEN },
	{ "opacity:0.", 0 },
	{ "opacity:0", TAG_HIDDEN },
	{ "opacity:0.9", 0 },
	{ "position:absolute", TAG_ASTRAY },
	{ "position:fixed", TAG_ASTRAY },
	{ "position:static", 0 },
	{ "text-decoration:line-through", TAG_STRUCK },
	{ "text-decoration-line:line-through", TAG_STRUCK },
	{ "text-decoration:underline", 0 },
	{ "vertical-align:super", TAG_RAISED },
	{ "vertical-align:sub", TAG_RAISED },
	{ "vertical-align:middle", 0 },
	{ "vertical-align:super;display:none", TAG_RAISED | TAG_HIDDEN },
	{ "display:block", 0 },
	/* White may be the page's color: it does not join a number beside it. */
	{ "color:#fff", TAG_RAISED },
	{ "color:#ffffff", TAG_RAISED },
	{ "color:#FFF0", TAG_RAISED },
	{ "color:#123", 0 },
	{ "color:#ff0", 0 },
	{ "color:white", TAG_RAISED },
	{ "color:rgb(255,255,255)", TAG_RAISED },
	{ "color:rgb(239,255,255)", 0 },
	{ "color:rgb(255,239,255)", 0 },
	{ "color:rgb(255,255,239)", 0 },
	{ "color:rgb(240,240,240)", TAG_RAISED },
	{ "color:rgba(0,0,0,0)", TAG_RAISED },
	{ "color:rgba(0,0,0,0.5)", 0 },
	{ "color:rgba(0 0 0 / 1)", 0 },
	{ "color:red", 0 },
	{ "displays:none", 0 },
	{ "x-display:none", 0 },
	{ "display", 0 },
	{ "", 0 },
	{ "d", 0 },
	{ "display:non", 0 },
};

static void
test_styles(void)
{
	struct styles s = { 0 };
	struct tag tag;
	char markup[128];
	size_t i;
	static const char
	    sheet[] = "/* .z{display:none} */ .a{display:none} p.b , .c { vertical-align:super }"
		      ".d{color:red} .e .f{display:none} #g{display:none}"
		      "@media print{.h{display:none}} @import 'x'; .i{display:none}"
		      "/* */.j{display:none}.a{vertical-align:sub} .k:hover{display:none}.l/**/{display:none}";
	static const struct {
		const char *markup;
		int looks;
	} classes[] = {
		{ "<p class=a>", TAG_HIDDEN | TAG_RAISED },
		{ "<p class=b>", TAG_RAISED },
		{ "<p class='x c'>", TAG_RAISED },
		{ "<p class='b\ta'>", TAG_HIDDEN | TAG_RAISED },
		{ "<p class=d>", 0 },
		{ "<p class=e>", 0 },
		{ "<p class=f>", TAG_ASTRAY },
		{ "<p class=g>", 0 },
		{ "<p id=g>", TAG_HIDDEN },
		{ "<p class=h>", 0 },
		{ "<p class=i>", TAG_HIDDEN },
		{ "<p class=j>", TAG_HIDDEN },
		{ "<p class=k>", 0 },
		{ "<p class=z>", 0 },
		{ "<p class=A>", 0 },
		{ "<p class=aa>", 0 },
		{ "<p id=a>", 0 },
		{ "<p hidden>", TAG_HIDDEN },
		{ "<p style='display:none'>", TAG_HIDDEN },
		{ "<p style='position:fixed' class=i>", TAG_ASTRAY | TAG_HIDDEN },
		{ "<p class=MsoFootnoteReference>", TAG_RAISED },
		{ "<p class=MsoEndnoteReference>", TAG_RAISED },
		{ "<p class=MsoNormal>", 0 },
		{ "<p>", 0 },
	};
	static const struct {
		const char *properties;
		int looks;
	} document[] = {
		{ "<style:text-properties style:text-line-through-style=solid>", TAG_STRUCK },
		{ "<style:text-properties style:text-line-through-style=none>", 0 },
		{ "<style:text-properties style:text-line-through-type=single>", TAG_STRUCK },
		{ "<style:text-properties style:text-line-through-type=none>", 0 },
		{ "<style:text-properties style:text-position='super 58%'>", TAG_RAISED },
		{ "<style:text-properties style:text-position='0% 100%'>", 0 },
		{ "<style:text-properties text:display=none>", TAG_HIDDEN },
		{ "<style:text-properties text:display=true>", 0 },
		{ "<style:text-properties fo:color=red>", 0 },
	};

	for (i = 0; i < 2 * COUNT_OF(css); i++) {
		snprintf(markup, sizeof markup, "<p style='%s'>", css[i / 2].css);
		tag = one_tag(markup);
		unit_number(css[i / 2].css, styles_looks(&s, &tag), css[i / 2].looks);
	}
	styles_rules(&s, span_of(sheet));
	for (i = 0; i < COUNT_OF(classes); i++) {
		tag = one_tag(classes[i].markup);
		unit_number(classes[i].markup, styles_looks(&s, &tag), classes[i].looks);
	}
	tag = one_tag("<p style='display:none'>");
	unit_number("hides", style_hides(&tag), 1);
	tag = one_tag("<p style='position:fixed'>");
	unit_number("hides not", style_hides(&tag), 0);
	for (i = 0; i < COUNT_OF(document); i++) {
		styles_clear(&s);
		tag = one_tag("<style:style style:name=T1>");
		styles_open(&s, &tag);
		tag = one_tag(document[i].properties);
		styles_properties(&s, &tag);
		tag = one_tag("<text:span text:style-name=T1>");
		unit_number(document[i].properties, styles_looks(&s, &tag), document[i].looks);
	}
	styles_free(&s);
}

int
main(void)
{
	test_entities();
	test_tags();
	test_values();
	test_raw();
	test_lines();
	test_styles();
	return unit_wrong;
}
