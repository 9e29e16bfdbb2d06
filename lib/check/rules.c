#include "check/rules.h"

#include <string.h>

#include "check/check_int.h"

#define FORM_EN "The form itself: 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号"
#define FORM_ZH "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附格式"
#define CORNER_EN FORM_EN ", in the corner of table three (勾稽关系)."
#define CORNER_ZH FORM_ZH "，表三左上角所注勾稽关系。"
#define YEARS_EN "What the words of the form mean from one year to the next; " FORM_EN "."
#define YEARS_ZH FORM_ZH "中两个年度同一指标的含义。"
#define ARTICLE_50_EN "Regulations on Open Government Information (State Council Order 711), article 50; " FORM_EN "."
#define NOTICE_4_EN "国办公开办函〔2021〕30号, part (四), which names among what is to be stopped: "
#define NOTICE_4_ZH "国办公开办函〔2021〕30号（四）："
#define ARTICLE_50_ZH "《政府信息公开条例》（国务院令第711号）第五十条；" FORM_ZH "。"

const char *const rules_severities[SEVERITIES] = { "note", "warning", "error" };

/* clang-format off */
const struct rule rules_all[RULES] = {
	[RULE_BALANCE] = { "balance", SEVERITY_ERROR, check_balance, {
		{ "per applicant: new + carried_in = processed + carried_out",
		  "What came in and what was left from the year before is either processed or left for the next year. "
		  "The finding has the key of carried_out, the last of the four; expected is new + carried_in - processed. "
		  "Two columns that are off by the same number, one up and one down, are one finding: a request is most "
		  "likely under the wrong applicant in one row.",
		  "new 24, carried_in 1, processed 20, carried_out 3: 25 on one side, 23 on the other.",
		  "Compare the four cells of the column with the agency's register; where the row's total is off by the same, "
		  "the message names the cell to look at first.",
		  CORNER_EN },
		{ "每类申请人：本年新收＋上年结转＝办理总计＋结转下年度",
		  "收到的和上年留下的申请，或者已经办理，或者结转下年度。指标为四项中最后一项（结转下年度），"
		  "应为值等于新收加上年结转减办理总计。两列相差同样的数、一多一少的，合为一条：多半是有申请在某一行归错了申请人类别。",
		  "新收24件、上年结转1件、办理总计20件、结转下年度3件：一边25件，另一边23件。",
		  "将这一列的四格与登记台账核对；如该行总计也相差同样的数，消息会指出先看哪一格。",
		  CORNER_ZH } } },
	[RULE_OUTCOME_SUM] = { "outcome-sum", SEVERITY_ERROR, check_outcome_sum, {
		{ "per applicant: processed = the sum of the outcome rows",
		  "Each request that is processed has one outcome, from granted to otherwise. "
		  "The finding has the key of processed; expected is the sum.",
		  "granted 12 and denied.law 3 and nothing else, but processed 16.",
		  "Look for an outcome that was left out, or that counts in two rows; "
		  "where another sum is off by the same, the message names the cell to look at first.",
		  FORM_EN ", row (七)总计 of table three." },
		{ "每类申请人：办理总计＝各项办理结果之和",
		  "办结的每件申请只有一种结果，从予以公开到其他处理。指标为办理总计，应为值是各项之和。",
		  "予以公开12件、其他法律行政法规禁止公开3件，别无其他，而总计为16件。",
		  "检查有无漏填的结果，或一件填了两行；如另一处合计也相差同样的数，消息会指出先看哪一格。",
		  FORM_ZH "，表三“（七）总计”行。" } } },
	[RULE_APPLICANT_SUM] = { "applicant-sum", SEVERITY_ERROR, check_applicant_sum, {
		{ "per row of table three: total = the sum of the six applicants",
		  "The total of a row counts natural persons and the five kinds of legal persons together. "
		  "The sums of the column of totals follow from it, and are not reported besides.",
		  "natural 8, business 2, the others 0, but total 8.",
		  "Most often the total is that of another row or of an earlier draft: compute it again.",
		  FORM_EN ", column 总计 of table three." },
		{ "表三每一行：总计＝六类申请人之和",
		  "一行的总计是自然人与五类法人或其他组织之和。总计一列的勾稽关系因此不平的，不再另报。",
		  "自然人8件、商业企业2件，其余为0，而总计为8件。",
		  "多半是总计抄自别的行或较早的稿子：请重新计算。",
		  FORM_ZH "，表三“总计”列。" } } },
	[RULE_DISPUTE_SUM] = { "dispute-sum", SEVERITY_ERROR, check_dispute_sum, {
		{ "review, lawsuit.direct, lawsuit.reviewed: total = upheld + corrected + other + pending",
		  "Each administrative review and each lawsuit has one of four results.",
		  "Ten reviews upheld, one corrected, and a total of 0.",
		  "Compute the total again; where it is right, a result is missing.",
		  FORM_EN ", columns 总计 of table four." },
		{ "行政复议、未经复议直接起诉、复议后起诉：总计＝四种结果之和",
		  "每件行政复议、行政诉讼只有结果维持、结果纠正、其他结果、尚未审结四种情形之一。",
		  "结果维持10件、结果纠正1件，而总计为0。",
		  "请重新计算总计；如总计无误，则漏填了某种结果。",
		  FORM_ZH "，表四“总计”列。" } } },
	[RULE_MISSING_CELL] = { "missing-cell", SEVERITY_ERROR, check_missing_cell, {
		{ "every cell of the report's form has a record",
		  "A cell of the form has no record: the report leaves out its row or column, or dr-extract could not read "
		  "it and named it on standard error. Sums that include the cell are not checked. A whole row without records "
		  "is one finding (KEY.*), and so is a whole table.",
		  "The row 四、结转下年度继续办理 was deleted: requests.carried_out.* has no record.",
		  "Look at the source; if the cell is there, try another converter or layout, as dr-extract(1) says.",
		  ARTICLE_50_EN },
		{ "报告所用格式的每一格都有记录",
		  "格式中的某一格没有记录：报告中没有这一行或这一列，或者 dr-extract 读不准，已在标准错误输出中说明。"
		  "含有这一格的合计不再核对。缺一整行、一整张表的，合为一条（指标以 .* 结尾）。",
		  "漏了“四、结转下年度继续办理”一行：requests.carried_out.* 没有记录。",
		  "请看原文；如原文有这一格，请按 dr-extract(1) 所说换一种转换方法。",
		  ARTICLE_50_ZH } } },
	[RULE_BLANK_CELL] = { "blank-cell", SEVERITY_WARNING, check_blank_cell, {
		{ "no cell is blank or a placeholder",
		  "Whether a blank, / or 无 means 0 or was forgotten cannot be told. In sums it counts as 0, and their "
		  "findings say so. The blank cells of a row are one finding, and so is a blank table.",
		  "Only the totals are filled in, and the six applicants are blank.",
		  "Fill in 0 where there is nothing to count.",
		  FORM_EN "." },
		{ "没有空白格，也没有占位符号",
		  "空白、“/”、“无”是0还是漏填，看不出来。合计时按0计，并在该条发现中说明。"
		  "同一行的空白格合为一条，整张表空白的也合为一条。",
		  "只填了总计，六类申请人都空着。",
		  "没有数量的请填0。",
		  FORM_ZH "。" } } },
	[RULE_NOT_A_COUNT] = { "not-a-count", SEVERITY_ERROR, check_not_a_count, {
		{ "a count is a whole number and not negative; an amount is a number and not negative",
		  "Counts are 0, 1, 2 and so on; amounts may have decimals; only 本年增/减 (change) may be less than 0. "
		  "A number of more than 16 digits is too long to compute with.",
		  "requests.new.total is 12.5, or -3.",
		  "Look at the source: a point for a comma, two cells run together, or a unit other than the form's.",
		  FORM_EN "." },
		{ "件数是非负整数；金额是非负数",
		  "件数只能是0、1、2……；金额可以有小数；只有“本年增/减”可以小于0。超过16位的数无法计算。",
		  "本年新收总计为12.5或者-3。",
		  "请看原文：是不是逗号误作小数点、两格连成一个数，或者单位与表格不同。",
		  FORM_ZH "。" } } },
	[RULE_UNIT] = { "unit", SEVERITY_WARNING, check_unit, {
		{ "an amount is in 万元, as the form says",
		  "The cell has its own unit, which is not 万元. dr-extract turned the amount into 万元; stated is the "
		  "wording, expected is what was read.",
		  "251000元 in the column 本年收费金额（单位：万元） was read as 25.1.",
		  "Check the amount, and write it in 万元.",
		  FORM_EN ", unit of table two." },
		{ "金额以万元为单位",
		  "这一格写了万元以外的单位。dr-extract 已换算成万元；所填值为原文，应为值为读入的数。",
		  "“本年收费金额（单位：万元）”一列填写251000元，按25.1万元读入。",
		  "请核对金额，并以万元为单位填写。",
		  FORM_ZH "，表二单位。" } } },
	[RULE_STOCK] = { "stock", SEVERITY_WARNING, check_stock, {
		{ "in_force is not less than issued; disclosed_total is not less than disclosed",
		  "What is in force at the end of a year includes what was issued in it, and what is disclosed in all "
		  "includes what was disclosed this year. Issued and repealed in the same year is the rare exception.",
		  "Three normative documents issued, and two in force.",
		  "See whether in_force leaves this year's out, or the two columns were exchanged.",
		  FORM_EN ", headings of table two." },
		{ "现行有效件数不少于本年制发件数；对外公开总数量不少于本年新公开数量",
		  "年末现行有效的包括本年制发的，对外公开总数包括本年新公开的。当年制发又当年废止的是少有的例外。",
		  "本年制发规范性文件3件，现行有效2件。",
		  "看看现行有效件数是否漏了本年的，或者两列填反了。",
		  FORM_ZH "，表二表头。" } } },
	[RULE_MISSING_SECTION] = { "missing-section", SEVERITY_ERROR, check_missing_section, {
		{ "each of the six sections has its heading",
		  "No heading with the words of the section was seen, whatever its number. If none of the six was seen, that is "
		  "one finding.",
		  "The report ends with section five.",
		  "Look at the source: the section may be left out, or its heading may be a picture or worded otherwise.",
		  ARTICLE_50_EN },
		{ "六个部分各有标题",
		  "没有看到与该部分名称相符的标题（不看序号）。六个都没有看到的，合为一条。",
		  "报告到第五部分为止。",
		  "请看原文：可能漏了这一部分，也可能标题是图片，或者改动太大。",
		  ARTICLE_50_ZH } } },
	[RULE_SECTION_ORDER] = { "section-order", SEVERITY_WARNING, check_section_order, {
		{ "the sections are in the form's order, with their own numbers",
		  "A section comes before one that it should follow, or its heading has the number of another section: stated is "
		  "the printed number, expected the form's. If a section is left out and the rest are numbered without it, only "
		  "the first wrong number is reported.",
		  "四、存在的主要问题及改进情况.",
		  "Number the headings as the form does.",
		  FORM_EN "." },
		{ "各部分按格式的次序排列，序号正确",
		  "某部分排在了应在它前面的部分之前；或者标题的序号与该部分不符：所填值为原文序号，应为值为格式序号。"
		  "漏了一个、后面顺着往下编的，只在第一处报一条。",
		  "“四、存在的主要问题及改进情况”。",
		  "请按格式编排序号。",
		  FORM_ZH "。" } } },
	[RULE_MISSING_PART] = { "missing-part", SEVERITY_WARNING, check_missing_part, {
		{ "each of the five parts of section one has its heading",
		  "Section one has the parts 主动公开, 依申请公开, 政府信息管理, 平台建设 and 监督保障. If none of them has a heading, "
		  "as with some agencies, that is one note.",
		  "（一） to （四） are there, 监督保障 is not.",
		  "Add the part, if only to say that there was nothing.",
		  FORM_EN ", section one." },
		{ "第一部分的五个方面各有标题",
		  "第一部分应当写主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。"
		  "五个标题都没有的（有的机关不分小标题），只报一条提示。",
		  "有（一）至（四），没有监督保障。",
		  "请补上这一方面；没有情况也应说明。",
		  FORM_ZH "，第一部分。" } } },
	[RULE_EMPTY_SECTION] = { "empty-section", SEVERITY_WARNING, check_empty_section, {
		{ "sections five and six say something",
		  "The heading of section five (problems and improvements) or six (other matters) is there alone, or with "
		  "no more than 无 under it.",
		  "五、存在的主要问题及改进情况, and under it: 无。",
		  "Section five is to name problems and what is done about them; section six what was charged as 信息处理费.",
		  ARTICLE_50_EN " " NOTICE_4_EN "敷衍塞责." },
		{ "第五、第六部分有内容",
		  "第五部分（问题及改进）或第六部分（其他事项）只有标题，或者只写了“无”。",
		  "“五、存在的主要问题及改进情况”下面只有“无。”",
		  "第五部分应写明问题和改进情况；第六部分应说明信息处理费收取情况。",
		  ARTICLE_50_ZH NOTICE_4_ZH "敷衍塞责。" } } },
	[RULE_NO_PROBLEM] = { "no-problem", SEVERITY_NOTE, check_no_problem, {
		{ "section five names a problem",
		  "Section five has fewer than 10 letters; or it has fewer than 100 and says that there is no problem (暂无问题, "
		  "不存在明显问题). A section with nothing but 无 is left to empty-section.",
		  "五、存在的主要问题及改进情况, and under it: 本年度工作中暂无明显问题。",
		  "Section five is to name problems and what is done about them.",
		  ARTICLE_50_EN " " NOTICE_4_EN "敷衍塞责." },
		{ "第五部分写出了问题",
		  "第五部分不足10个字；或者不足100个字，说没有问题（暂无问题、不存在明显问题），又没有写出别的问题。只写“无”的由 empty-section 报告。",
		  "“五、存在的主要问题及改进情况”下面写：本年度工作中暂无明显问题。",
		  "第五部分应写明存在的主要问题和改进情况。",
		  ARTICLE_50_ZH NOTICE_4_ZH "敷衍塞责。" } } },
	[RULE_ASSESSMENT] = { "assessment", SEVERITY_NOTE, check_assessment, {
		{ "a government's report mentions assessment, appraisal and accountability",
		  "The report of a government, not of a department, should tell how the work was assessed (工作考核), how the "
		  "public appraised it (社会评议) and who was held accountable (责任追究). Its prose mentions none of these.",
		  "云岭县人民政府 tells in 监督保障 of training only.",
		  "Say what the results were, if only that nobody was held accountable.",
		  "Regulations on Open Government Information (State Council Order 711), article 50 (4)." },
		{ "政府的报告写明工作考核、社会评议和责任追究情况",
		  "政府（不是部门）的报告应当写明工作考核、社会评议和责任追究结果情况，而正文各处都没有提到。",
		  "云岭县人民政府的“监督保障”只写了业务培训。",
		  "请写明结果；没有责任追究的，也请说明。",
		  "《政府信息公开条例》（国务院令第711号）第五十条第（四）项。" } } },
	[RULE_ALL_DONE] = { "all-done", SEVERITY_NOTE, check_all_done, {
		{ "where the prose says that all requests were finished, none is carried out",
		  "A sentence of section one says of all requests that they were finished (全部办结, 均已答复, 办结率100%), and "
		  "carried_out of table three is not 0. Sentences about some of them, about what was due, or with another "
		  "number than that of all requests are not meant; nor is a report whose prose says that some are left.",
		  "全年收到申请58件，全部办结; and 结转下年度继续办理 3.",
		  "See which of the two is right: what was not due yet is carried out, and not finished.",
		  "The report's own words, and row 四、结转下年度继续办理 of table three." },
		{ "正文说申请已全部办结的，没有结转下年度的",
		  "第一部分有一句说所有申请都已办结（全部办结、均已答复、办结率100%），而表三“结转下年度继续办理”不为0。"
		  "只说其中一部分、只说到期申请的，件数不是全部申请的，都不算；正文写明还有未办结的也不算。",
		  "正文写“全年收到申请58件，全部办结”，而结转下年度继续办理3件。",
		  "请核实哪个正确：没有到期、尚未办结的属于结转。",
		  "报告自己的表述，与表三“四、结转下年度继续办理”行。" } } },
	[RULE_FORM_YEAR] = { "form-year", SEVERITY_WARNING, check_form_year, {
		{ "the form is that of the year",
		  "Reports on 2019 and 2020 have the form of 2019, those on 2021 and later that of 2021. "
		  "Which form a report has is told by cells that only one of them has.",
		  "A report on 2023 with 其他处理 as one row and 上一年项目数量 in table two.",
		  "Use the form that is in force; cells of the two cannot be compared one by one.",
		  FORM_EN "." },
		{ "所用格式与年度相符",
		  "2019、2020年度用2019年格式，2021年度起用2021年格式。用的是哪种格式，看只有其中一种才有的格子。",
		  "2023年度的报告，“其他处理”只有一行，表二有“上一年项目数量”。",
		  "请用现行格式；两种格式的数不能逐格比较。",
		  FORM_ZH "。" } } },
	[RULE_FEE_STATEMENT] = { "fee-statement", SEVERITY_WARNING, check_fee_statement, {
		{ "from 2021 on, section six mentions 信息处理费",
		  "From the report on 2021 on, section six should state what was charged as information processing fee, "
		  "even if nothing was. An empty section six is left to empty-section.",
		  "六、其他需要报告的事项, and under it: 本年度无其他需要报告的事项。",
		  "Add a sentence such as 本年度未收取信息处理费。",
		  "国办函〔2020〕109号 (rules on the information processing fee); 国办公开办函〔2021〕30号, section six." },
		{ "2021年度起，第六部分说明信息处理费",
		  "2021年度起，第六部分应当说明信息处理费收取情况，没有收取也要说明。第六部分为空的，由 empty-section 报告。",
		  "“六、其他需要报告的事项”下面只有：本年度无其他需要报告的事项。",
		  "请补一句，例如“本年度未收取信息处理费”。",
		  "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；国办公开办函〔2021〕30号，第六部分。" } } },
	[RULE_PERIOD] = { "period", SEVERITY_WARNING, check_period, {
		{ "the period (统计期限) is the calendar year reported on",
		  "The report states from which day to which day it counts, and that is not 1 January to 31 December of "
		  "the year in its title.",
		  "The report on 2023 says: 自2022年1月1日起至2022年12月31日止.",
		  "Most often last year's sentence was left unchanged; if the period is right, the numbers are another year's.",
		  "Regulations on Open Government Information (State Council Order 711), article 49: the year before." },
		{ "统计期限是报告年度的1月1日至12月31日",
		  "报告写明的统计期限不是题目年度的1月1日至12月31日。",
		  "2023年度报告写着：自2022年1月1日起至2022年12月31日止。",
		  "多半是沿用了上年的句子；如期限无误，则数字是另一年的。",
		  "《政府信息公开条例》（国务院令第711号）第四十九条：上一年度。" } } },
	[RULE_STALE_YEAR] = { "stale-year", SEVERITY_WARNING, check_stale_year, {
		{ "the prose is about the year of the report",
		  "A sentence tells what the agency did in another year as if it were the year of the report, or announces the report "
		  "on another year. Comparisons with another year, what has lasted since then, plans and the names of documents are "
		  "not reported; the period has a rule of its own. One finding for each paragraph.",
		  "The report on 2023 says: 2022年，我局共收到政府信息公开申请168件.",
		  "Most often last year's sentence was left unchanged; see whether its numbers are last year's too.",
		  ARTICLE_50_EN " " NOTICE_4_EN "内容不准确." },
		{ "正文说的是报告年度",
		  "有一句把另一年所做的事当作报告年度的来写，或者公布的是另一年度的报告。与另一年相比、从某年以来、打算怎么做、"
		  "文件名称里的年份都不算；统计期限由 period 报告。每段只报一条。",
		  "2023年度的报告写着：2022年，我局共收到政府信息公开申请168件。",
		  "多半是沿用了上年的句子；请看看其中的数是不是也是上年的。",
		  ARTICLE_50_ZH NOTICE_4_ZH "内容不准确。" } } },
	[RULE_LATE] = { "late", SEVERITY_WARNING, check_late, {
		{ "published by 31 January, or by 31 March for a government's own report",
		  "The page says that it was published later. An agency whose name ends in 政府 or is that of an area is a government "
		  "and has until 31 March, also with its office in brackets: 云岭县人民政府（县政府办公室）. The law gives this "
		  "time only to counties and above, so townships are allowed more here than they have.",
		  "A department's report on 2023 published on 2024-02-20.",
		  "See whether the date is that of a correction; the rule goes by meta.published.",
		  "Regulations on Open Government Information (State Council Order 711), article 49; " NOTICE_4_EN "不按时发布." },
		{ "部门报告1月31日前公布，政府报告3月31日前公布",
		  "页面所示发布日期晚于期限。名称以“政府”结尾或者就是地名的按3月31日算，后面括注办公室的也是："
		  "云岭县人民政府（县政府办公室）。条例只给县级以上政府这个期限，因此这里对乡镇政府从宽。",
		  "某局2023年度报告发布于2024年2月20日。",
		  "看看是不是更正后的日期；本规则以 meta.published 为准。",
		  "《政府信息公开条例》（国务院令第711号）第四十九条；" NOTICE_4_ZH "不按时发布。" } } },
	[RULE_EARLY] = { "early", SEVERITY_WARNING, check_early, {
		{ "published after the year reported on",
		  "The page says it was published before the year that the report is about had ended. Expected is the first day it "
		  "could have been.",
		  "A report on 2023 published on 2023-01-18.",
		  "Most often the year in the title or the date is wrong, or the page is last year's with a new title.",
		  "Regulations on Open Government Information (State Council Order 711), article 49: the year before." },
		{ "报告年度结束之后才发布",
		  "页面所示发布日期在报告年度结束之前。应为值是最早可能的日期。",
		  "2023年度的报告发布于2023年1月18日。",
		  "多半是题目的年度或者发布日期写错，或者把上年的页面换了题目。",
		  "《政府信息公开条例》（国务院令第711号）第四十九条：上一年度。" } } },
	[RULE_NO_AGENCY] = { "no-agency", SEVERITY_WARNING, check_no_agency, {
		{ "the report says whose it is",
		  "Neither the title nor the page's fields name an agency. Rules that compare years cannot be applied.",
		  "The title is 2023年政府信息公开工作年度报告, and nothing else names the office.",
		  "Name it: dr-extract -a AGENCY.",
		  ARTICLE_50_EN },
		{ "看得出是哪个机关的报告",
		  "题目和页面都没有写明机关名称，不能与上年报告核对。",
		  "题目是“2023年政府信息公开工作年度报告”，别处也没有机关名称。",
		  "用 dr-extract -a 机关名称 指定。",
		  ARTICLE_50_ZH } } },
	[RULE_NO_YEAR] = { "no-year", SEVERITY_WARNING, check_no_year, {
		{ "the report says which year it is on",
		  "Neither the title nor the period nor the page's fields say a year. Rules that depend on the year "
		  "cannot be applied.",
		  "The title is 政府信息公开工作年度报告.",
		  "State it: dr-extract -y YEAR.",
		  ARTICLE_50_EN },
		{ "看得出是哪一年度的报告",
		  "题目、统计期限和页面都没有写明年度，与年度有关的规则不能适用。",
		  "题目是“政府信息公开工作年度报告”。",
		  "用 dr-extract -y 年度 指定。",
		  ARTICLE_50_ZH } } },
	[RULE_DUPLICATE] = { "duplicate", SEVERITY_ERROR, check_duplicate, {
		{ "no key of one report is stated twice",
		  "One file gives two records of the same agency, year and key. Each cell with two values is an error; records with "
		  "the same value are one note together. The other rules use the first record. "
		  "Two files are two reports: see restated.",
		  "The records of two versions of a page, both called page.html, in one input.",
		  "Make the records anew, each file by a name of its own (dr-extract -n names standard input).",
		  "dr-record(5): agency, year, file and key are the primary key." },
		{ "同一份报告的指标不重复出现",
		  "同一个文件给出同一机关、年度、指标的两条记录。数值不同的，每格一条错误；相同的，合为一条提示。"
		  "其他规则以先出现的记录为准。两个文件是两份报告，见 restated。",
		  "同一网页的两个版本都叫 page.html，记录合在一起输入。",
		  "请重新提取，每个文件各用一个名称（标准输入用 dr-extract -n 命名）。",
		  "dr-record(5)：机关、年度、文件、指标四者唯一。" } } },
	[RULE_RESTATED] = { "restated", SEVERITY_WARNING, check_restated, {
		{ "one agency has one report on a year",
		  "Two files have a report of the same agency and year. Only one of them is checked: the one published later, one "
		  "with a date before one without, else the one whose file name sorts last. It is a warning if numbers differ, and a "
		  "note if only other things do, such as the date of the page. Stated is the date of the report that is checked, "
		  "expected that of the other.",
		  "A report published in January, and a corrected one in June with another total.",
		  "See what was corrected; if the two are of two bodies of one name, dr-extract -a tells them apart.",
		  "dr-record(5): a report is an agency, a year and a file." },
		{ "同一机关同一年度只有一份报告",
		  "两个文件都有同一机关同一年度的报告。两份绝不混在一起：以发布日期较晚的为准，有日期的先于没有日期的，"
		  "否则以文件名排在后面的为准。数值不同的是警告；否则（例如只有页面日期不同）是提示。"
		  "所填值是所依据那份的日期，应为值是另一份的日期。",
		  "1月发布的报告，6月又发布更正后的，总计不同。",
		  "请看更正了什么；如果是同名的两个机关，可用 dr-extract -a 区分。",
		  "dr-record(5)：机关、年度、文件合为一份报告。" } } },
	[RULE_NEW_NAME] = { "new-name", SEVERITY_NOTE, check_new_name, {
		{ "an agency keeps its name",
		  "The reports of one agency end with one year, those of another begin with the next, and one name is the other with "
		  "words added. Their years are not compared. Stated is the agency that comes later in the input, expected "
		  "the other.",
		  "云岭县 reports on 2022, 云岭县人民政府 on 2023; or 云岭县教育局, and then 云岭县教育和体育局.",
		  "If they are one body, give both years one name: dr-extract -a AGENCY.",
		  "Regulations on Open Government Information (State Council Order 711), article 49: every year." },
		{ "机关名称前后一致",
		  "一个机关的报告到某年为止，另一个机关的报告从下一年开始，两个名称只多几个字或少几个字。两者的年度之间没有核对。"
		  "所填值是本条所说的机关，应为值是另一个机关。",
		  "2022年度是云岭县，2023年度是云岭县人民政府；或者先是云岭县教育局，后是云岭县教育和体育局。",
		  "如果是同一机关，请用 dr-extract -a 机关名称 统一两年的名称。",
		  "《政府信息公开条例》（国务院令第711号）第四十九条：每年公布。" } } },
	[RULE_CARRY_OVER] = { "carry-over", SEVERITY_ERROR, check_carry_over, {
		{ "per applicant: carried_in is last year's carried_out",
		  "What one report carries over to the next year is what the next report begins with, also if the two "
		  "have different forms.",
		  "The report on 2022 has carried_out 3, that on 2023 carried_in 5.",
		  "Compare with both reports; one of them may have been corrected after it was published.",
		  YEARS_EN },
		{ "每类申请人：上年结转＝上年度报告的结转下年度",
		  "上年度报告结转下年度的，就是本年度报告的上年结转。两年格式不同也适用。",
		  "2022年度结转下年度3件，2023年度上年结转5件。",
		  "请与两年的报告核对；其中一份可能在发布后更正过。",
		  YEARS_ZH } } },
	[RULE_IN_FORCE_CHAIN] = { "in-force-chain", SEVERITY_WARNING, check_in_force_chain, {
		{ "in_force = last year's in_force + issued - repealed (form of 2021)",
		  "Rules and normative documents in force are those of the year before, and what was issued, without what "
		  "was repealed. Documents also expire, or are counted anew when offices are merged.",
		  "In force 5 in the year before, issued 3, repealed 0, and in force 9.",
		  "Ask what else changed; if nothing did, one of the four numbers is wrong.",
		  YEARS_EN },
		{ "现行有效件数＝上年现行有效件数＋本年制发件数－本年废止件数（2021年格式）",
		  "现行有效的规章、规范性文件，应为上年的加上本年制发的、减去本年废止的。文件到期失效、机构合并也会使其变化。",
		  "上年现行有效5件，本年制发3件、废止0件，而现行有效9件。",
		  "请核实还有什么变化；没有的话，四个数中必有一个不对。",
		  YEARS_ZH } } },
	[RULE_ITEMS_CHAIN] = { "items-chain", SEVERITY_WARNING, check_items_chain, {
		{ "items_prior = last year's items_prior + last year's change (form of 2019)",
		  "上一年项目数量 of this report is what the report before began with and what changed in it.",
		  "items_prior 7 and change 1 in the report on 2019, items_prior 7 in that on 2020.",
		  "See whether the change of the year before was left out.",
		  YEARS_EN },
		{ "上一年项目数量＝上年报告的上一年项目数量＋上年报告的本年增/减（2019年格式）",
		  "本年报告的“上一年项目数量”应为上年报告所填数量加当年增减。",
		  "2019年度报告上一年项目数量7、增1，而2020年度报告上一年项目数量仍为7。",
		  "看看是否漏了上年的增减。",
		  YEARS_ZH } } },
	[RULE_GROWTH] = { "growth", SEVERITY_WARNING, check_growth, {
		{ "the growth since last year that the prose states agrees with the two reports",
		  "The prose says by how much a number grew or fell since last year (claim.growth.*, claim.change.* in dr-record(5)). "
		  "The two reports have other numbers, beyond rounding: in their tables, or in their prose where no table has them. "
		  "Expected is the growth computed from the two. Where the growth is right for the number that this year's prose gives, "
		  "it is left to claim-table.",
		  "The prose says 较上年增加25件，增长12.9%, but the report on 2022 has 40, and this one 59.",
		  "See whether last year's number is that of its report, or of a draft.",
		  "The report's own words; " YEARS_EN },
		{ "正文所说的比上年增减与两年的数相符",
		  "正文所说的增减（dr-record(5) 中的 claim.growth.*、claim.change.*）与本年、上年报告中的数（表中的，或正文的）算得的不符，"
		  "四舍五入不计。应为值是算得的数。与正文自己的本年数相符的，由 claim-table 报告。",
		  "“较上年增加25件，增长12.9%”，而2022年度报告为40件，本年为59件。",
		  "看看所用的上年数是报告里的，还是草稿里的。",
		  "报告自己的表述；" YEARS_ZH } } },
	[RULE_GAP] = { "gap", SEVERITY_NOTE, check_gap, {
		{ "no year is missing between two reports of an agency",
		  "The reports of an agency skip a year, so that the rules that compare years have nothing to compare there.",
		  "Reports on 2021 and 2023, none on 2022.",
		  "Look for the report; the agency may have had another name in that year.",
		  "Regulations on Open Government Information (State Council Order 711), article 49: every year." },
		{ "同一机关的报告年度不间断",
		  "输入中同一机关前后两份报告之间缺少年度，年度之间的规则无从核对。",
		  "有2021年度和2023年度的报告，没有2022年度的。",
		  "请查找该年度的报告；机关那一年可能用了别的名称。",
		  "《政府信息公开条例》（国务院令第711号）第四十九条：每年公布。" } } },
	[RULE_COPIED] = { "copied", SEVERITY_WARNING, check_copied, {
		{ "sections one and five are not those of the year before",
		  "More of the prose is the same in both years than -c allows (80 per cent by default), compared clause by clause "
		  "without numbers, as dr-diff -t does. Sections of fewer than 100 characters are not compared.",
		  "Section five names the same three problems as last year, in the same words.",
		  "Read both. That a problem is still there is no fault; that nothing else is said may be one.",
		  ARTICLE_50_EN " " NOTICE_4_EN "内容雷同." },
		{ "第一、第五部分不是照抄上年",
		  "两年正文逐句相同的比例（数字和年份不计，算法同 dr-diff -t）超过 -c 设定的百分比（不设为80）。"
		  "不足100字的部分不比较。",
		  "第五部分写的是与上年一字不差的三个问题。",
		  "请对照阅读。问题依旧存在不是错；别的一字未写，就值得一问。",
		  ARTICLE_50_ZH NOTICE_4_ZH "内容雷同。" } } },
	[RULE_CLAIM_TABLE] = { "claim-table", SEVERITY_ERROR, check_claim_table, {
		{ "a number that the prose states is that of the table",
		  "A claim (claim.* in dr-record(5)) and its cell, or the rows that it sums up, disagree: stated is what "
		  "the prose says, expected what the table has. Where the prose gives a bound (600余件) or says 约, it is "
		  "a warning, and only where the bound is broken or the two are more than a tenth apart. The same number "
		  "said again is not reported again. A blank cell is not compared. A number of requests received that equals "
		  "new + carried_in (共受理61件) is right, too, unless its clause says 新收: it counts both.",
		  "The prose says 新收到政府信息公开申请3119件, the table has 3120.",
		  "See which of the two is right; most often the prose was written before the table was final.",
		  ARTICLE_50_EN },
		{ "正文所说的数与表格一致",
		  "正文中的数（dr-record(5) 中的 claim.*）与表中相应的格子或几行之和不一致：所填值是正文的数，应为值是表中的数。"
		  "正文只给出界限（600余件）或者用“约”的，超出界限或相差一成以上才报，列为警告。"
		  "同一个数重复出现的只报一次；表中空白的不比较；没有写明新收、正好等于本年新收与上年结转之和的，不算本年新收。",
		  "正文写新收到政府信息公开申请3119件，表中为3120件。",
		  "请核实哪个正确；多半是正文写在表格定稿之前。",
		  ARTICLE_50_ZH } } },
	[RULE_CLAIM_SUM] = { "claim-sum", SEVERITY_ERROR, check_claim_sum, {
		{ "a whole that the prose states is the sum of the parts it names",
		  "Parts that add up to more than their whole are an error if a word such as 其中 is before them, else a warning. "
		  "Two parts or more that add up to less are a note, since some may not be listed; not reported if the whole is a "
		  "number of the tables. Nothing is reported if claim-table already reports one of the numbers.",
		  "公开信息310条，其中建设工程141条、政府采购99条、土地交易70条、专题7条: the parts add up to 317.",
		  "See whether a part belongs elsewhere, or the whole was not brought up to date.",
		  "The report's own words; " ARTICLE_50_EN },
		{ "正文所说的总数等于所列各部分之和",
		  "各部分之和大于总数的：由“其中”等词引出的是错误，只是跟在后面的是警告。"
		  "两个以上部分之和小于总数的是提示，可能只列了一部分；总数在表中已有的不提示。其中某个数已由 claim-table 报告的，不再另报。",
		  "公开信息310条，其中建设工程141条、政府采购99条、土地交易70条、专题7条：各部分之和为317条。",
		  "看看是不是某一部分本不在内，或者总数没有更新。",
		  "报告自己的表述；" ARTICLE_50_ZH } } },
	[RULE_SHARE] = { "share", SEVERITY_WARNING, check_share, {
		{ "a percentage that the prose states is that of its own counts",
		  "The prose gives a count, its whole and the share of the one in the other (claim.share.* in dr-record(5)), and the "
		  "percentage is wrong, beyond rounding. With 约 or 近 it is found only where the bound is broken. Not found is a "
		  "percentage that is right for another number before it in the paragraph, or for what the tables have "
		  "as new, as new and carried_in together, or as processed. Expected is the right percentage, with as many digits.",
		  "办结58件，其中予以公开27件，占64.55%: 27 of 58 is 46.55%.",
		  "Compute the share anew; where it is right, one of the counts is wrong.",
		  "The report's own words; " ARTICLE_50_EN },
		{ "正文所写的百分比与它自己的件数相符",
		  "正文写了件数、总数和占比（dr-record(5) 中的 claim.share.*），而占比不符，四舍五入不计。写“约”“近”的，超出界限才报。"
		  "与本段前面另一个数相符，或者与表中新收、新收加上年结转、办理总计相符的，不报。应为值按件数算得，小数位数相同。",
		  "“办结58件，其中予以公开27件，占64.55%”：27件在58件中占46.55%。",
		  "请重新计算；占比无误的，则有一个件数不对。",
		  "报告自己的表述；" ARTICLE_50_ZH } } },
	[RULE_AREA_SUM] = { "area-sum", SEVERITY_WARNING, check_area_sum, {
		{ "a government's report states at least what those of its area state together (-A)",
		  "The file of -A says which agencies are in the area of which. requests.new.total, requests.processed.total or "
		  "requests.carried_out.total of a report is smaller than the sum of those of its area that are in the input. "
		  "The message names those that are not, or have no number there; a report that is in several files is named and not "
		  "summed. These findings come last of all.",
		  "云岭县人民政府 has 100 requests in its report, and its eight offices 120.",
		  "See whether the offices that are missing or named tell the difference, and whether the report is of the area.",
		  "Regulations on Open Government Information (State Council Order 711), articles 49 and 50: the report of a "
		  "government covers its area." },
		{ "政府报告的数不少于所辖各机关之和（-A）",
		  "-A 的文件写明哪些机关属于哪个政府。报告的本年新收、办理总计或结转下年度总计，少于输入中所辖各机关之和。"
		  "消息列出没有报告或没有此数的机关；有几个文件的机关列出而不计入。这些发现排在最后。",
		  "云岭县人民政府的报告为100件，而所属八个部门共120件。",
		  "看看缺少的、列出的机关能否说明差数，以及报告是不是全县汇总的。",
		  "《政府信息公开条例》（国务院令第711号）第四十九条、第五十条：政府的报告覆盖所辖区域。" } } },
};
/* clang-format on */

int
rules_find(const char *s, size_t n)
{
	int i;

	for (i = 0; i < RULES; i++)
		if (strlen(rules_all[i].name) == n && memcmp(rules_all[i].name, s, n) == 0)
			return i;
	return -1;
}

int
rules_severity(const char *s, size_t n)
{
	int i;

	for (i = 0; i < SEVERITIES; i++)
		if (strlen(rules_severities[i]) == n && memcmp(rules_severities[i], s, n) == 0)
			return i;
	return -1;
}
