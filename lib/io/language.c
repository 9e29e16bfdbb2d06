#include "io/language.h"

#include <stdlib.h>
#include <string.h>

#include "base/span.h"

/* clang-format off */
/* English, Chinese: in the order of the rooms, those of the system first. */
static const char *const texts[][2] = {
	{ "No such file or directory", "没有这个文件或目录" },
	{ "Permission denied", "没有权限" },
	{ "Is a directory", "是目录，不是文件" },
	{ "Input/output error", "读写出错" },
	{ "No space left on device", "磁盘已满" },
	{ "standard output", "标准输出" },
	{ "file names on standard input", "标准输入里的文件名" },

	/* io */
	{ "no such option", "没有这个选项" },
	{ "needs an argument", "后面缺少参数" },

	/* record */
	{ "%s (and %zu more)", "%s（另有%zu处）" },
	{ "%s (and %zu more line)", "%s（另有%zu行）" },
	{ "%s (and %zu more lines)", "%s（另有%zu行）" },
	{ "stated more than once in one report: the first counts", "同一份年报里写了不止一次，以第一次为准" },
	{ "years not together or not in order, so not all were compared: sort the records with LC_ALL=C sort",
	  "同一机关各年度没有排在一起，或次序不对，没有全部比较：请先用LC_ALL=C sort排序" },
	{ "records of one report not together: sort them or, where agency or year is unknown, give these with dr-extract -a and -y",
	  "同一份年报的记录没有排在一起：请先排序；机关或年度不明的，请用dr-extract -a和-y写明" },
	{ "%zu files have a report for %.4s: checks and comparisons use %.*s, not %s%s; "
	  "if two agencies share this name, tell them apart with dr-extract -a",
	  "%zu个文件里都有它的%.4s年度报告：核对和比较用%.*s，不用%s%s；如果是两个同名的机关，请用dr-extract -a区分" },
	{ " and others", "等" },
	{ "no records: make them from reports with dr-extract", "里面没有记录：请先用dr-extract把年报变成记录" },
	{ "an office document, not records: run dr-extract on it to see how to convert it",
	  "这是办公软件的文件，不是记录：请交给dr-extract，它会说明如何转换" },
	{ "in UTF-16: convert it first with iconv -f UTF-16 -t UTF-8", "这是UTF-16编码：请先用iconv -f UTF-16 -t UTF-8转换" },
	{ "a table made by dr-tsv, not records: use the records it was made from",
	  "这是dr-tsv写出的表格，不是记录：请改用制表所用的记录" },
	{ "CSV, not records: convert it first with mlr --c2t --implicit-csv-header --headerless-csv-output cat",
	  "这是CSV，不是记录：请先用mlr --c2t --implicit-csv-header --headerless-csv-output cat转换" },
	{ "a header line, which records do not have: remove it with sed 1d", "这是表头，记录没有表头：请用sed 1d去掉" },
	{ "a web page, not records: convert it with dr-extract", "这是网页，不是记录：请先用dr-extract转换" },
	{ "a PDF, not records: run dr-extract on it to see how to convert it",
	  "这是PDF，不是记录：请交给dr-extract，它会说明如何转换" },
	{ "not a record: expected six TAB-separated fields, the second a year or -, the third a key",
	  "不是记录：应为制表符分隔的六栏，第二栏为年度或-，第三栏为指标名" },
	{ "not UTF-8, perhaps GBK: convert it first with iconv -f GB18030 -t UTF-8",
	  "不是UTF-8，可能是GBK：请先用iconv -f GB18030 -t UTF-8转换" },

	/* page */
	{ "the report may be in a frame of this page", "年报可能在本页的框架里" },
	{ "the report may be in a linked file", "年报可能在附件里，请下载附件" },
	{ "the report may be loaded by a script: save the page from a browser", "年报可能由脚本载入：请用浏览器打开后另存网页" },
	{ "the report may be a picture", "年报可能是一张图片" },
	{ "the report is scanned: convert it with ocrmypdf -l chi_sim and pdftotext -layout, and check the result by eye",
	  "年报是扫描件：请用ocrmypdf -l chi_sim和pdftotext -layout转换，并人工核对" },
	{ "the table is only a picture", "这张表只是一张图片" },
	{ "the table is on a scanned page", "这张表在扫描页上" },
	{ "the table is in a frame", "这张表在网页的框架里" },
	{ "it links to reports, each in a page or file of its own: ", "这是年报目录，每份年报另有网页或文件：" },
	{ " and %zu more", "，另有%zu个" },

	/* input: `is ...` */
	{ "is %s", "%s" },
	{ "is %s; convert it to text first: %s", "%s；请先转成文本：%s" },
	{ "is larger than %zu bytes; -m allows more", "超过%zu字节；可用-m放宽" },
	{ "binary, not text", "是二进制文件，不是文本" },
	{ "a PDF", "是PDF" },
	{ "an RTF file", "是RTF文件" },
	{ "an image (PNG)", "是图片（PNG）" },
	{ "an image (JPEG)", "是图片（JPEG）" },
	{ "an image (GIF)", "是图片（GIF）" },
	{ "an image (TIFF)", "是图片（TIFF）" },
	{ "gzipped", "是gzip压缩文件" },
	{ "packed by bzip2", "是bzip2压缩文件" },
	{ "packed by xz", "是xz压缩文件" },
	{ "an Excel file (.xls)", "是Excel文件（.xls）" },
	{ "a Word or WPS file (.doc, .wps)", "是旧版Word或WPS文件（.doc、.wps）" },
	{ "a Word file (.docx)", "是Word文件（.docx）" },
	{ "an OpenDocument file", "是OpenDocument文件" },
	{ "an Excel file (.xlsx)", "是Excel文件（.xlsx）" },
	{ "an OFD file", "是OFD文件，请先打印成PDF" },
	{ "a ZIP archive", "是ZIP压缩包" },
	{ "a web archive (MHTML)", "是网页存档（MHTML）" },
	{ "JSON", "是JSON" },
	{ "empty; mutool prints nothing for a locked or broken PDF", "是空的；PDF加密或损坏时，mutool就什么也不写" },
	{ "pages without text, probably a scan: ocrmypdf or tesseract can read it",
	  "只有页，没有文字，多半是扫描件：可用ocrmypdf或tesseract识别" },
	{ "in an unknown encoding; name it with -e", "认不出是什么编码；请用-e写明" },
	{ "in an encoding that iconv(3) does not support here", "所用编码，本机的iconv(3)不支持" },
	{ "not in the encoding given with -e", "不是-e所写的编码" },

	/* meta */
	{ "not told", "报告里没有写明" },
	{ "the year is stated differently in different places", "报告里写的年度不一致" },
	{ "mentioned only once, in running text", "只在正文里提到一次，不足为凭" },

	/* table */
	{ "not found", "没有找到" },
	{ "the table was not found", "整张表没有找到" },
	{ "the text ends in this row", "文本到这一行就断了" },
	{ "the text ends in this number", "文本到这个数字就断了" },
	{ "a line among its cells has no bounds", "各格之间有一行没有分隔符" },
	{ "two of its numbers may be one in two pieces", "有两个数字可能是一个数字断开的两截" },
	{ "a column more than the form has is printed, and which cell is its cannot be told", "表里多印了一列，分不清哪一格是它的" },
	{ "its cells can be matched to the columns in two ways", "各格与各列的对应有两种可能" },
	{ "no row of the table is full, so the columns cannot be located", "表里没有一行是填满的，看不出各列从哪里开始" },
	{ "the cell cannot be read as a number", "这一格不是数字" },
	{ "the row has fewer cells than the form has columns", "这一行的格数比表格的列数少" },
	{ "its cells do not fit the columns of the form", "这一行的格子与表格的列对不上" },
	{ "its cells are not below the headings of their columns", "各格不在相应的列标题之下" },
	{ "two rows of the page match it", "有两行都可能是这一行" },
	{ "another table is beside this one, and which of them has it cannot be told",
	  "旁边还有一个同样的表，无法确定它属于哪个表" },
	{ "numbers are apart from their labels, and the sums do not confirm their order",
	  "数字与行名分开了，各项之和又不能证明次序" },
	{ "the numbers of several rows run together, and no sum confirms where to divide them",
	  "几行的数字连在一起，各项之和又不能证明从哪里分开" },
	{ "numbers beside it may belong to another row", "旁边有不能确定属于哪一行的数字" },
	{ "its money is not counted in 万元", "金额的单位不是万元" },
	{ "the headings of its columns were not read with certainty", "列标题认不准" },
	{ "numbers beside the group's label, although its rows have their own", "大类一行有数字，其下各行又另有数字" },
	{ "the label of its group says something else than the form's", "行所在的组的名称与表格规定的意思不同" },
	{ "its column has a heading that is not the form's", "这一列的标题不是表格规定的标题" },
	{ "the headings of its columns are in another order than the form's", "各列标题的次序与表格规定的不同" },
	{ "the sums say that its columns are in another order than the form's", "从合计看，各列的次序与表格规定的不同" },
	{ "no numbers beside its label", "有行名，没有数字" },
	{ "its label was not read with certainty", "行名认不准" },
	{ "numbers without a label, and not as many rows as in the form", "有数字没有行名，行数又与表格规定的不同" },
	{ "its numbers are on lines of their own, but the headings of its columns are not", "数字每行一个，列标题却不是" },
	{ "the row after it has no numbers: these could belong to either", "后一行没有数字：分不清这些数字是哪一行的" },
	{ "the row before it has no numbers: these could belong to either", "前一行没有数字：分不清这些数字是哪一行的" },
	{ "words among its numbers", "数字中间夹着文字" },
	{ "too many numbers for the row", "这一行的数字比列数多" },
	{ "too few numbers for the row; cannot tell which cells are blank",
	  "这一行的数字比列数少，看不出哪些是空格；空白处请填0" },

	/* report */
	{ "a line above the table names another year", "表格上方的一行写的是别的年度" },
	{ "a line below the table names another year", "表格下方的一行写的是别的年度" },
	{ "a line above the table names bodies below the one that reports", "表格上方的一行写的是下属单位" },
	{ "a line above the table names another body", "表格上方的一行写的是别的单位" },
	{ "a line above the table names a part of the year", "表格上方的一行写的只是一年中的几个月" },
	{ "a line below the table names a part of the year", "表格下方的一行写的只是一年中的几个月" },
	{ "the page is only a picture, and its text was not read", "这一页只是一张图片，其中的文字没有读" },
	{ "no heading of a section was found, and no prose was read", "没有找到各部分的标题，正文没有读" },
	{ "another report begins here and was not read: put it in a file of its own",
	  "从这里开始是另一份年报，没有读：请另存为一个文件" },

	/* diff */
	{ "not compared, as its agency is unknown: name it with dr-extract -a", "机关不明，没有比较：请用dr-extract -a写明" },
	{ "not compared, as its year is unknown: give it with dr-extract -y", "年度不明，没有比较：请用dr-extract -y写明" },
	{ "the report for %d is not compared: the one before it is for %d", "%d年度没有比较：它前面的一份是%d年度的" },
	{ "nothing to compare: no agency has reports for two years", "无从比较：没有哪个机关有两年的年报" },
	{ "several reports of this agency in one file: put each year in a file of its own, or all years in one stream",
	  "同一个文件里有该机关的几份年报：请一年一个文件，或者各年合在一起" },
	{ "agency out of order: sort the records first, with LC_ALL=C sort", "机关的次序不对：请先用LC_ALL=C sort排序" },
	{ "only the first file has a report of this agency", "只有第一个文件里有该机关的年报" },
	{ "only the second file has a report of this agency", "只有第二个文件里有该机关的年报" },

	/* the programs */
	{ "no report found: no title, no headings and no table of the form", "没有找到年报：没有标题，没有各部分的标题，也没有规定的表格" },
	{ "unknown encoding; iconv -l lists them", "没有这种编码；用iconv -l列出" },
	{ "not a size: expected a number, optionally followed by k, M or G", "不是大小：应为数字，后面可加k、M或G" },
	{ "not a four-digit year", "不是四位数的年度" },
	{ "the name is empty", "名称是空的" },
	{ "file names come from standard input, so none can be given as arguments", "文件名取自标准输入，命令行上不能再写文件" },
	{ "names standard input, which must be the only input", "是给标准输入起名，不能再有别的输入" },
	{ "no record has a matching key", "没有记录的指标名与此相符" },
	{ "matches no key; dr-record(5) lists them", "没有这样的指标名；man dr-record列出全部指标名" },
	{ "not a form: 2019, 2021 or all", "应为2019、2021或all" },
	{ "not a table: proactive, requests or disputes", "应为proactive、requests或disputes" },
	{ "cannot be used together", "不能同时使用" },
	{ "compared with the sum of the other form's rows, and so wherever the forms differ",
	  "与另一版表格中相应各行之和比较；两版不同之处都是如此" },
	{ "too much prose to tell which paragraphs changed: they are listed as removed and added",
	  "正文太多，无法逐段对应：改动的段落按删去和新增列出" },
	{ "not a percentage of 0 or more", "不是0以上的百分数" },
	{ "prose is compared only with -t or -d", "要比较正文，请加-t或-d" },
	{ "claims are not compared, as each report numbers them anew", "正文里的数字不作比较：每份年报各自编号" },
	{ "standard input can be only one of the two", "两个文件中只能有一个是标准输入" },
	{ "too few fields, separated by TAB: %d are needed", "栏数不够（以制表符分隔），应有%d栏" },
	{ "no longer found: %.*s %.*s %.*s %.*s", "已不再出现：%.*s %.*s %.*s %.*s" },
	{ "known findings left out: %zu", "略去已知的%zu处" },
	{ "agencies without a report in the input: %d (%.*s%s)", "输入中没有报告的机关：%d个（%.*s%s）" },
	{ "needs a file of areas: give it with -A", "需要辖区文件：请用-A写明" },
	{ "no such rule; list them with dr-check -l", "没有这条规则；用dr-check -l列出全部规则" },
	{ "not a percentage from 0 to 100", "不是0到100的百分数" },
	{ "not a severity: note, warning or error", "应为note、warning或error" },
};
/* clang-format on */

int
language_is_chinese(void)
{
	static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
	const char *value;
	size_t i;

	for (i = 0; i < COUNT(names); i++) {
		value = getenv(names[i]);
		if (value != NULL && *value != '\0')
			return strncmp(value, "zh", 2) == 0;
	}
	return 0;
}

const char *
language_text(const char *english)
{
	size_t i;

	for (i = 0; i < COUNT(texts) && language_is_chinese(); i++)
		if (strcmp(texts[i][0], english) == 0)
			return texts[i][1];
	return english;
}
