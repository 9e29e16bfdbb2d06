/*
 * Who reports.  The n-th report of a run, or chain of reports, is always of an
 * agency of its own, whatever other reports are made.
 */
#include "generate.h"

#define LENGTH(a) (sizeof(a) / sizeof(*(a)))

static const char *const firsts[] = {
	"云",
	"清",
	"白",
	"青",
	"锦",
	"望",
	"临",
	"东",
	"南",
	"北",
	"西",
	"孟",
	"沙",
	"龙",
	"凤",
	"金",
	"石",
	"松",
	"柏",
	"桃",
	"梅",
	"兰",
	"竹",
	"宁",
	"永",
	"广",
	"德",
	"丰",
	"兴",
	"昌",
	"武",
	"秀",
	"瑞",
	"福",
	"嘉",
	"弘",
	"景",
	"荣",
	"丹",
	"碧",
	"玉",
	"紫",
	"鹿",
	"桐",
	"榆",
	"枫",
	"槐",
	"柳",
	"杏",
	"荷",
};

static const char *const seconds[] = {
	"州",
	"川",
	"阳",
	"山",
	"江",
	"河",
	"湖",
	"海",
	"溪",
	"泉",
	"林",
	"岭",
	"岗",
	"坪",
	"桥",
	"港",
	"湾",
	"浦",
	"塘",
	"陵",
	"原",
	"源",
	"城",
	"门",
	"峰",
	"谷",
	"洲",
	"潭",
	"渡",
	"堡",
	"堰",
	"池",
	"坡",
	"沟",
	"屯",
	"营",
	"丘",
	"津",
	"岩",
	"坝",
	"汀",
	"滩",
	"崖",
	"崮",
	"岛",
	"墩",
	"埠",
	"亭",
	"楼",
	"寨",
};

static const struct kind_of_place {
	const char *name, *government;
	bool county; /* or above: its government has until March */
} kinds[] = {
	{ "市", "人民政府", true },
	{ "县", "人民政府", true },
	{ "区", "人民政府", true },
	{ "镇", "人民政府", false },
	{ "新区", "管理委员会", false },
	{ "街道", "办事处", false },
	{ "自治县", "人民政府", true },
	{ "乡", "人民政府", false },
};

static const char *const bodies[] = {
	NULL, /* the government itself */
	"教育局",
	"公共资源交易中心",
	"政务服务和大数据管理局",
	"发展和改革委员会",
	"人力资源和社会保障局",
	"市场监督管理局",
	"自然资源和规划局",
	"卫生健康委员会",
	"应急管理局",
	"人民政府办公室",
	"住房和城乡建设局",
};

/* Places and bodies are dealt by turns: 30,000 names before one comes again. */
void
name_agency(struct report *r, uint64_t seed, unsigned number)
{
	const unsigned all = LENGTH(firsts) * LENGTH(seconds) * LENGTH(bodies);
	unsigned n = (unsigned)((seed * 7919 + (uint64_t)number * 10007) % all);
	unsigned place = n / LENGTH(bodies);
	const char *body = bodies[n % LENGTH(bodies)];
	const struct kind_of_place *kind = &kinds[place % LENGTH(kinds)];

	r->place = say("%s%s%s", firsts[place % LENGTH(firsts)], seconds[place / LENGTH(firsts)], kind->name);
	r->agency = say("%s%s", r->place, body != NULL ? body : kind->government);
	r->is_government = body == NULL && kind->county;
}
