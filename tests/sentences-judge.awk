# Lays what came of the sentences beside what is wanted: sentences.txt, the list that sentences.awk left, and the
# claims that came, as bound writes them.  Prints each sentence with what is wrong and what is missing, and the figures.

BEGIN { FS = "\t" }

FNR == 1 { file++ }

file == 1 {
	if ($0 !~ /^[#@=%\t]/ && $0 != "")
		text[sprintf("%04d", ++sentences)] = $0
	next
}

file == 2 {
	must[$1, $2, $3, $4] = $5 == "must"
	wanted += $5 == "must"
	next
}

$2 ~ /^claim\.(whole|part|share|growth|change)\./ { next }

{
	came = $2 " " $3 ($4 == "exact" ? "" : " " $4)
	if (!(($1, $2, $3, $4) in must)) {
		fault[$1] = fault[$1] "\twrong " came "\n"
		wrong++
	} else {
		right += must[$1, $2, $3, $4]
		delete must[$1, $2, $3, $4]
	}
}

END {
	for (k in must)
		if (must[k]) {
			split(k, f, SUBSEP)
			fault[f[1]] = fault[f[1]] "\tmissing " f[2] " " f[3] "\n"
		}
	for (i = 1; i <= sentences; i++)
		if (sprintf("%04d", i) in fault)
			printf "%s\n%s", text[sprintf("%04d", i)], fault[sprintf("%04d", i)]
	printf "%d sentences, %d wholly right; %d claims wanted, %d came, %d wrong\n", sentences,
	    sentences - length(fault), wanted, right, wrong
}
