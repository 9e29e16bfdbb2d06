/* What words are the name of a public body: meta/body. */
#include "meta/body.h"

#include "unit.h"

static const struct {
	const char *words;
	int is, area, office, others; /* enum body; an area; an office of a place; whether it publishes for others */
} names[] = {
	{ "云溪市教育局", BODY_SURE, 0, 1, 0 },
	{ "云溪市", BODY_SURE, 1, 0, 0 },
	{ "云溪市人民政府", BODY_SURE, 0, 0, 0 },
	{ "荷塘镇", BODY_SURE, 1, 0, 0 },
	{ "荷塘街道", BODY_SURE, 0, 0, 0 },
	{ "云溪经济开发区", BODY_SURE, 0, 0, 0 },
	{ "国家统计局", BODY_SURE, 0, 1, 0 },
	{ "中国", BODY_LIKELY, 0, 0, 1 },
	{ "教育局", BODY_SURE, 0, 0, 0 },
	{ "云溪市人民政府办公室", BODY_SURE, 0, 1, 1 },
	{ "云溪市融媒体中心", BODY_SURE, 0, 1, 1 },
	{ "云溪市机关食堂", BODY_LIKELY, 0, 0, 1 },
	{ "云溪市律协", BODY_LIKELY, 0, 0, 1 },
	{ "云溪市教育局（云溪市体育局）", BODY_SURE, 0, 1, 0 },
	{ "云溪市律协（云溪市教育局）", BODY_LIKELY, 0, 0, 1 },
	{ "云溪市第101中学", BODY_SURE, 0, 1, 0 },
	{ "云溪市2号工程指挥部", BODY_SURE, 0, 1, 0 },
	{ "云溪市第12A中学", BODY_NONE, 0, 0, 1 },
	{ "云溪市2号大楼", BODY_NONE, 0, 0, 1 },
	{ "云溪市“放管服”改革协调办公室", BODY_SURE, 0, 1, 1 },
	{ "中共云溪市委办公室云溪市人民政府办公室", BODY_SURE, 0, 1, 1 },
	{ "XX市教育局", BODY_SURE, 0, 1, 0 },
	{ "云溪市k一站", BODY_SURE, 0, 1, 0 },
	{ "云溪市二○一研究所", BODY_SURE, 0, 1, 0 },
	{ "云溪市二〇一研究所", BODY_SURE, 0, 1, 0 },
	{ "云溪市二●一研究所", BODY_NONE, 0, 0, 1 },
	{ "云溪市‐教育局", BODY_NONE, 0, 0, 1 },
	{ "云溪市。教育局", BODY_NONE, 0, 0, 1 },
	{ "含山县教育局", BODY_SURE, 0, 1, 0 },
	{ "原平市教育局", BODY_SURE, 0, 1, 0 },
	{ "市政府办", BODY_LIKELY, 0, 0, 1 },
	{ "云溪市A区中学", BODY_SURE, 0, 1, 0 },
	{ "云溪市a区z中学", BODY_SURE, 0, 1, 0 },
	{ "云溪市Z区中学", BODY_SURE, 0, 1, 0 },
	{ "云溪市Z2中学", BODY_NONE, 0, 0, 1 },
	{ "云溪市(本级)教育局", BODY_SURE, 0, 1, 0 },
	{ "云溪市教育局（", BODY_NONE, 0, 0, 1 },
	{ "云溪市教育局和卓远县教育局", BODY_NOBODY, 0, 0, 1 },
	{ "云溪市教育局教育局", BODY_SURE, 0, 1, 0 },
	{ "云溪市教育局（云溪市体育局）（云溪市文化局）", BODY_SURE, 0, 1, 0 },
	{ "云溪市教育文化体育旅游卫生健康住房城乡建设交通运输水利农业农村林业草原人力资源社会保障局", BODY_NONE, 0, 0,
	    1 },
	{ "云溪市教育文化体育旅游卫生健康住房城乡建设交通运输水利农业农村林业草原社会事务局", BODY_SURE, 0, 1, 0 },
	{ "市级部门单位", BODY_NOBODY, 0, 0, 1 },
	{ "政府办", BODY_NOBODY, 0, 0, 1 },
	{ "第19届运动会组委会", BODY_SURE, 0, 0, 0 },
	{ "云溪市政务公开中心", BODY_SURE, 0, 1, 0 },
	{ "云溪市公安局市中区分局", BODY_SURE, 0, 1, 0 },
	{ "云溪开发区管理委员会市场监督管理局", BODY_SURE, 0, 1, 0 },
	{ "公布教育局", BODY_NONE, 0, 0, 1 },
	{ "云溪市第一2号工程指挥部", BODY_SURE, 0, 1, 0 },
	/* Two. */
	{ "云溪市水务局市河长办", BODY_NOBODY, 0, 0, 1 },
	{ "云溪市水务局、市河长办", BODY_NOBODY, 0, 0, 1 },
	{ "云溪市教育局和体育局", BODY_NOBODY, 0, 0, 1 },
	/* Nobody certain. */
	{ "本局", BODY_NOBODY, 0, 0, 1 },
	{ "我市", BODY_NOBODY, 0, 0, 1 },
	{ "各部门", BODY_NOBODY, 0, 0, 1 },
	{ "该局", BODY_NOBODY, 0, 0, 1 },
	{ "办公室", BODY_NOBODY, 0, 0, 1 },
	{ "市直部门", BODY_NOBODY, 0, 0, 1 },
	{ "局", BODY_NOBODY, 0, 0, 1 },
	{ "云溪市教育局云溪市民政局", BODY_NOBODY, 0, 0, 1 },
	{ "云溪市教育局报", BODY_NOBODY, 0, 0, 1 },
	{ "云溪市教育局组织编制", BODY_NOBODY, 0, 0, 1 },
	{ "云溪市民政局与卓远县教育局", BODY_NOBODY, 0, 0, 1 },
	{ "原云溪市教育局", BODY_NOBODY, 0, 0, 1 },
	{ "云溪市教育局印发卓远县教育局", BODY_NOBODY, 0, 0, 1 },
	/* No name. */
	{ "", BODY_NONE, 0, 0, 1 },
	{ "首页", BODY_NONE, 0, 0, 1 },
	{ "云溪市人民政府门户网站", BODY_NONE, 0, 0, 1 },
	{ "云溪在线", BODY_NONE, 0, 0, 1 },
	{ "学习云溪市教育局", BODY_NONE, 0, 0, 1 },
	{ "云溪市的教育局", BODY_NONE, 0, 0, 1 },
	{ "云溪市教育局5月9日中心", BODY_NONE, 0, 0, 1 },
	{ "云溪市2023学校", BODY_NONE, 0, 0, 1 },
	{ "3云溪市教育局", BODY_NONE, 0, 0, 1 },
	{ "云溪市教育局3", BODY_NONE, 0, 0, 1 },
	{ "云溪市（教育局", BODY_NONE, 0, 0, 1 },
	{ "（云溪市教育局）", BODY_NONE, 0, 0, 1 },
	{ "一、云溪市教育局", BODY_NONE, 0, 0, 1 },
	{ "云溪市,教育局", BODY_NONE, 0, 0, 1 },
	{ "云溪市，教育局", BODY_NONE, 0, 0, 1 },
};

/* How many bytes the words begin with that a body calls itself by. */
static const struct {
	const char *words;
	int n;
} itself[] = {
	{ "我局共收到", 6 },
	{ "本机关", 9 },
	{ "全市共收到", 6 },
	{ "本人民政府办公室", 18 },
	{ "我们", 6 },
	{ "我", 0 },
	{ "本溪市", 0 },
	{ "云溪市", 0 },
};

int
main(void)
{
	struct wording_room room;
	struct wording w;
	size_t i;

	for (i = 0; i < COUNT_OF(names); i++) {
		w = wording_of(&room, span_of(names[i].words));
		unit_number(names[i].words, body_of(w), names[i].is);
		unit_number("an area", body_is_area(w), names[i].area);
		unit_number("an office", body_is_office(w), names[i].office);
		unit_number("publishes for others", body_publishes_others(w), names[i].others);
	}
	for (i = 0; i < COUNT_OF(itself); i++)
		unit_number(
		    itself[i].words, (long long)body_itself(wording_of(&room, span_of(itself[i].words))), itself[i].n);
	return unit_wrong;
}
