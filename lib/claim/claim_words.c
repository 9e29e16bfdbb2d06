/* The grammar of claims: words, units, limits and patterns.  Labels of the form are added to the words from form.c. */
#include "claim/claim_int.h"

/* clang-format off */
const struct claim_word claim_words[] = {
	/* What says nothing about which number it is; =: and announces it. */
	{ '.', 0, "共 共计 总共 一共 合计 总计 已 已经 已全部 分别 在法定期限内 法定期限内 在规定期限内 "
	    "在规定时限内 在法定时限内 法定时限内 在法定时间内 在期限内 有 为 是 的 了 情况 工作 方面 各类 "
	    "各种 事项 相关 有关 其 一律 也 并 即 计 达 达到 完成 予以 给予 进行 做好 先后 任何 一次性 从 看 "
	    "来看 根据 要求 在 中 上 因 由于 暂 实际 一是 二是 三是 四是 五是 六是 案件 总金额 金额 答复率 "
	    "办结率 办理结果 同时 公民、法人和其他组织 公民、法人或者其他组织 公民、法人或其他组织 "
	    "公民、法人及其他组织 社会公众 公众 群众 公民 申请人 提出的 提出 提交的 提交 向 单位 机关 因此 由 "
	    "系 复议机关 来自 经审查 经审核 经核查 答复意见 书面 剩余 公民、法人 余 公开答复 至 到" },
	{ '.', "%", "占比 占 占总数" },
	{ '.', "=", "数量 数 总数 总量 总数量 件数 数量为 数为" },
	{ '.', "a", "均 都 结果" },
	{ '.', "a=", "均为 都为" },
	{ '.', "ah", "全部" },
	{ '.', "ah=", "全部为" },
	{ '.', "h", "依法 依规 依法依规 按时 按期 按规定 按照规定 按规定程序 按程序 及时 按要求 规定期限内 "
	    "规定时限内 严格 认真 规范 按照 依据 依照 严格落实 规定 按时答复率 按时办结率 按期答复率 "
	    "按期办结率" },

	/* When. */
	{ 'T', "whole", "一年来 全年 本年 本年度 今年 年内 当年 报告期内 报告期 全年度 年度内 一年以来 今年以来 "
	    "统计期内 报告年度" },
	{ '<', 0, "上年 上年度 上一年 上一年度 去年 去年度 前一年 前一年度 上年末 上年底" },
	{ '>', 0, "下年 下年度 下一年 下一年度 次年 次年度 明年 来年" },
	{ 'S', 0, "截至 截止 截止到 截至目前 目前 年底 年末 现有" },

	/* What is not of this year, or no fact. */
	{ 'k', 0, "历年 往年 以来 近年 近年来 几年 连续 平均 均值 日均 月均 年均 每 例如 比如 计划 力争 下一步 "
	    "预计 争取 拟 将 目标 应当 如果 假设 上半年 下半年 季度 半年 同期 月份 当月 当日 以前年度 最多 "
	    "试点 抽查 抽取 随机 原计划 除 任务 要求全年 考核 指标 系统显示" },
	{ 'm', 0, "累计" },

	/* Others'. */
	{ 'x', 0, "本级机关 各级 各地 各县 各区 各市 各州 各旗 各镇 各乡 各街道 各部门 各单位 各科室 各分局 "
	    "各直属 各行政机关 各有关 县区 区县 市县 乡镇 镇街 下级 下属 所属 直属 下辖 辖区 基层 本级 市级 "
	    "省级 县级 区级 市直 县直 区直 省直 全系统 系统 分局 支队 大队 派出所 成员单位 其他部门 其他单位 "
	    "垂管 部门 行政机关 两级 三级 局属 委属 处室 科室 内设机构" },

	/* Whose; the data is what the agency's name must have. */
	{ 'O', "", "本机关 本单位 我单位 我机关 我部门 本部门 本行政机关" }, { 'O', "局", "我局 本局 全局 局" },
	{ 'O', "委", "我委 本委 全委 委" }, { 'O', "办", "我办 本办" }, { 'O', "厅", "我厅 本厅 全厅" },
	{ 'O', "中心", "我中心 本中心 全中心 中心" }, { 'O', "院", "我院 本院 全院 医院" },
	{ 'O', "学", "我校 本校 全校 学校" }, { 'O', "处", "我处 本处" }, { 'O', "会", "我会 本会" },
	{ 'O', "部", "我部 本部" }, { 'O', "署", "我署" }, { 'O', "站", "我站" }, { 'O', "所", "我所 本所" },
	{ 'O', "队", "我队 本队 我支队" }, { 'O', "馆", "我馆" }, { 'O', "行", "我行" }, { 'O', "社", "我社" },
	{ 'O', "司", "我司" }, { 'O', "海关", "我关" }, { 'O', "街道", "我街道 本街道 全街道 街道办事处 街道" },
	{ 'O', "办事处", "办事处" }, { 'O', "镇", "我镇 本镇 全镇 镇政府" }, { 'O', "乡", "我乡 本乡 全乡 乡政府" },
	{ 'O', "管委会", "我管委会" }, { 'O', "管", "管委会" },

	/* Only a government speaks for its whole area. */
	{ 'W', "国", "全国" }, { 'W', "省", "全省 我省 省政府" }, { 'W', "市", "全市 我市 市政府 本市" },
	{ 'W', "县", "全县 我县 县政府 本县" }, { 'W', "区", "全区 我区 区政府 本区" },
	{ 'W', "州", "全州 我州 州政府" }, { 'W', "旗", "全旗 我旗 旗政府" },

	/* No, none. */
	{ '!', "verb", "未 均未 并未 暂未 尚未 未曾" }, { '!', 0, "没有 没 无 均无 暂无 不存在" },
	{ 'Z', 0, "为零 是零 均为零" },

	/* Comparisons. */
	{ 'K', "c", "较 比 同比 相比 与上年 与去年 持平" }, { 'K', "cm", "环比" }, { 'K', 0, "翻番 多收到 少收到" },
	{ 'K', "+", "增长 增加 增幅 增多 上升 提高" }, { 'K', "-", "减少 下降 降低 降幅" },
	{ 'B', 0, "被 被申请 被提起 提起 发生 引发 引起 产生 引发的 引起的 产生的 出现 导致 导致的 存在" },

	/* Reviews and lawsuits. */
	{ 'g', 0, "涉及政府信息公开的 政府信息公开 信息公开 政府信息公开工作 信息公开工作 政务公开 政务公开工作 "
	    "政府信息公开类 涉及政府信息公开 涉政府信息公开 政府信息公开事项" },

	/* Parts a list, opens parts, adds to what was said. */
	{ '&', 0, "、 和 及 以及 与 或 或者 及其" },
	{ '~', 0, "其中 包括" }, { '~', "=", "分别为 分别是 具体为" },
	{ '+', "=", "含 包含 含有" }, { '+', 0, "另有 还有 另 另外 此外 不含 不包括 尚有 仍有 尚余 其余" },

	/* Requests. */
	{ 'R', "new", "新增 新接收 新收 新收到 新受理 新增受理" },
	{ 'R', 0, "收件 受理量 受理数 收到 受理 接收 接到 接收到 收悉" },
	{ 'h', 0, "收办" },
	{ 'A', 0, "结案 答复 办结 办理完毕 办理完成 办理完结 处理完毕 办理答复 答复办结 作出答复 做出答复 处理 "
	    "办复 回复 予以答复 处理答复" },
	{ 'H', 0, "办理" },
	{ 'c', 0, "继续 继续办理 继续处理 继续答复" },
	{ 'J', 0, "留待 结转 结转至 结转到 结转入 接转 顺延 顺延到 顺延至 转入 转至 转到 延至 延期至 延续至 转结 "
	    "流转至 转" },
	{ 'Q', 0, "依申请公开办件 公开政府信息申请 依申请公开政府信息公开 政府信息公开申请 信息公开申请 公开申请 "
	    "政务公开申请 政府信息申请 依申请公开 依申请公开申请 依申请公开事项 依申请公开信息 "
	    "依申请公开政府信息 依申请公开件 申请公开 申请公开政府信息 政府信息依申请公开 政府信息公开依申请 "
	    "政府信息公开申请件 政府信息公开申请事项 依申请公开政府信息申请 依申请公开政府信息事项 "
	    "依申请公开政务信息 依申请公开申请件 依申请信息公开 信息公开依申请 信息公开申请事项 "
	    "信息公开申请件 申请政府信息公开 要求公开政府信息的申请 政府信息公开的申请" },
	{ 'q', 0, "申请 依申请件 申请件 申请事项" },

	/* What became of them, beside the form's own words. */
	{ 'L', "granted", "同意向申请人公开 全部公开 同意公开" }, { 'L', "partial", "区分处理后公开" },
	{ 'L', "denied", "不予公开" }, { 'L', "unavailable", "无法提供" }, { 'L', "unprocessed", "不予处理" },
	{ 'L', "otherwise", "其他处理" },

	/* Who applied, but no column. */
	{ 'b', 0, "法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人 企业" },
	{ 'V', "review", "行政复议 行政复议案件 行政复议申请 申请行政复议 复议 复议案件 行政复议案" },
	{ 'V', "lawsuit", "诉讼 行政诉讼 行政诉讼案件 行政诉讼案" },
	{ 'd', "lawsuit.direct", "直接诉讼 直接起诉 未经复议直接诉讼 未经复议直接起诉" },
	{ 'd', "lawsuit.reviewed", "经复议后诉讼 经复议后起诉 复议后诉讼 复议后起诉" },
	{ 'r', "upheld", "获维持 维持原答复 维持原决定 维持原行政行为 维持 被维持" },
	{ 'r', "pending", "尚未办结 未审结 尚未审结" }, { 'r', "corrected", "纠正 被纠正" },

	/* The fee. */
	{ 'F', 0, "任何费用 信息处理费 政府信息公开信息处理费 依申请公开信息处理费 政府信息处理费 "
	    "依申请公开政府信息处理费 信息公开处理费 政府信息公开处理费 政府信息公开申请信息处理费 "
	    "信息公开信息处理费" },
	{ 'p', 0, "收取 收费 征收 收缴" },

	/* Table two. */
	{ 'D', "rules", "规章 政府规章" }, { 'D', "normative", "规范性文件 行政规范性文件" },
	{ 'v', "in_force", "继续有效 现行有效" },
	{ 'v', "issued", "新发布 制发 制定 出台 新制定 新出台 印发 制定出台 制定印发 出台印发 新制发 制发件" },
	{ 'v', "made", "新制作" }, { 'v', "disclosed", "新公开" }, { 'v', "disclosed_total", "对外公开" },
	{ 'v', "repealed", "废止" },
	{ 'w', 0, "作出 做出 实施" },
	{ 'l', "licensing", "行政许可" }, { 'l', "penalties", "行政处罚" }, { 'l', "coercion", "行政强制" },
	{ 'y', 0, "决定 处理决定" },
	{ 'f', "fees", "行政事业性收费" },

	/* What was disclosed. */
	{ 'E', 0, "主动公开 主动公开了" },
	{ 's', 0, "政府信息 信息 政务信息 公开信息 信息数" },
	{ 'C', 0, "书面申请 市政府网站 县政府网站 区政府网站 省政府网站 市政府门户网站 县政府门户网站 "
	    "区政府门户网站 省政府门户网站 镇政府网站 人民政府网站 人民政府门户网站 网站 门户网站 政府网站 "
	    "微信 微博 公众号 微信公众号 客户端 新媒体 政务新媒体 平台 公报 报纸 媒体" },
	{ 'G', 0, "更新 发布 公开 推送 刊发" },

	/* What else is counted, and verbs of what is no part of a list. */
	{ 'o', 0, "不再 无一 除了 部门文件 部门预算 部门决算 政策文件 政策性文件 热线 信访 信访件 建议 提案 "
	    "建议提案 咨询 留言 投诉 举报 来电 来信 来访 办件 审批 工单 诉求 问政 许可" },
	{ 'X', 0, "报送 上报 举办 召开 开展 组织 参加 回应 接听 修订 审核 协助 指导 协同 转载 编制 清理 延期 撤回" },

	/* What the form may be asked about, but says nothing. */
	{ '?', 0, "未办结 未答复 涉及" },

	{ 0, 0, 0 }
};

const char claim_keys[] = "申请 复议 诉讼 起诉 理费 收费 规章 规范 许可 处罚 强制 主动 其中 包括 分别 具体";

/* The kinds are of no meaning but to be the same or not. */
enum { CASE = 1, ITEM, ARTICLE, TIME_, PIECE, YUAN, SHARE, THING };

const struct claim_unit claim_units[] = {
	{ '#', CASE, "件 件次 宗 起 例 份" }, { '#', ITEM, "条 条次" }, { '#', PIECE, "项 个 部" },
	{ '#', TIME_, "次" }, { '#', ARTICLE, "篇" },
	{ '$', YUAN, "元 万元 亿元" },
	{ '%', SHARE, "% 个百分点 ‰" },
	{ 'n', THING, "人次 场次 个工作日 工作日 天 日 小时 期 场 家 名 人 位 号 页 倍 字 万字 辆 件套 个方面 "
	    "项目 次数 条例 部门" },
	{ 'k', THING, "年 年来 月 月底 月末 个月 季度" },
	{ 0, 0, 0 }
};

const struct claim_limit claim_limits[] = {
	{ LIMIT_INSIDE | LIMIT_BEHIND, CLAIM_AT_LEAST, "余 多" },
	{ LIMIT_BEHIND, CLAIM_AT_LEAST, "以上" },
	{ LIMIT_BEFORE, CLAIM_AT_LEAST, "超 超过 逾 不少于 不低于 至少 突破" },
	{ LIMIT_BEFORE, CLAIM_AT_MOST, "近 将近 接近 不足 不到 不超过 至多" },
	{ LIMIT_BEHIND, CLAIM_AT_MOST, "以内 以下" },
	{ LIMIT_BEFORE, CLAIM_ABOUT, "约 大约 大概" },
	{ LIMIT_BEHIND, CLAIM_ABOUT, "左右 上下" },
	{ 0, 0, 0 }
};

const struct claim_pattern claim_patterns[] = {
	/* 收到申请3件; 收到3件申请; 申请收到3件; 收到3件; 未收到申请; 申请0件 */
	{ "RQ#A?", "requests.new.total", 'N', 0, 0 },
	{ "R#QA?", "requests.new.total", 'N', 0, 0 },
	{ "QR#A?", "requests.new.total", 'N', 0, 0 },
	{ "R#A?", "requests.new.total", 'N', 'Q', 0 },
	{ "Q#", "requests.new.total", 'N', 0, CLAIM_ZERO },
	{ "Q#", "requests.new.total", 0, 0, CLAIM_CHECK },
	{ "#Q", "requests.new.total", 0, 0, CLAIM_CHECK },
	{ "!RQ", "requests.new.total", 'N', 0, 0 },
	{ "Q!R", "requests.new.total", 'N', 0, 0 },
	{ "!B?Q", "requests.new.total", 'N', 0, 0 },
	{ "!R", "requests.new.total", 'N', 'Q', 0 },
	{ "!R!?JQ?", "requests.new.total", 'N', 'Q', 0 },
	{ "RaQ?#", "requests.new.@a", 'a', 'Q', 0 },
	{ "aQ?#", "@w.@a", 'A', 0, 0 },
	{ "#aQ?", "@w.@a", 'A', 0, 0 },
	/* 收办申请3件, 受理并答复申请3件: what is new and what was carried in; 办理申请3件: or what was finished */
	{ "hQ?#", "", 'H', 0, 0 },
	{ "R&?AQ?#", "requests.new.total", 'H', 'Q', CLAIM_CHECK },
	{ "HQ#", "requests.processed.total", 'H', 0, CLAIM_CHECK },
	{ "QH#", "requests.processed.total", 'H', 0, CLAIM_CHECK },
	{ "H#Q", "requests.processed.total", 'H', 0, CLAIM_CHECK },
	/* 答复申请3件; 申请答复3件; 答复3件申请; 答复3件 */
	{ "AQ#", "requests.processed.total", 'P', 0, 0 },
	{ "QA#", "requests.processed.total", 'P', 0, 0 },
	{ "A#Q", "requests.processed.total", 'P', 0, 0 },
	{ "A#", "requests.processed.total", 'P', 'Q', 0 },
	{ "#A", "requests.processed.total", 0, 'Q', CLAIM_CHECK },
	/* 上年结转申请3件; 结转上年申请3件; 办理上年度结转3件; 无上年结转 */
	{ "+?H?<JH?Q?#", "requests.carried_in.total", 'I', 'Q', 0 },
	{ "+?H?J<Q?#", "requests.carried_in.total", 'I', 'Q', 0 },
	{ "#<JQ?", "requests.carried_in.total", 'I', 'Q', 0 },
	{ "+?<J#Q?A?", "requests.carried_in.total", 'I', 'Q', 0 },
	{ "!<JQ?", "requests.carried_in.total", 'I', 'Q', 0 },
	{ "!J<Q?", "requests.carried_in.total", 'I', 'Q', 0 },
	/* 结转下年度继续办理3件; 另有3件顺延到下年度答复; 结转3件至下年度 */
	{ "+?Q?J>c?H?A?Q?#", "requests.carried_out.total", 'U', 'Q', 0 },
	{ "+?#Q?J>c?H?A?", "requests.carried_out.total", 'U', 'Q', 0 },
	{ "+?J#Q?>c?H?A?", "requests.carried_out.total", 'U', 'Q', 0 },
	{ "!J>c?H?A?Q?", "requests.carried_out.total", 'U', 'Q', 0 },
	/* 予以公开3件; 3件不予公开 */
	{ "+?w?y?A?Ly?A?Q?#", "requests.@L.total", 'L', 'Q', 0 },
	{ "#Q?A?L", "requests.@L.total", 'L', 'Q', 0 },
	{ "y?L&y?L#", "", 'L', 'Q', 0 },
	{ "#L&L", "", 'L', 'Q', 0 },
	/* 行政复议3件; 因政府信息公开被申请行政复议3件; 发生3件行政复议; 未发生行政复议 */
	{ "g?Q?A?B?g?B?V#B?", "@V.total", 'V', 0, CLAIM_HERE },
	{ "g?Q?B#g?V", "@V.total", 'V', 0, CLAIM_HERE },
	{ "HgV#", "@V.total", 'V', 0, 0 },
	{ "g?!g?Q?B?g?Q?B?B?V", "@V.total", 'V', 0, 0 },
	{ "V!B", "@V.total", 'V', 0, 0 },
	{ "V?d#", "@d.total", 'd', 0, 0 },
	{ "#d", "@d.total", 'd', 0, 0 },
	{ "!B?d", "@d.total", 'd', 0, 0 },
	{ "w?Vy?r#", "@V.@r", 'r', 0, 0 },
	{ "r#", "@w.@r", 'r', 'V', 0 },
	{ "#r", "@w.@r", 'r', 'V', 0 },
	/* 收取信息处理费3元; 信息处理费收取3元; 未收取信息处理费; 未发生收取信息处理费情况 */
	{ "g?p?B?F$", "fee", 'F', 0, CLAIM_MONEY },
	{ "Fp$", "fee", 'F', 0, CLAIM_MONEY },
	{ "p$F", "fee", 'F', 0, CLAIM_MONEY },
	{ "g?p?B?F#", "fee", 'F', 0, CLAIM_ZERO },
	{ "Fp#", "fee", 'F', 0, CLAIM_ZERO },
	{ "Q?g?!B?p?F", "fee", 'F', 0, 0 },
	{ "g?!B?Fp", "fee", 'F', 0, 0 },
	{ "!pQ?F", "fee", 'F', 0, 0 },
	{ "F!p", "fee", 'F', 0, 0 },
	{ "F!B", "fee", 'F', 0, 0 },
	/* 制发规章3件; 规范性文件制发3件; 现行有效规范性文件3件; 未出台规范性文件 */
	{ "vD#", "@D.@v", 'D', 0, CLAIM_STOCK },
	{ "Dv#", "@D.@v", 'D', 0, CLAIM_STOCK },
	{ "v#D", "@D.@v", 'D', 0, CLAIM_STOCK },
	{ "!vD", "@D.@v", 'D', 0, CLAIM_STOCK },
	/* 作出行政许可决定3件 */
	{ "wly?#", "@l.decisions", 'w', 0, 0 },
	{ "w#ly?", "@l.decisions", 'w', 0, 0 },
	{ "!wly?", "@l.decisions", 'w', 0, 0 },
	{ "p?f$", "@f.amount", 'f', 0, CLAIM_WAN },
	{ "fp$", "@f.amount", 'f', 0, CLAIM_WAN },
	{ "!pf", "@f.amount", 'f', 0, CLAIM_WAN },
	/* 主动公开政府信息3条 */
	{ "Es#", "disclosed", 'E', 0, 0 },
	{ "E#s", "disclosed", 'E', 0, 0 },
	{ "sE#", "disclosed", 'E', 0, 0 },
	{ 0, 0, 0, 0, 0 }
};
/* clang-format on */
