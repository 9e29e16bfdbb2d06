#include "meta/body.h"

#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"

enum { SHORTEST = 6, LONGEST = 120 }; /* bytes: two characters, and forty */
enum { LONG_PLACE = 12 }; /* bytes of a place that may have a word before it: 报云溪市, but not 含山县 */

/* clang-format off */
static const char tails[] =
	"政府 局 委 委员会 办公室 中心 办事处 厅 院 处 部 署 会 街道 街道办 机关 镇 乡 站 所 队 军 学校 大学 学院 "
	"中学 小学 幼儿园 公司 集团 办 社 馆 校 区 县 市 旗 州 盟 省 苏木 农场 林场 园区 银行 公署 联 科协 支行 分行";

/* Names may go on after these, and then must end as names do: what 云溪市教育局报 and 云溪市教育局组织编制 have more is none of it. */
static const char ends[] = "局 厅 委员会 人民政府 办公室 中心 办事处 医院 法院 公司";

/* After a name: another one, to whom it reports, or one without its place (市河长办, but not 市中区分局 or 市场监督管理局). */
static const char links[] = "与 和 及 暨 、";
static const char to_others[] = "报 致 向";
static const char near[] = "市 县 区 省 州 旗";
static const char not_near[] = "市场 市政 市容 市民 区域 区块 县域";

/* What is said before a name, and begins none; one character, where the name of a place of two or more is after it. */
static const char leads[] =
	"学习 审核 审议 通报 阅读 欢迎 祝贺 热烈 起草 撰写 根据 按照 全文 正文 标题 这是 草案 初稿 修订 送审 报批 "
	"公开 发布 公布 印发";
static const char sent[] = "印发 报送 呈报 上报 报请 送审";
static const char short_leads[] = "报 含 原 由 将 附";

/* What no name of a body has in it. */
static const char foreign[] =
	"首页 主页 当前位置 栏目 专栏 专题 网站 门户 官网 频道 公众号 客户端 微信 微博 日报 晚报 通知 公告 公示 报告 "
	"年报 信息公开 政务公开 走进 欢迎 登录 搜索 检索 打印 关闭 转发 转载 下载 附件 返回 网站导航 指南 目录 索引 "
	"更多 邮箱 电话 年度 关于 版权所有 主办 承办 来源 作者 责任编辑 浏览 点击 发布时间 发布日期 网址 http www "
	"HTTP WWW 上一篇 下一篇 服务号 订阅号 友情链接 无障碍 政策解读 互动交流 客服 公开专区 公开平台 政务网 政府网 "
	"一网通办 网上办事 办事指南 机构职能 领导之窗 的 批转 抄送 现将 截至 截止 以下 如下 读懂 图解 解读 定稿 "
	"名称 填报 编制单位 编制机关 发文机关 发文机构 发文单位";

/* Offices for just that. */
static const char openers[] = "政务公开办公室 政务公开办 政务公开科 政务公开中心 信息公开中心 信息公开办公室 信息公开办 信息公开科";

/* They are somebody's own words for a government's office, which tell no more. */
static const char offices[] = "政府办公室 政府办 府办";

/* Who publishes what others write: papers; offices, for those they are offices of. */
static const char press[] = "融媒体 新闻中心 传媒 电视台 广播 报社 通讯社 新华社 宣传中心";
static const char servants[] = "办公室 办 科 股 信息中心 政务服务中心";

/* Areas that have a committee, and no government. */
static const char zones[] =
	"新区 开发区 园区 高新区 经开区 景区 度假区 示范区 保税区 管理区 试验区 功能区 集聚区 实验区 合作区 矿区 库区 "
	"林区 灌区 社区 校区 保护区 名胜区 小区 港区";

static const char foreign_tails[] = "网 在线 平台 新闻 发布 大厅 之窗 信息港 论坛";

/* Who writes so means itself, and its readers know who that is; or all that it is over. */
static const char own[] = "本 我";
static const char whole[] = "本 我 全";

static const char owned[] =
	"站 局 机关 单位 部门 级 网 办 委 厅 院 所 中心 市 县 区 镇 乡 街道 府 校 人民政府 馆 行政 处 会 社 队 系统 "
	"政府 省 州 盟 旗 村 厂 司 企业 公司 园区 地区 部 署 行 学校 医院 开发区 新区 管委会 辖区 们 自治";

/* Alone they could be anybody's. */
static const char nobody[] =
	"某部门 某单位 某机关 某某部门 某某单位 某某机关 原创 转载 其他 其它 未知 网络 互联网 佚名 不详 暂无 管理员 "
	"系统管理员 超级管理员 办公室 局办公室 委办公室 厅办公室 院办公室 综合办公室 党政办公室 党政办 综合办 "
	"机关办公室 单位办公室 部门 单位 机关 机构 政府 中心 委员会 信息中心 局 市局 县局 区局 省局 市级 县级 区级 "
	"局机关 部门单位 政府部门 市直部门 全市 全县 全区 全省 全国 街道 管委会 办事处 新闻中心 服务中心 数据中心 "
	"互动中心 下载中心 视频中心 帮助中心 用户中心 个人中心 会员中心";

/* So are names of nothing but these: 县级部门, 乡镇街道, 市政府. */
static const char general[] =
	"乡 镇 街道 市 县 区 省 州 旗 级 直属 直 部门 单位 机关 机构 人民政府 政府 局 委 办 事业 企业 所属 下属 有关 "
	"相关 其他";

/* What says alone where a body is. */
static const char countries[] = "国家 中国 中华人民共和国 XX";

/* What says where a body is, after the name of the place.  An area has a government, which has offices. */
static const char areas[] = "市 县 区 省 州 旗 盟 镇 乡 街道 苏木";

/* Signs that are around words of a name: 市“放管服”改革办公室, 云溪市委（市政府）办公室. */
static const char pairs[] = "() （） “” 「」 \"\"";
static const char brackets[] = "（ (";

/* Counted with a number, and so no part of a name: 5月, 12次, 3页. */
static const char counted[] = "年 月 日 时 分 秒 次 人 页 元 条 期 版 件 篇";
/* clang-format on */

size_t
body_itself(struct wording w)
{
	size_t n = wording_starts(w, whole), k, to;

	for (to = n; n > 0 && (k = wording_starts(wording_after(w, to), owned)) > 0; to += k)
		;
	return to > n ? to : 0;
}

/* Length of a name up to the first 市, 县, 区, … with something before it; 0 where none is. */
static size_t
first_place(struct wording w)
{
	size_t to;

	return w.n > 3 && wording_find(wording_after(w, 3), areas, &to) != WORDING_NONE ? 3 + to : 0;
}

/* Whether the name of one place is in it twice: then they are two names, and it is not clear whose it is. */
static int
names_place_twice(struct wording w)
{
	enum { PLACE = 9 }; /* bytes: two characters and 市, 县, … */
	struct wording rest = w;
	char place[PLACE + 1] = "";
	size_t at, again;

	for (; wording_starts(w, "中共") == 0 && (at = first_place(rest)) > 0; rest = wording_after(rest, at)) {
		if (rest.k + at - w.k < PLACE)
			continue;
		memcpy(place, rest.k + at - PLACE, PLACE);
		again = wording_find(wording_after(rest, at), place, NULL);
		/* Not 云溪市教育局（云溪市体育局）: one body that has both names. */
		if (again != WORDING_NONE && wording_ends(wording_cut(rest, 0, at + again), brackets) == 0)
			return 1;
	}
	return 0;
}

/* Whether a number is at p which is part of a name, as in 第101中学 and 2号工程指挥部; moves p past it. */
static int
skip_number(struct wording w, const char **p)
{
	const char *end = w.k + w.n, *q = *p;
	size_t n;

	while (q < end && ascii_is_digit(*q))
		q++;
	n = (size_t)(q - *p);
	/* Not at the begin, where lists have one, nor at the end; and no year. */
	if (*p == w.k || (unsigned char)(*p)[-1] < 0x80 || q == end || (unsigned char)*q < 0x80 || n > 5 ||
	    (n == 4 && (**p == '1' || **p == '2')) || wording_starts(wording_after(w, (size_t)(q - w.k)), counted) > 0)
		return 0;
	*p = q;
	return 1;
}

/* What closes the words that c opens; 0 where it opens none. */
static uint32_t
closing(uint32_t c)
{
	const char *list = pairs;
	struct span pair;

	while ((pair = wording_next(&list)).n > 0)
		if (utf8_next(&pair.s, list) == c)
			return utf8_next(&pair.s, list);
	return 0;
}

/* A name without another one in brackets after it: 云溪市人民防空办公室（云溪市民防局）. */
static struct wording
first_name(struct wording w)
{
	size_t at = wording_find(w, brackets, NULL);

	return at < w.n ? wording_cut(w, 0, at) : w;
}

/* Whether a name ends before its last words, and another one or none follows. */
static int
goes_on(struct wording w, size_t place)
{
	struct wording rest;
	size_t to;

	w = first_name(w);
	if (place == 0 || place > w.n)
		return 0;
	for (rest = wording_after(w, place); wording_find(rest, ends, &to) != WORDING_NONE;) {
		rest = wording_after(rest, to);
		if (rest.n > 0 && wording_ends(rest, tails) == 0)
			return 1;
		if (wording_starts(rest, links) > 0 ||
		    (wording_starts(rest, to_others) > 0 && first_place(wording_after(rest, 3)) > 0) ||
		    (wording_starts(rest, near) > 0 && wording_starts(rest, not_near) == 0 && first_place(rest) == 0))
			return 1;
	}
	return 0;
}

/* What is in w besides letters: numbers of a name, or signs that no name has. */
enum signs { PLAIN, NUMBERED, FOREIGN };

static enum signs
signs_of(struct wording w)
{
	const char *p = w.k, *end = w.k + w.n;
	enum signs signs = PLAIN;
	uint32_t c, close = 0;

	while (p < end) {
		if (ascii_is_digit(*p)) {
			if (!skip_number(w, &p))
				return FOREIGN;
			signs = NUMBERED;
			continue;
		}
		c = utf8_next(&p, end);
		if (c == close) {
			close = 0;
			continue;
		}
		if (close == 0 && (close = closing(c)) != 0)
			continue;
		if (c < 0x80 && !ascii_is_letter((char)c))
			return FOREIGN;
		/* 、 ○ and dots within names are no harm; all other signs are. */
		if ((c >= 0x2010 && c < 0x3040 && c != 0x25CB && c != 0x3001 && c != 0x3007) || c >= 0xFF00 ||
		    c == UTF8_BAD)
			return FOREIGN;
	}
	return close != 0 ? FOREIGN : signs;
}

enum body
body_of(struct wording w)
{
	enum signs signs = signs_of(w);
	size_t place = first_place(w);
	int vague;

	if (w.n == 0 || w.n > LONGEST || signs == FOREIGN || wording_starts(w, brackets) > 0 ||
	    fold_ordinal(w.k, w.n, NULL, NULL) > 0 ||
	    wording_has(wording_before(w, wording_ends(w, openers)), foreign) || wording_starts(w, leads) > 0 ||
	    wording_has(wording_cut(w, 0, place), leads) || wording_ends(w, foreign_tails) > 0)
		return BODY_NONE;
	vague = wording_skip(w, general).n == 0;
	if (vague && wording_ends(w, offices) > 0)
		return w.n > 9 ? BODY_LIKELY : BODY_NOBODY;
	if (w.n < SHORTEST || vague || wording_is(w, nobody) || wording_starts(w, "该 各") > 0 ||
	    (wording_starts(w, own) > 0 && body_itself(w) > 0) ||
	    (place >= LONG_PLACE && wording_starts(w, short_leads) > 0) || wording_has(w, sent) ||
	    names_place_twice(w) || goes_on(w, place))
		return BODY_NOBODY;
	/* In brackets and before them. */
	if (wording_ends(first_name(w), tails) > 0 &&
	    wording_ends(wording_before(w, wording_ends(w, "） )")), tails) > 0)
		return BODY_SURE;
	return signs == NUMBERED ? BODY_NONE : BODY_LIKELY;
}

int
body_differs(struct span a, struct span b)
{
	size_t n = a.n < b.n ? a.n : b.n;

	return n > 0 && memcmp(a.s + a.n - n, b.s + b.n - n, n) != 0;
}

int
body_has_place(struct wording w)
{
	return first_place(w) > 0 || wording_has(w, countries);
}

int
body_is_office(struct wording w)
{
	return wording_ends(w, "政府") == 0 && wording_ends(w, areas) == 0 && body_has_place(w) &&
	    body_of(w) == BODY_SURE;
}

int
body_is_area(struct wording w)
{
	return wording_ends(w, areas) > 0 && wording_ends(w, "街道") == 0 && wording_ends(w, zones) == 0 &&
	    wording_starts(w, countries) == 0 && body_has_place(w) && body_of(w) == BODY_SURE;
}

int
body_publishes_others(struct wording w)
{
	return wording_ends(w, servants) > 0 || wording_has(w, press) || body_of(w) != BODY_SURE;
}
