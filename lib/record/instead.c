#include "record/instead.h"

#include <string.h>

#include "base/span.h"
#include "base/utf8.h"

enum { BETWEEN = 5 }; /* marks between six fields */

#define OFFICE \
	{ \
		"an office document, not records: run dr-extract on it to see how to convert it", 1 \
	}
#define UTF16 \
	{ \
		"in UTF-16: convert it first with iconv -f UTF-16 -t UTF-8", 1 \
	}
#define TABLE \
	{ \
		"a table made by dr-tsv, not records: use the records it was made from", 1 \
	}
#define CSV \
	{ \
		"CSV, not records: convert it first with mlr --c2t --implicit-csv-header --headerless-csv-output cat", \
		    1 \
	}
#define HEADER \
	{ \
		"a header line, which records do not have: remove it with sed 1d", 0 \
	}

/* clang-format off */
/* How a file begins that has no records, or has something in front of them; the first that fits. */
static const struct {
	const char *begin;
	struct instead is;
} beginnings[] = {
	{ "<", { "a web page, not records: convert it with dr-extract", 1 } },
	{ "%PDF-", { "a PDF, not records: run dr-extract on it to see how to convert it", 1 } },
	{ "PK\3\4", OFFICE },
	{ "\xD0\xCF\x11\xE0", OFFICE },
	{ "\xFF\xFE", UTF16 },
	{ "\xFE\xFF", UTF16 },
	{ "agency\tyear\tkey\t", HEADER },
	{ "agency\tyear", TABLE },
	{ "机关\t年度", TABLE },
	{ "agency,year,key,", CSV },
	{ "agency,year", TABLE },
	{ "机关,年度", TABLE },
};
/* clang-format on */

static const struct instead csv = CSV;
static const struct instead header = HEADER;
static const struct instead unlike = {
	"not a record: expected six TAB-separated fields, the second a year or -, the third a key", 0
};
const struct instead instead_of_utf8 = { "not UTF-8, perhaps GBK: convert it first with iconv -f GB18030 -t UTF-8", 0 };

static size_t
count(const char *line, char c)
{
	size_t n = 0;

	for (; (line = strchr(line, c)) != NULL; line++)
		n++;
	return n;
}

static const struct instead *
beginning(const char *line)
{
	size_t i;

	line += strspn(line, " ");
	for (i = 0; i < COUNT(beginnings); i++)
		if (strncmp(line, beginnings[i].begin, strlen(beginnings[i].begin)) == 0)
			return &beginnings[i].is;
	if (count(line, '\t') == BETWEEN && strpbrk(line, "0123456789") == NULL)
		return &header;
	return count(line, ',') >= BETWEEN && count(line, '\t') == 0 ? &csv : NULL;
}

const struct instead *
instead_of_record(const char *line, int first)
{
	const struct instead *is = first ? beginning(line) : NULL;
	size_t n = strlen(line);

	if (is != NULL)
		return is;
	return utf8_valid(line, n) < n ? &instead_of_utf8 : &unlike;
}
