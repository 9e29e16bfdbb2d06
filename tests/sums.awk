# sums.awk: the sums of tables three and four, computed by another program than dr-check.
#
# usage: awk -F '\t' -v rule=RULE -f sums.awk RECORDS
#
# Prints agency, key and what the cell should be for each sum that does not come
# out, one rule at a time, each computed alone; but of columns that a row breaks by
# being blank all over, that of the totals speaks for the others, and of rows that
# state nothing but their total, the first.

function flush(    i, k, w, t, form) {
	n = alone = 0
	form = ("requests.otherwise.all.total" in there) && !("requests.otherwise.misc.total" in there) ? 2019 : 2021
	for (i = 1; i <= 7; i++) {
		w = who[i]
		if (rule == "balance")
			say("requests.carried_out." w, plus("requests.new." w) plus("requests.carried_in." w) minus("requests.processed." w), 1)
		if (rule == "outcome-sum") {
			t = ""
			for (k = 1; k <= rows; k++)
				if (row[k] !~ /^(new|carried_in|processed|carried_out)$/ && of[k] != (form == 2021 ? 2019 : 2021))
					t = t plus("requests." row[k] "." w)
			say("requests.processed." w, t, 0)
		}
	}
	for (k = 1; k <= rows && rule == "applicant-sum"; k++) {
		t = ""
		for (i = 1; i < 7; i++)
			t = t plus("requests." row[k] "." who[i])
		say("requests." row[k] ".total", t, 0)
	}
	for (k = 1; k <= 3 && rule == "dispute-sum"; k++)
		say(dispute[k] ".total", plus(dispute[k] ".upheld") plus(dispute[k] ".corrected") plus(dispute[k] ".other") plus(dispute[k] ".pending"), 0)
	for (i = 1; i <= n; i++)
		if (!blank_row() || found[i] !~ /^requests/ || found[i] ~ /total\t/ || !total_found())
			print agency "\t" found[i]
	split("", v)
	split("", there)
}

function total_found(    i) {
	for (i = 1; i <= n; i++)
		if (found[i] ~ /total\t/)
			return 1
	return 0
}

# whether a row that the rule adds up is there, and blank all over
function blank_row(    k, i, blank) {
	for (k = 1; k <= rows; k++) {
		if ((rule == "balance") != (row[k] ~ /^(new|carried_in|processed|carried_out)$/))
			continue
		blank = rule ~ /^(balance|outcome-sum)$/
		for (i = 1; i <= 7; i++)
			blank = blank && ("requests." row[k] "." who[i]) in there && v["requests." row[k] "." who[i]] == ""
		if (blank)
			return 1
	}
	return 0
}

function plus(key) { return key " " }
function minus(key) { return "-" key " " }

# whether a sum can be computed, and comes out; as parts count also cells that are blank
function say(stated, parts, part,    np, p, i, sum, sign, blanks, key) {
	np = split(parts, p, " ")
	for (i = 1; i <= np; i++) {
		key = p[i]
		sign = sub(/^-/, "", key) ? -1 : 1
		if (!(key in there))
			return
		blanks += v[key] == ""
		sum += sign * v[key]
	}
	if (!(stated in there) || (v[stated] == "" && (!part || blanks == np)))
		return
	if (v[stated] + 0 == sum || (rule == "applicant-sum" && blanks == np && alone++))
		return
	found[++n] = stated "\t" sum + 0
}

BEGIN {
	split("natural business research welfare legal other total", who, " ")
	split("review lawsuit.direct lawsuit.reviewed", dispute, " ")
	rows = split("new carried_in granted partial denied.state_secret denied.law denied.security denied.third_party " \
	    "denied.internal denied.process denied.enforcement denied.inquiry unavailable.not_held " \
	    "unavailable.not_compiled unavailable.unclear unprocessed.petition unprocessed.repeat " \
	    "unprocessed.publication unprocessed.excessive unprocessed.confirm otherwise.uncorrected otherwise.unpaid " \
	    "otherwise.misc otherwise.all processed carried_out", row, " ")
	of[21] = of[22] = of[23] = 2021
	of[24] = 2019
}

$1 != agency {
	flush()
	agency = $1
}

# of a key that comes twice the first counts
!($3 in there) {
	v[$3] = $4
	there[$3]
}

END {
	flush()
}
