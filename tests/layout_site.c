/*
 * A report deep inside a government's site: tables that only lay out, menus
 * with the titles of other reports, the page's own fields, scripts, a footer.
 */
#include <string.h>

#include "generate.h"

#define LENGTH(a) ((int)(sizeof(a) / sizeof(*(a))))

static void
put_all(struct hand *h, const char *s)
{
	put(h->out, s);
	end_line(h);
}

/*
 * What is not part of the text
 */
static void
put_script(struct hand *h)
{
	static const char *const scripts[] = {
		"<script type=\"text/javascript\">\nvar t = '<table><tr><td>99</td></tr></table>';\n</script>",
		"<script>\nif (1 < 2) document.write(\"<h1>某某局2018年政府信息公开工作年度报告</h1>\");\n</script>",
		"<script>/* </td></tr></table> */ var n = 7; // <!-- \n</script>",
		"<style type=\"text/css\">\n.table td { width: 99px; content: \"<td>88</td>\" }\n</style>",
		"<!-- <table><tr><td>一、本年新收政府信息公开申请数量</td><td>1</td><td>2</td></tr></table> -->",
		"<!-- 2016年政府信息公开工作年度报告 -- > -->",
		"<noscript><p>请启用JavaScript</p></noscript>",
		"<iframe src=\"/share.html\" width=\"0\" height=\"0\" frameborder=\"0\"></iframe>",
		"<textarea style=\"display:none\"><table><tr><td>77</td></tr></table></textarea>",
		"<svg width=\"10\" height=\"10\"><title>2015年政府信息公开工作年度报告</title><path d=\"M1 2\"/></svg>",
	};

	if (chance(60))
		put_all(h, scripts[below(LENGTH(scripts))]);
}

static void
put_select(struct hand *h)
{
	put(h->out, "<form action=\"/search\"><select name=\"year\">");
	for (int year = 2014; year < 2020; year++)
		put(h->out, say("<option value=\"%d\">%d年政府信息公开工作年度报告</option>", year, year));
	put_all(h, "</select><input type=\"text\" value=\"请输入关键字\"><button>搜索</button></form>");
}

/*
 * Around the report: links, which name other reports
 */
static void
put_link(struct hand *h, const char *text)
{
	put(h->out, say("<a href=\"/xxgk/%u.html\" target=\"_blank\" title=\"%s\">%s</a>", below(90000), text, text));
}

static void
put_banner(struct hand *h)
{
	static const char *const items[] = { "首页", "新闻中心", "政务公开", "政务服务", "互动交流" };

	put_all(h, say("<div class=\"logo\"><a href=\"/\">%s</a></div>", h->site));
	put(h->out, "<ul class=\"nav\">");
	for (int i = 0; i < LENGTH(items); i++)
		put(h->out, say("<li><a href=\"/%d/\">%s</a></li>", i, items[i]));
	put_all(h, "</ul>");
	if (chance(40))
		put_select(h);
}

static void
put_menu(struct hand *h)
{
	const struct report *r = h->r;
	bool list = chance(70);

	put_all(h, "<div class=\"menu\"><h3>政府信息公开年报</h3>");
	put(h->out, list ? "<ul>" : "");
	for (int year = 2025; year > 2016; year--) {
		const char *text = say("%d年政府信息公开工作年度报告", year);

		if (year == r->year)
			continue;
		put(h->out, list ? "<li>" : "");
		put_link(h, chance(30) ? say("%s财政局%s", r->place, text) : text);
		put(h->out, list ? "</li>" : "<br>");
		end_line(h);
	}
	put_all(h, list ? "</ul></div>" : "</div>");
}

static void
put_breadcrumb(struct hand *h)
{
	put(h->out, chance(50) ? "<div class=\"position\">您现在的位置：" : "<div>当前位置: ");
	put(h->out, "<a href=\"/\">首页</a> &gt; <a href=\"/zwgk/\">政务公开</a> &gt; ");
	put_link(h, "政府信息公开年报");
	put(h->out, chance(50) ? " &gt; 正文" : "");
	put_all(h, "</div>");
}

static void
put_neighbours(struct hand *h)
{
	const char *place = h->r->place;
	int year = h->r->year;

	put_all(h,
	    "<div class=\"tools\"><a href=\"javascript:window.print()\">【打印本页】</a> "
	    "<a href=\"javascript:window.close()\">【关闭窗口】</a></div>");
	put(h->out, "<p>上一篇：");
	put_link(h, say("%s财政局%d年政府信息公开工作年度报告", place, year - 1));
	put(h->out, "</p><p>下一篇：");
	put_link(h, say("%s民政局%d年政府信息公开工作年度报告", place, year + 1));
	put_all(h, "</p>");
}

static void
put_footer(struct hand *h)
{
	unsigned n = 1000000 + below(8000000);

	put_all(h, "<div class=\"footer\"><p><a href=\"/about\">关于我们</a> | <a href=\"/map\">网站地图</a></p>");
	put_all(h, say("<p>主办单位：%s人民政府办公室　承办单位：%s大数据中心</p>", h->r->place, h->r->place));
	put_all(h, say("<p>联系电话：0391-%07u　传真：0391-%07u</p>", n, n + 1));
	put_all(h, say("<p>Copyright &copy; 2018-2026 %s 版权所有</p>", h->site));
	put_all(h, say("<p>豫ICP备%08u号-%u　网站标识码：4108830001</p></div>", 9 * n, 1 + n % 9));
}

/*
 * The page's own fields
 */
struct field {
	const char *name, *value;
	enum told told;
};

/* Characters of a short name far apart, as they are set to fill a line. */
static const char *
field_name(const struct field *f, bool spread, bool colon)
{
	const char *space = spread && runes(f->name) == 2 ? "　　" : spread && runes(f->name) == 3 ? " " : "";
	const char *all = "", *s;

	for (s = f->name; *s != '\0'; s += rune_size(s))
		all = say("%s%s%.*s", all, s == f->name ? "" : space, (int)rune_size(s), s);
	return say("%s%s", all, colon ? "：" : "");
}

static const char *
date_as_printed(const struct hand *h)
{
	const char *d = h->published;

	switch (below(4)) {
	case 0:
		return say("%.4s年%.2s月%.2s日", d, d + 5, d + 8);
	case 1:
		return say("%s %02u:%02u:%02u", d, 8 + below(10), below(60), below(60));
	case 2:
		return say("%.4s/%.2s/%.2s", d, d + 5, d + 8);
	default:
		return d;
	}
}

static void
put_field_table(struct hand *h, const struct field *fields, int n)
{
	bool spread = chance(40), colon = chance(60);
	int per_row = 1 + (int)below(2);

	put_all(h, "<table class=\"index\" width=\"100%\" border=\"0\">");
	for (int i = 0; i < n; i += per_row) {
		put(h->out, "<tr>");
		for (int k = i; k < i + per_row && k < n; k++) {
			put(h->out, say("<td width=\"90\"><b>%s</b></td>", field_name(&fields[k], spread, colon)));
			put(h->out,
			    say("<td%s>%s</td>", per_row == 2 && k + 1 == n && k == i ? " colspan=\"3\"" : "",
				fields[k].value));
		}
		put_all(h, "</tr>");
	}
	put_all(h, "</table>");
}

static void
put_field_list(struct hand *h, const struct field *fields, int n)
{
	bool spread = chance(40);

	put_all(h, "<ul class=\"index\">");
	for (int i = 0; i < n; i++)
		put_all(h,
		    say("<li><span class=\"name\">%s</span><span>%s</span></li>", field_name(&fields[i], spread, true),
			fields[i].value));
	put_all(h, "</ul>");
}

static void
put_fields(struct hand *h)
{
	unsigned number = below(9000);
	const struct field fields[] = {
		{ "索引号", say("1141%04u/%d-%05u", number, h->r->year + 1, 3 * number), NOTHING },
		{ "主题分类", "政府信息公开 / 年度报告", NOTHING },
		{ "发布机构", h->publisher, PUBLISHER },
		{ "发布日期", date_as_printed(h), PUBLISHED },
		{ "名称", h->title, TITLED },
		{ "文号", chance(50) ? "" : say("〔%d〕%u号", h->r->year + 1, 1 + number % 90), NOTHING },
		{ "有效性", "有效", NOTHING },
		{ "主题词", "", NOTHING },
	};
	struct field chosen[LENGTH(fields)];
	int n = 0;

	for (int i = 0; i < LENGTH(fields); i++)
		if (chance(75)) {
			tell(h, fields[i].told);
			chosen[n++] = fields[i];
		}
	if (chance(70))
		put_field_table(h, chosen, n);
	else
		put_field_list(h, chosen, n);
}

/*
 * The report, and the boxes around it
 */
static void
put_report(struct hand *h)
{
	bool span = chance(50);

	put_all(h, "<div id=\"zoom\" class=\"content\">");
	put_all(h, span ? "<div><span style=\"font-size:16px\"></span>" : "<div>");
	all_blocks(h);
	put_all(h, "</div></div>");
}

static void
put_content(struct hand *h)
{
	bool fields = chance(70), inner = chance(60);

	put_breadcrumb(h);
	put_script(h);
	if (fields && chance(70))
		put_fields(h);
	put_all(h, inner ? "<table width=\"100%\" cellpadding=\"0\"><tr><td>" : "<div class=\"main\">");
	put_report(h);
	put_all(h, inner ? "</td></tr><tr><td>" : "<div>");
	put_script(h);
	put_neighbours(h);
	put_all(h, inner ? "</td></tr></table>" : "</div></div>");
}

static void
site_of_tables(struct hand *h)
{
	put_all(h, "<table width=\"1000\" align=\"center\"><tbody><tr><td colspan=\"2\">");
	put_banner(h);
	put_all(h, "</td></tr><tr><td width=\"200\" valign=\"top\">");
	put_menu(h);
	put_all(h, "</td><td valign=\"top\">");
	put_content(h);
	put_all(h, "</td></tr><tr><td colspan=\"2\">");
	put_footer(h);
	put_all(h, "</td></tr></tbody></table>");
}

static void
site_of_divs(struct hand *h)
{
	put_all(h, "<div class=\"header\">");
	put_banner(h);
	put_all(h, "</div><div class=\"left\">");
	put_menu(h);
	put_all(h, "</div><div class=\"right\">");
	put_content(h);
	put_all(h, "</div>");
	put_footer(h);
}

static void
site(struct hand *h)
{
	put_script(h);
	put_script(h);
	if (chance(60))
		site_of_tables(h);
	else
		site_of_divs(h);
	put_script(h);
}

void
write_html_nested(struct report *r, struct text *out)
{
	static const struct manner nested = {
		.body = site,
		.block = plain_block,
		.table = plain_table,
		.cell = plain_cell,
		.spans = honest_spans,
	};

	write_page(r, out, &nested);
}
