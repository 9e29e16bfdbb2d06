# Compares records with the list that make.awk printed: awk -f judge.awk LIST RECORDS
#
# Each text has its own words, and no others; where its heading is on their line it may come before them.  Prints what
# is not so, and fails.

BEGIN {
	FS = "\t"
	n = split("0 1 1.1 1.2 1.3 1.4 1.5 2 3 4 5 6", texts, " ")
}

FILENAME == ARGV[1] { where[$1] = $2; line[$1] = $3; files[++count] = $1; next }
{
	file = $5
	sub(/:[0-9]+$/, "", file)
	key = $3
	if (sub(/^text\./, "", key)) {
		sub(/\.[0-9]+$/, "", key)
		text[file, key] = text[file, key] $4
	} else if (sub(/^meta\.heading\./, "", key))
		heading[file, key] = $4
}
END {
	for (k = 1; k <= count; k++) {
		file = files[k]
		wrong = ""
		for (i = 1; i <= n; i++) {
			words = "第" i "处文字写在此处，各项工作有序推进。"
			if (where[file] == "=" texts[i])
				words = words line[file] "文字接在后面，没有其他内容。"
			got = text[file, texts[i]]
			if (form !~ /^(lines|html)$/ && (at = index(got, words)) > 1 && at < 120)
				got = substr(got, at)
			if (got != words)
				wrong = wrong " text." texts[i] " is \"" got "\""
			if (i > 1 && heading[file, texts[i]] == "")
				wrong = wrong " no heading " texts[i]
		}
		if (wrong != "") {
			print where[file] " " line[file] ":" wrong
			bad = 1
		}
	}
	exit bad || count == 0
}
