/* What paragraphs claim before their tables are asked: claim/claim. */
#include "claim/claim.h"

#include "unit.h"

/*
 * The claims of a paragraph of 明州市审计局's report on 2023, in the part about requests: name, value, and ~ where others of
 * its sentence must be their cells' or it must be its own's, ? where it must be, + where what was carried in may be in it.
 */
/* clang-format off */
static const struct {
	const char *text, *claims;
} paragraphs[] = {
	{ "收到政府信息公开申请12 34件。", "" },
	{ "共受理申请61件，办理申请61件，办结58件。", "requests.new.total 61+, requests.processed.total 61?+, requests.processed.total 58?+" },
	{ "新收申请59件，上年结转2件，共61件，办结58件，结转下年度3件。", "requests.new.total 59, requests.carried_in.total 2+, requests.processed.total 58+, requests.carried_out.total 3+" },
	{ "受理并答复申请12件。", "requests.new.total 12?+" },
	{ "收到申请14件，按期答复12件，延期答复2件。", "requests.new.total 14+, requests.processed.total 12~+" },
	{ "依法延期答复后予以公开4件。", "requests.granted.total 4?+" },
	{ "收到申请59件，因未掌握等原因无法提供14件，予以公开27件。", "requests.new.total 59+, requests.unavailable.total 14?+, requests.granted.total 27+" },
	{ "收到申请59件，其他情形答复7件，答复50件。", "requests.new.total 59+, requests.processed.total 7?+, requests.processed.total 50?+" },
	{ "收到自然人申请9件，商业企业申请3件。", "requests.new.natural 9+, requests.new.business 3+" },
	{ "自然人9件，商业企业3件，其他1件。", "requests.new.natural 9~+, requests.new.business 3~+, requests.new.other 1~+" },
	{ "收到申请12件，均为自然人申请。", "requests.new.total 12+, requests.new.natural 12+" },
	{ "收到申请12件，办结11件，均予以公开。", "requests.new.total 12+, requests.processed.total 11+, requests.granted.total 11+" },
	{ "收到申请27件，其中甲类1件、乙类2件，均予以公开。", "requests.new.total 27+, whole 27, part 1, part 2" },
	{ "收到申请12件，不予公开3件，其中属于国家秘密1件。", "requests.new.total 12+, requests.denied.total 3+, whole 3, part 1, requests.denied.state_secret.total 1+" },
	{ "收到申请12件，予以公开9件，不予公开3件，其中行政执法案卷1件、无法提供2件。", "requests.new.total 12+, requests.granted.total 9+, requests.denied.total 3+, whole 3, part 1, requests.denied.enforcement.total 1+, requests.unavailable.total 2+" },
	{ "行政复议5件，行政诉讼3件，维持4件，纠正1件。", "review.total 5?+, lawsuit.total 3?+, review.upheld 4?+, review.corrected 1?+" },
	{ "行政复议5件，其中维持3件、纠正1件、尚未审结1件；行政诉讼2件，其中维持2件。", "review.total 5?+, whole 5, part 3, review.upheld 3?+, part 1, review.corrected 1?+, part 1, review.pending 1?+, lawsuit.total 2?+, whole 2, part 2, lawsuit.upheld 2?+" },
	{ "行政复议：维持3件、纠正1件，总计4件。", "review.upheld 3+, review.corrected 1+, review.total 4~+" },
	{ "因政府信息公开引发行政复议5件，其中终止1件，维持4件。", "review.total 5+, whole 5, part 1, review.upheld 4+" },
	{ "收到复议案件3件，诉讼案件1件，复议维持2件，诉讼维持1件。", "review.total 3?+, lawsuit.total 1?+, review.upheld 2?+, lawsuit.upheld 1?+" },
	{ "行政诉讼3件，其中未经复议直接起诉2件，复议后起诉1件，其中维持1件。", "lawsuit.total 3?+, whole 3, part 2, lawsuit.direct.total 2+, part 1, lawsuit.reviewed.total 1+, whole 1, part 1, lawsuit.reviewed.upheld 1+" },
	{ "行政复议、行政诉讼分别为3件、1件。", "review.total 3?+, lawsuit.total 1?+" },
	{ "予以公开、部分公开、不予公开分别为3件、1件、2件。", "requests.granted.total 3+, requests.partial.total 1+, requests.denied.total 2+" },
	{ "予以公开、部分公开分别为3件、1件、2件。", "" },
	{ "未发生行政复议、行政诉讼。", "review.total 0+, lawsuit.total 0+" },
	{ "新收申请、上年结转申请均为0件。", "requests.new.total 0, requests.carried_in.total 0+" },
	{ "没有收到申请，也没有上年结转申请。", "requests.new.total 0+, requests.carried_in.total 0+" },
	{ "截至2023年12月31日，收到申请12件，累计办结13件。", "requests.new.total 12+, requests.processed.total 13?+" },
	{ "截至目前，收到申请12件。", "requests.new.total 12~+" },
	{ "2022年收到申请10件，2023年收到申请12件。", "requests.new.total 12~+" },
	{ "收到申请12件（2022年10件），办结11件。", "requests.new.total 12+, requests.processed.total 11+" },
	{ "收到申请12件（2022年），办结11件。", "requests.new.total 12?+" },
	{ "2024年计划受理申请20件。", "" },
	{ "上年结转申请2件于2023年1月办结，新收申请12件。", "requests.carried_in.total 2+, requests.new.total 12" },
	{ "收到申请12件，其中2件为上年结转。", "whole 12, part 2, requests.carried_in.total 2+" },
	{ "收到申请61件（含上年结转2件），办结58件。", "requests.carried_in.total 2+, requests.processed.total 58+" },
	{ "予以公开34件，含部分公开7件。", "requests.partial.total 7+" },
	{ "各县区收到申请30件，我局收到申请12件，办结11件。", "" },
	{ "全市收到申请42件，其中我局收到12件，办结11件。", "whole 42, part 12" },
	{ "收到申请12件；市直部门收到申请30件，办结29件。", "requests.new.total 12?+" },
	{ "市公安局：收到申请12件，办结11件。", "" },
	{ "土地征收方面，收到申请12件。", "" },
	{ "按申请人分：自然人9件，商业企业3件。", "requests.new.natural 9~+, requests.new.business 3~+" },
	{ "收到热线12件，办结9件。", "" },
	{ "收到信件12件，办结9件。", "requests.new.total 12?+, requests.processed.total 9~+" },
	{ "许可申请12件，办结9件。", "" },
	{ "主动公开信息310条，依申请公开0条。", "disclosed 310+" },
	{ "主动公开信息310条，网站200条，微信110条。", "disclosed 310+, whole 310, part 200, part 110" },
	{ "主动公开信息310条，其中网站200条，微信公众号150条，微博90条。", "disclosed 310+" },
	{ "全年印发文件310件，其中主动公开200件，依申请公开0件。", "whole 310, part 200, part 0" },
	{ "制定规范性文件4件，修改1件，废止2件，现行有效31件。", "normative.issued 4+, normative.repealed 2+, normative.in_force 31+" },
	{ "制定规章1件、规范性文件4件，未出台政府规章。", "rules.issued 1?+, normative.issued 4+, rules.issued 0?+" },
	{ "作出行政许可决定1289件，行政处罚76件，办理行政强制3件。", "licensing.decisions 1289+, penalties.decisions 76+, coercion.decisions 3?+" },
	{ "行政事业性收费25.1万元，收取信息处理费0元。", "fees.amount 25.1+, fee 0+" },
	{ "未收取信息处理费，信息处理费1240元。", "fee 0?+, fee 1240?+" },
	{ "收到申请37件，较上年下降9.8%，比去年减少4件。", "requests.new.total 37+, growth.requests.new.total -9.8, change.requests.new.total -4" },
	{ "收到申请37件，同比增长9.8%，环比增长3%。", "requests.new.total 37+, growth.requests.new.total 9.8" },
	{ "收到申请37件，近三年年均增长33.7%。", "requests.new.total 37+" },
	{ "收到申请5件增加到7件。", "requests.new.total 5?+" },
	{ "收到申请59件，予以公开27件，占45.8%，同比上升0.4%。", "requests.new.total 59+, share 45.8, share.count 27, share.whole 59, requests.granted.total 27+" },
	{ "收到申请59件，网上申请占64.41%，其中自然人30件，占78.95%。", "requests.new.total 59+" },
	{ "办结58件，予以公开27件（46.55%），部分公开7件（12.07%）。", "requests.processed.total 58+, share 46.55, share.count 27, share.whole 58, requests.granted.total 27+, share 12.07, share.count 7, share.whole 58, requests.partial.total 7+" },
	{ "收到申请500件、300件，其中自然人12件。", "whole 500, part 12" },
	{ "收到申请12件，其中自然人9件；其中网上8件。", "requests.new.total 12+, whole 12, part 9, requests.new.natural 9+" },
	{ "收到申请12件。其中自然人9件，企业3件。", "requests.new.total 12+, whole 12, part 9, requests.new.natural 9+, part 3" },
	{ "收到申请12件，其中：自然人9件；企业2件；其他1件。", "requests.new.total 12+, whole 12, part 9, requests.new.natural 9+, part 2, part 1, requests.new.other 1?+" },
	{ "收到申请12件，其中上年结转2件、新收10件，其中自然人9件、企业3件。", "whole 12, part 2, requests.carried_in.total 2+, part 10, requests.new.total 10" },
	{ "公开信息310条，其中政策42条，发布解读12条，其余256条。", "whole 310, part 42" },
	{ "收到申请二十余件，答复近百件，办结二百五件。", "requests.new.total 20+" },
	{ "收到申请第12件，第3次答复。", "" },
	{ "收到申请1.5件，答复2-3件。", "" },
	{ "收到申请7→12件。", "" },
	{ "共受理申请59件，办结58件，其中2022年结转2件，本年新收56件。", "requests.new.total 59?+, requests.processed.total 58, whole 58, part 2, requests.carried_in.total 2+, part 56, requests.new.total 56?" },
	{ "新收申请12件，均为自然人申请。", "requests.new.total 12, requests.new.natural 12" },
	{ "新收申请12件，其中自然人9件。", "requests.new.total 12, whole 12, part 9, requests.new.natural 9" },
	{ "制定规范性文件4件，公开信息300条，废止2件。", "normative.issued 4+" },
	{ "制定规范性文件4件，废止2件。", "normative.issued 4+, normative.repealed 2+" },
	{ "公开信息310条，其中网站1.5条，微信2条。", "whole 310, part 2" },
	{ "收到申请12件，均为网上申请。", "requests.new.total 12+" },
	{ "均为自然人申请。", "" },
	{ "收到申请12件，均为自然人、企业申请。", "requests.new.total 12+" },
	{ "办结12件，均在期限内。", "requests.processed.total 12+" },
	{ "收到申请37件，环比增长3%。", "requests.new.total 37+" },
	{ "收到申请37件，比上年翻番。", "requests.new.total 37+" },
	{ "办结58件，占申请总数的98%，予以公开27件，占比46.6%。", "requests.processed.total 58+, requests.granted.total 27+" },
	{ "行政复议5件，均维持。", "review.total 5?+, review.upheld 5?+" },
	{ "行政复议5件，审结4件，其中维持3件、纠正1件。", "review.total 5?+, whole 4, part 3, review.upheld 3?+, part 1, review.corrected 1?+" },
	{ "行政复议5件，均维持原答复；行政诉讼1件，尚未审结。", "review.total 5?+, review.upheld 5?+, lawsuit.total 1?+, lawsuit.pending 1?+" },
	{ "行政诉讼2件，尚未审结。", "lawsuit.total 2?+" },
	{ "行政复议5件，其中终止1件，纠正。", "review.total 5?+, whole 5, part 1" },
	{ "行政复议5件，复议机关均维持我局答复。", "review.total 5?+, review.upheld 5?+" },
	{ "收到的9件申请均为自然人提出。", "requests.new.total 9+, requests.new.natural 9+" },
	{ "共收到9件，其中7件均按程序办结，2件撤回。", "requests.new.total 9+, whole 9, part 7, requests.processed.total 7?+, part 2" },
	{ "各县区收到申请30件；我局收到申请12件，办结11件。", "requests.new.total 12~+, requests.processed.total 11~+" },
	{ "收到申请12件。因工伤认定引发行政复议3件，维持2件，行政诉讼2件。", "requests.new.total 12+, review.total 3?+, review.upheld 2?+, lawsuit.total 2?+" },
	{ "新收和上年结转申请61件，其中新收59件、上年结转2件。", "whole 61, part 59, requests.new.total 59, part 2, requests.carried_in.total 2" },
	{ "收到并办理申请12件，处理申请11件。", "requests.new.total 12?+, requests.processed.total 11?+" },
	{ "行政许可决定数量12件，行政处罚决定数量3件。", "licensing.decisions 12?+, penalties.decisions 3?+" },
	{ "行政复议5件，行政诉讼3件，审结4件，其中维持3件、纠正1件。", "review.total 5?+, lawsuit.total 3?+, whole 4, part 3, part 1" },
	{ "制定规章1件、规范性文件4件，废止2件。", "rules.issued 1+, normative.issued 4+" },
	{ "行政诉讼2件，经复议后诉讼1件，维持1件。纠正1件。", "lawsuit.total 2?+, lawsuit.reviewed.total 1+, lawsuit.reviewed.corrected 1+" },
	{ "行政复议3件。维持2件，纠正1件。", "review.total 3?+, review.upheld 2+, review.corrected 1+" },
	{ "行政复议3件，行政诉讼2件。维持2件。", "review.total 3?+, lawsuit.total 2?+" },
	{ "各科室通力配合，全年我局收到申请12件，办结9件。", "requests.new.total 12~+, requests.processed.total 9~+" },
	{ "各县区收到申请30件，全年我局收到申请12件。", "" },
	{ "主动公开信息310条，网站200条（占64.5%）微信110条。", "disclosed 310+, share 64.5, share.count 200, share.whole 310" },
	{ "主动公开信息310条，网站200条，发布微信110条。", "disclosed 310+, whole 310, part 200, part 110" },
	{ "其中予以公开9件，部分公开2件。", "requests.granted.total 9?+, requests.partial.total 2?+" },
	{ "办结58件，其中结转下年度3件。", "requests.carried_out.total 3?+" },
	{ "行政复议20件，其中涉及政府信息公开3件。", "whole 20, part 3" },
	{ "收到网上申请41件、信函申请16件，合计57件。", "requests.new.total 57?+" },
	{ "收到网上申请41件、信函申请16件，合计58件。", "" },
	{ "制定规章1件，召开会议2次，规范性文件4件。", "rules.issued 1+" },
	{ "制定规范性文件4件，修改1件，召开会议2次，废止2件。", "normative.issued 4+" },
	{ "废止规章1件，现行有效规范性文件4件，制定2件。", "rules.repealed 1+, normative.in_force 4+, normative.issued 2+" },
	{ "收到申请12:30件。", "" },
	{ "新收申请数量为12a。", "" },
	{ "收到信件12件。政府信息公开申请、上年结转申请均为0件，答复3件。", "requests.new.total 12?+, requests.carried_in.total 0+, requests.processed.total 3+" },
	{ "提案10件，其中上年结转2件，本年8件。", "" },
	{ "收到信件10件，其中上年结转2件，新收8件，其中自然人5件。", "whole 10, part 2, requests.carried_in.total 2?+, part 8, requests.new.total 8?, whole 8, part 5, requests.new.natural 5?" },
	{ "办结58件，其中上年结转2件，收到申请56件。", "requests.processed.total 58, whole 58, part 2, requests.carried_in.total 2+, requests.new.total 56?+" },
	{ "收到申请58件，其中上年结转2件，收到申请56件。", "whole 58, part 2, requests.carried_in.total 2+, part 56, requests.new.total 56+" },
	{ "维持2件，驳回1件，纠正1件，甲类3件。", "" },
	{ "其中自然人9件，甲类2件，维持1件。", "" },
	{ "予以公开9件，甲类2件，部分公开1件，乙类3件。", "requests.granted.total 9+, requests.partial.total 1+" },
	{ "行政复议3件，其中甲类1件、维持2件。行政诉讼2件。", "review.total 3?+, whole 3, part 1, review.upheld 2?+, lawsuit.total 2?+" },
	{ "办理12件，其中自然人9件，企业3件。", "requests.processed.total 12?+" },
	{ "收到申请12件，网上申请占64.4%，自然人30件。", "requests.new.total 12+, requests.new.natural 30~+" },
	{ "收到申请500件、300件，答复12件。", "requests.processed.total 12+" },
	{ "收到申请12件，其中信函、网上3件，当面9件。", "requests.new.total 12+, whole 12, part 3, part 9" },
	{ "不予公开17件（含无法提供8件），部分公开3件。", "requests.unavailable.total 8+, requests.partial.total 3+" },
	{ "不予公开17件（无法提供8件），部分公开3件。", "requests.denied.total 17+, requests.unavailable.total 8+, requests.partial.total 3+" },
	{ "收到申请12件（含上年结转2件、转下年1件），办结11件。", "requests.carried_in.total 2+, requests.carried_out.total 1+, requests.processed.total 11+" },
	{ "办结11件，其中1件转下年办理。", "requests.carried_out.total 1?+" },
	{ "主动公开信息3000条，主动公开本年信息300条。", "disclosed 3000?+, disclosed 300?+" },
	{ "收到申请61件，上年结转2件，共63件，其中自然人55件，企业8件。", "requests.new.total 61+, requests.carried_in.total 2+" },
	{ "收到申请61件，上年结转2件，共60件，其中自然人55件，企业5件。", "requests.new.total 61+, requests.carried_in.total 2+" },
	{ "收到申请12件，同比增长33.3%（去年9件），答复11件。", "requests.new.total 12+, growth.requests.new.total 33.3, requests.processed.total 11+" },
	{ "收到申请12件（同比增长33.3%），其中自然人9件（同比下降10%）。", "requests.new.total 12+, growth.requests.new.total 33.3, whole 12, part 9, requests.new.natural 9+, growth.requests.new.natural -10" },
	{ "收到申请12件，增长的原因是宣传3次。", "requests.new.total 12+" },
	{ "各县区收到申请较多，我局收到申请12件，比各县区多3件，答复2件。", "requests.new.total 12?+" },
	{ "收到申请12件，比全市平均水平高3件，答复2件。", "requests.new.total 12?+" },
	{ "收到申请12件，占全局来信总数的20%，答复2件。", "requests.new.total 12+" },
	{ "信息公开申请受理12件办结11件结转下年1件。", "requests.new.total 12+, requests.processed.total 11+, requests.carried_out.total 1+" },
	{ "收到公开申请：网上9件，当面3件。", "" },
	{ "收到公开申请12件：网上9件，当面3件。", "requests.new.total 12+" },
	{ "受理公开申请其中12件予以公开。", "requests.granted.total 12?+" },
	{ "受理公开申请12件其中9件予以公开3件部分公开。", "requests.new.total 12+, whole 12, part 9, requests.partial.total 3?+" },
	{ "未收到公开申请、行政复议、行政诉讼。", "requests.new.total 0+, review.total 0+, lawsuit.total 0+" },
	{ "收到公开申请，无结转，无诉讼、复议。", "lawsuit.total 0+, review.total 0+" },
	{ "2023年公开申请12件，其中10件予以公开，2件不予公开，不存在收费。", "requests.new.total 12?+, whole 12, part 10, requests.granted.total 10?+, part 2, requests.denied.total 2?+" },
	{ "公开申请、行政复议为零。", "requests.new.total 0+, review.total 0+" },
	{ "收到申请（含上年2件）12件，答复9件。", "requests.processed.total 9+" },
	{ "收到申请((网上9件)当面3件)12件，答复9件。", "requests.processed.total 9+" },
	{ "收到申请12件）。答复9件（。办结9件。", "requests.new.total 12+, requests.processed.total 9+, requests.processed.total 9+" },
	{ "制定规范性文件4件，组织清理，废止2件。", "normative.issued 4+" },
	{ "新收申请共12，上年结转为2。", "" },
	{ "收到申请、答复申请分别为12件、11件，其中甲类5件、乙类7件。", "requests.new.total 12+, requests.processed.total 11+, whole 12, part 5, part 7" },
	{ "2023年从来收到申请12件。", "requests.new.total 12?+" },
	{ "收到申请123456789012345678901件，答复9件。", "requests.processed.total 9~+" },
	{ "收到申请1,23,456件，答复9件。", "requests.processed.total 9~+" },
	{ "收到申请1,234,56件，答复9件。", "requests.processed.total 9~+" },
	{ "收到申请12，345件，答复9件。", "requests.processed.total 9~+" },
	{ "收到申请1.2.3件，答复9件。", "requests.processed.total 9~+" },
	{ "收到申请12.件，答复9件。", "requests.processed.total 9~+" },
	{ "收到申请0.5万件，答复3.02亿元。", "requests.new.total 5000+" },
	{ "收到申请1.2345678万件。", "" },
	{ "收到申请十万件，答复一万零五件，办结二千三百件，结转下年三十件。", "requests.processed.total 10005?+, requests.processed.total 2300?+, requests.carried_out.total 30+" },
	{ "收到申请零五件，答复五零件，办结百件，结转下年一十二件。", "requests.carried_out.total 12~+" },
	{ "收到申请二十二十件，答复千百件，办结万件，结转下年两万三千件。", "requests.carried_out.total 23000~+" },
	{ "收到申请约十件，答复至少9件，办结不到100件。", "requests.new.total 10+, requests.processed.total 9?+, requests.processed.total 100?+" },
	{ "收到申请十几件，答复12件左右。", "requests.processed.total 12+" },
	{ "收到申请A12件，答复B-12件。", "" },
	{ "前12件申请已答复，收到申请#12件。", "" },
	{ "2023年12月收到申请12件，2023年度答复9件。", "requests.processed.total 9~+" },
	{ "二〇二三年收到申请12件，2023年1件答复。", "requests.new.total 12+, requests.processed.total 1?+" },
	{ "2023年12月31日收到申请12件。", "" },
	{ "截至2023年12月底，收到申请12件，答复9件。", "requests.new.total 12~+, requests.processed.total 9~+" },
	{ "截至2023年6月，收到申请12件。", "requests.new.total 12~+" },
	{ "截至2022年底，收到申请12件。", "" },
	{ "截至12月底收到申请12件。", "requests.new.total 12~+" },
	{ "2021-2023年收到申请12件，1至6月答复9件。", "" },
	{ "自2023年1月1日起至2023年12月31日止收到申请12件。", "requests.new.total 12?+" },
	{ "《申请12件》《办法》收到申请9件。", "requests.new.total 9+" },
	{ "《申请12件收到申请9件。", "requests.new.total 9~+" },
	{ "〈收到申请12件〉，收到申请9件。", "requests.new.total 9+" },
	{ "1.1.收到申请12件。", "" },
	{ "12、收到申请12件。", "requests.new.total 12+" },
	{ "123、收到申请12件。", "requests.new.total 12+" },
	{ "第一，收到申请12件。", "requests.new.total 12~+" },
	{ "收到申请12件……答复9件！办结8件？", "requests.new.total 12+, requests.processed.total 9+, requests.processed.total 8+" },
	{ "收到申请一12件。", "" },
	{ "收到申请12件/年，答复9件。", "requests.new.total 12?+, requests.processed.total 9~+" },
	{ "收到申请12%件，答复9‰。", "" },
	{ "收到申请300件次，答复12件套，办结3份。", "requests.new.total 300+, requests.processed.total 3~+" },
	{ "收到申请100余件，答复30多万件，结转下年度一千余件。", "requests.new.total 100+, requests.processed.total 300000+, requests.carried_out.total 1000+" },
	{ "收到申请9件，对3件均予以公开。", "requests.new.total 9+, requests.granted.total 3?+" },
	{ "收到申请9件，其中3件均予以公开。", "requests.new.total 9+, whole 9, part 3, requests.granted.total 3+" },
	{ "收到申请9件，涉及土地的3件均予以公开。", "requests.new.total 9+, requests.granted.total 3?+" },
	{ "收到申请9件，其中涉及土地的3件均予以公开。", "requests.new.total 9+, whole 9, part 3, requests.granted.total 3?+" },
	{ "收到申请9件，涉及土地3件均为自然人申请。", "requests.new.total 9+, requests.new.natural 3?+" },
	{ "收到申请9件，网上申请3件均已答复。", "requests.new.total 9+" },
	{ "收到申请9件，办结8件，3件均无法提供。", "requests.new.total 9+, requests.processed.total 8+, requests.unavailable.total 3+" },
	{ "收到申请9件，其余3件均不予公开。", "requests.new.total 9+, requests.denied.total 3?+" },
	{ "行政复议5件，另有3件均维持。", "review.total 5?+, review.upheld 3?+" },
	{ "行政复议5件、其中3件均维持，行政诉讼2件均被维持。", "review.total 5?+, whole 5, part 3, review.upheld 3?+, lawsuit.total 2?+" },
	{ "因政府信息公开引发行政复议3件均已维持。", "review.total 3+, review.upheld 3+" },
	{ "收到申请12件全部予以公开。", "requests.new.total 12+, requests.granted.total 12+" },
	{ "收到申请12件，信函3件均不予处理、网上9件均予以公开。", "requests.new.total 12+, requests.unprocessed.total 3?+, requests.granted.total 9?+" },
	{ "行政复议2件，行政诉讼1件，维持，纠正。", "review.total 2?+, lawsuit.total 1?+, lawsuit.upheld 1?+" },
	{ "行政复议1件、行政诉讼1件，均维持。", "review.total 1?+, lawsuit.total 1?+" },
	{ "行政复议1件，已审结，维持。", "review.total 1?+" },
	{ "行政诉讼1件（尚未审结）。", "lawsuit.total 1?+, lawsuit.pending 1?+" },
	{ "行政诉讼1件，行政复议0件，尚未审结。", "lawsuit.total 1?+, review.total 0+" },
	{ "3件均予以公开。", "requests.granted.total 3+" },
	{ "收到申请9件，3件均予以公开。", "requests.new.total 9+, requests.granted.total 3+" },
	{ "办结8件，申请3件均予以公开。", "requests.processed.total 8+, requests.granted.total 3?+" },
	{ "收到申请9件，收到网上申请3件均予以公开。", "requests.new.total 9+, requests.granted.total 3?+" },
	{ "收到申请9件，申请3件均予以公开。", "requests.new.total 9+, requests.granted.total 3?+" },
	{ "各县区受理申请30件；各科室和我局受理12件。办结9件。", "" },
	{ "收到申请9件，办结8件，均予以公开，均为自然人申请。", "requests.new.total 9+, requests.processed.total 8+, requests.granted.total 8+" },
	{ "收到信件9件，办结8件，其中自然人申请5件。", "requests.new.total 9?+, requests.processed.total 8~+" },
	{ "主动公开信息310条，网站200条，微信公众号105条，微博3条。", "disclosed 310+, whole 310, part 200, part 105, part 3" },
	{ "主动公开信息310条，网站200条，微信公众号109条。", "disclosed 310+, whole 310, part 200, part 109" },
	{ "主动公开信息310条，网站200条，微信公众号200条。", "disclosed 310+" },
	{ "主动公开信息310条，其中政策42条、解读12条、发布公告256条。", "disclosed 310+, whole 310, part 42, part 12, part 256" },
	{ "主动公开信息310条，其中政策42条、解读12条，公告256条。", "disclosed 310+" },
	{ "主动公开信息310条，其中政策42条，解读12篇，公告256条。", "disclosed 310+" },
	{ "主动公开信息310条，其中政策42条，召开会议，公告256条。", "disclosed 310+" },
	{ "主动公开信息310条，其中：政策42条；解读12条；公告256条。", "disclosed 310+, whole 310, part 42, part 12, part 256" },
	{ "主动公开信息310条，其中政策42条；解读12条。", "disclosed 310+, whole 310, part 42" },
	{ "发布信息310条，其中依申请公开2条、结转下年度3条。", "whole 310, part 2, requests.new.total 2?+, requests.carried_out.total 3+" },
	{ "主动公开信息310条，其中新收申请9条。", "disclosed 310+, whole 310, part 9, requests.new.total 9?" },
	{ "收到申请12件，其中另有3件，含4件。", "requests.new.total 12+" },
	{ "收到申请12件，其中甲类3件，另有乙类4件。", "requests.new.total 12+, whole 12, part 3" },
	{ "收到申请12件，其中甲类3件，含乙类4件。", "requests.new.total 12+, whole 12, part 3" },
	{ "收到申请12件，其中甲类3件、乙类4个、丙类5件。", "requests.new.total 12+" },
	{ "收到申请12件，其中甲类3件，其余9件，丙类5件。", "requests.new.total 12+, whole 12, part 3, part 9" },
	{ "收到申请12件，上年结转2件，共14件，其中予以公开14件。", "requests.new.total 12+, requests.carried_in.total 2+, whole 14, part 14, requests.granted.total 14+" },
	{ "收到申请12件，办理上年结转2件，办结14件，其中予以公开10件、不予公开4件。", "requests.new.total 12+, requests.carried_in.total 2+, requests.processed.total 14+, whole 14, part 10, requests.granted.total 10+, part 4, requests.denied.total 4+" },
	{ "新收申请12件（其中自然人9件、企业3件）（同比增长20%）。", "requests.new.total 12, growth.requests.new.total 20, whole 12, part 9, requests.new.natural 9, part 3" },
	{ "行政诉讼20件，其中涉及信息公开3件。", "whole 20, part 3" },
	{ "主动公开信息3000条，本年300条。", "" },
	{ "收到申请12至15件，答复9件。", "requests.processed.total 9~+" },
	{ "收到申请第一件，答复十几件，数十件未答复。", "" },
	{ "收到申请两件，答复一百零二件。", "requests.new.total 2+, requests.processed.total 102+" },
	{ "收到申请12件:答复9件。", "requests.new.total 12+, requests.processed.total 9+" },
	{ "收到申请3.5万余件。", "requests.new.total 35000+" },
	{ "收到申请十余件，答复数百件，办结上百件。", "requests.new.total 10+" },
	{ "2023年1至6月收到申请12件。", "" },
	{ "截至2023年末收到申请12件。", "requests.new.total 12+" },
	{ "2023年以来收到申请12件。", "requests.new.total 12+" },
	{ "2023年度收到申请12件，2022年度收到申请10件。", "requests.new.total 12~+" },
	{ "2023年1月1日至6月30日收到申请12件。", "" },
	{ "《2022年收到申请30件》印发，收到申请12件。", "requests.new.total 12+" },
	{ "1.收到申请12件；2.答复9件。", "requests.new.total 12+, requests.processed.total 9+" },
	{ "1、收到申请12件。2、答复9件。", "requests.new.total 12+, requests.processed.total 9+" },
	{ "（一）收到申请12件。", "requests.new.total 12+" },
	{ "①收到申请12件；②答复9件。", "requests.new.total 12+, requests.processed.total 9+" },
	{ "收到申请12件（其中自然人9件、法人3件），答复11件（其中予以公开7件（占63.6%））。", "requests.new.total 12+, whole 12, part 9, requests.new.natural 9+, part 3, requests.processed.total 11+, whole 11, part 7, requests.granted.total 7+" },
	{ "收到申请12件（网上9件（含邮件3件）、当面3件）。", "requests.new.total 12+" },
	{ "收到申请12件（占20%），答复9件。", "requests.new.total 12+, requests.processed.total 9+" },
	{ "收到申请12件、其中自然人9件、企业3件、答复11件。", "requests.new.total 12+, whole 12, part 9, requests.new.natural 9+, part 3, requests.processed.total 11?+" },
	{ "予以公开或部分公开9件。", "" },
	{ "收到申请12件，无复议、无诉讼。", "requests.new.total 12+, review.total 0+, lawsuit.total 0+" },
	{ "未收到申请，未发生行政复议，没有行政诉讼。", "requests.new.total 0+, review.total 0+, lawsuit.total 0+" },
	{ "不存在收取信息处理费的情况，收取信息处理费12.5元。", "fee 0?+, fee 12.5?+" },
	{ "未依申请公开信息，未及时答复申请。", "" },
	{ "收到申请12件，其中自然人9件，其余3件。", "requests.new.total 12+, whole 12, part 9, requests.new.natural 9+" },
	{ "收到申请12件，自然人9件，其余3件，答复11件。", "requests.new.total 12+, requests.new.natural 9+, requests.processed.total 11~+" },
	{ "收到申请12件，其中自然人9件，法人3件；答复11件，其中予以公开7件，不予公开4件。", "requests.new.total 12+, whole 12, part 9, requests.new.natural 9+, part 3, requests.processed.total 11+, whole 11, part 7, requests.granted.total 7+, part 4, requests.denied.total 4+" },
	{ "收到申请12件，其中予以公开7件，不予公开4件，结转下年度1件。", "requests.new.total 12+, whole 12, part 7, requests.granted.total 7+, part 4, requests.denied.total 4+, requests.carried_out.total 1+" },
	{ "收到申请12件，其中采纳7件，未采纳5件，反馈12件。", "requests.new.total 12+, whole 12, part 7, part 5" },
	{ "收到申请12件，上年结转2件，其中予以公开14件。", "requests.new.total 12+, requests.carried_in.total 2+, requests.granted.total 14?+" },
	{ "收到申请12件，上年结转2件，其中自然人9件。", "requests.new.total 12+, requests.carried_in.total 2+" },
	{ "新收申请12件，上年结转2件，其中予以公开12件、不予公开2件。", "requests.new.total 12, requests.carried_in.total 2+, requests.granted.total 12+, requests.denied.total 2+" },
	{ "收到申请12件，其中上年结转2件，予以公开12件。", "whole 12, part 2, requests.carried_in.total 2+, requests.granted.total 12+" },
	{ "收到申请12件，包含上年结转2件。", "requests.carried_in.total 2+" },
	{ "收到申请12件，另有上年结转2件。", "requests.new.total 12+, requests.carried_in.total 2+" },
	{ "办结12件，其中上年结转2件、本年新收10件，予以公开7件。", "requests.processed.total 12, whole 12, part 2, requests.carried_in.total 2+, requests.new.total 10?, requests.granted.total 7+" },
	{ "收到申请0件，其中自然人0件。", "requests.new.total 0+" },
	{ "收到申请12件，答复12件，其中自然人9件、企业3件。", "requests.new.total 12+, requests.processed.total 12+" },
	{ "收到申请12件，答复11件，其中自然人9件、企业2件。", "requests.new.total 12+, requests.processed.total 11+, whole 11, part 9, requests.processed.natural 9+, part 2" },
	{ "收到申请12件，其中自然人9件，占75%；企业3件，占25%；答复11件。", "requests.new.total 12+, whole 12, part 9, share 75, share.count 9, share.whole 12, requests.new.natural 9+, part 3, share 25, share.count 3, share.whole 12, requests.processed.total 11+" },
	{ "收到申请12件，其中：自然人9件，企业3件；答复11件。", "requests.new.total 12+, whole 12, part 9, requests.new.natural 9+, part 3, requests.processed.total 11+" },
	{ "作出行政许可12件，行政处罚3件，不予公开1件。", "licensing.decisions 12+, penalties.decisions 3+, requests.denied.total 1?+" },
	{ "废止规章1件、规范性文件2件，制定规范性文件3件。", "rules.repealed 1+, normative.repealed 2+, normative.issued 3+" },
	{ "制定规范性文件3件，召开会议2次，废止1件。", "normative.issued 3+" },
	{ "规范性文件、规章均为0件。", "" },
	{ "自然人申请、法人申请均为0件。", "" },
	{ "收到申请、答复申请分别为12件、11件。", "requests.new.total 12+, requests.processed.total 11+" },
	{ "行政复议维持、纠正分别为2件、1件。", "review.upheld 2+, review.corrected 1+" },
	{ "予以公开、不予公开分别为7件、4件，占比63.6%。", "requests.granted.total 7+, requests.denied.total 4+" },
	{ "收到申请12件，比上年增加3件，增长33.3%，办结11件，同比减少2件，下降15.4%。", "requests.new.total 12+, growth.requests.new.total 33.3, change.requests.new.total 3, requests.processed.total 11+, growth.requests.processed.total -15.4, change.requests.processed.total -2" },
	{ "收到申请12件，与上年9件相比增长33.3%。", "requests.new.total 12+" },
	{ "收到申请12件，与2022年相比增加3件。", "requests.new.total 12+, change.requests.new.total 3" },
	{ "收到申请12件，同比增长33.3%，其中自然人9件，同比增长12.5%。", "requests.new.total 12+, growth.requests.new.total 33.3, whole 12, part 9, requests.new.natural 9+, growth.requests.new.natural 12.5" },
};
/* clang-format on */

static const struct {
	const char *value, *raw;
	enum claim_bound bound;
} bounds[] = {
	{ "12", "收到申请12件", CLAIM_EXACT },
	{ "12", "收到申请12余件", CLAIM_AT_LEAST },
	{ "12", "收到申请超过12件", CLAIM_AT_LEAST },
	{ "12", "收到申请12件以上", CLAIM_AT_LEAST },
	{ "12", "收到申请近12件", CLAIM_AT_MOST },
	{ "12", "收到申请12件以内", CLAIM_AT_MOST },
	{ "12", "收到申请约12件", CLAIM_ABOUT },
	{ "12", "收到申请12件左右", CLAIM_ABOUT },
	{ "12000", "收到申请1.2万件", CLAIM_ABOUT },
	{ "12345", "收到申请1.2345万件", CLAIM_ABOUT },
	{ "100000", "收到申请十余万件", CLAIM_AT_LEAST },
	{ "2000", "收到申请0.2万件", CLAIM_ABOUT },
	{ "0", "收到申请0万件", CLAIM_EXACT },
	{ "30200", "收费3.02亿元", CLAIM_ABOUT },
	{ "30211.46", "收费30211.46万元", CLAIM_EXACT },
	{ "-9.8", "申请37件，较上年下降约9.8%", CLAIM_ABOUT },
	{ "-9.8", "申请37件，较上年下降9.8%", CLAIM_EXACT },
	{ "13", "收到申请约12件", CLAIM_EXACT },
};

static void
test_paragraph(const char *text, const char *want)
{
	static struct claims claims;
	static char got[1 << 14];
	const struct claim_about about = { { "明州市审计局", strlen("明州市审计局") }, 2023, 1, 1 };
	const struct claim *k;
	char *d = got;

	*d = '\0';
	claims_read(&claims, &about, (struct span){ text, strlen(text) });
	for (k = claims.v; k < claims.v + claims.n; k++)
		if (*k->name != '\0')
			d += sprintf(d, "%s%s%s%s %.*s%s%s", d > got ? ", " : "", k->name, k->role != NULL ? "." : "",
			    k->role != NULL ? k->role : "", (int)k->value.len, k->value.text,
			    k->loose == CLAIM_SAME ? "?" :
				k->loose           ? "~" :
						     "",
			    k->in_all ? "+" : "");
	unit_text(text, got, (size_t)(d - got), want);
	claims_clear(&claims);
}

/* A clause is shown from its end: whole characters, not more than 300 bytes. */
static void
test_raw(void)
{
	enum { PAIRS = 60 };
	static char text[PAIRS * 12 + 64];
	struct claims claims = { 0 };
	const struct claim_about about = { { "", 0 }, 2023, 1, 1 };
	size_t i;

	for (i = 0; i < PAIRS; i++)
		strcat(text, i % 2 == 0 ? "依法依规" : "严格落实");
	strcat(text, "收到政府信息公开申请12件");
	claims_read(&claims, &about, (struct span){ text, strlen(text) });
	unit_number("claims", (long long)claims.n, 1);
	if (claims.n == 1) {
		unit_number("bytes of a long clause", (long long)claims.v->raw.n, 299);
		unit_number("its last letter", (unsigned char)*claims.v->raw.s & 0xC0, 0xC0);
	}
	claims_free(&claims);
}

static void
test_keys(void)
{
	static const char *const want[] = { "claim.requests.new.total.001", "claim.whole.001", "claim.part.001.01",
		"claim.share.001", "claim.share.001.count", "claim.share.001.whole", "claim.requests.new.natural.001",
		"claim.part.001.02", "claim.requests.processed.total.001", "claim.requests.processed.total.002" };
	static const char text[] = "收到申请4件，其中自然人3件（75%），企业1件，办结3件。全年办结3件。";
	struct claims claims = { 0 };
	const struct claim_about about = { { "", 0 }, 2023, 1, 1 };
	char key[CLAIM_KEY];
	size_t i, n;

	claims_read(&claims, &about, (struct span){ text, sizeof text - 1 });
	claims_number(&claims);
	unit_number("claims", (long long)claims.n, COUNT_OF(want));
	for (i = 0; i < claims.n && i < COUNT_OF(want); i++) {
		n = claim_key(key, &claims, i);
		unit_text("key", key, n, want[i]);
	}
	unit_number(
	    "a whole that is opened", claim_opens((struct span){ "收到4件，其中", strlen("收到4件，其中") }), 1);
	unit_number("one that is not", claim_opens((struct span){ "收到4件", strlen("收到4件") }), 0);
	claims_free(&claims);
}

int
main(void)
{
	size_t i;

	for (i = 0; i < COUNT_OF(paragraphs); i++)
		test_paragraph(paragraphs[i].text, paragraphs[i].claims);
	for (i = 0; i < COUNT_OF(bounds); i++)
		unit_number(bounds[i].raw,
		    claim_bound((struct span){ bounds[i].value, strlen(bounds[i].value) },
			(struct span){ bounds[i].raw, strlen(bounds[i].raw) }),
		    bounds[i].bound);
	test_raw();
	test_keys();
	return unit_wrong;
}
