# The numbers of the prose against the tables and each other: nothing found in sound
# reports, and one number changed gives one finding.

# shellcheck disable=SC2016,SC2154,SC2164
load checking

# write_claims RECORD ...: a sheet of records about one report, from lines KEY VALUE RAW
write_claims() {
	printf '%s\n' "$@" | awk -v OFS='\t' '{ print "甲局", 2023, $1, $2, "a.txt:" NR, $3 }' >"$changed"
}

# claims RECORD ...: what the rules of claims say of it
claims() {
	write_claims "$@"
	check -r claim-table,claim-sum "$changed"
}

# one SEVERITY RULE KEY STATED EXPECTED: the only finding
one() {
	local IFS=$'\t'

	read_found
	[ "$status" = 1 ] && [ ${#found_lines[@]} = 1 ] && [ "${found_field[*]:2:5}" = "$*" ] || { cat "$found"; false; }
}

none() { [ "$status" = 0 ] || { cat "$found"; false; }; }

# state_claims: makes changed of sound, with these records besides: KEY VALUE RAW, one per line, on the title's line
state_claims() {
	cat "$sound" >"$changed"
	awk -v OFS='\t' -v head="$(head -n 1 "$sound" | cut -f 1,2)" -v source="$(place meta.title)" \
	    '{ print head, $1, $2, source, $3 }' >>"$changed"
}

@test "claim-table, in a sound report" {
	sound
	is=$(value requests.new.total)
	echo "claim.requests.new.total.001 $is 新收到申请${is}件" | state_claims
	silent
	echo "claim.requests.new.total.001 $((is + 7)) 新收到申请$((is + 7))件" | state_claims
	breaks claim-table claim.requests.new.total.001 $((is + 7)) "$is" "$(place meta.title)"
}

@test "claim-sum, in a sound report" {
	sound
	printf 'claim.%s\n' 'whole.001 30 公开30条，其中' 'part.001.01 10 网站10条' 'part.001.02 20 微信20条' | state_claims
	silent
	printf 'claim.%s\n' 'whole.001 30 公开30条，其中' 'part.001.01 17 网站17条' 'part.001.02 20 微信20条' | state_claims
	breaks claim-sum claim.whole.001 30 37 "$(place meta.title)"
}

@test "claim-table" {
	claims 'requests.new.total 3120' 'claim.requests.new.total.001 3119 新收到申请3119件'
	one error claim-table claim.requests.new.total.001 3119 3120
	[ "$(cut -f 8 "$found")" = a.txt:2 ]
	cut -f 9 "$found" | grep -q '^the prose has 3119 for requests.new.total (.*), but the table has 3120, on a.txt:1$'
	claims 'requests.new.total 3119' 'claim.requests.new.total.001 3119 新收到申请3119件'
	none
}

@test "claim-table: a cell of table two, by its shorter name; amounts are compared as far as they are told" {
	claims 'proactive.rules.in_force 12' 'claim.rules.in_force.001 11 现行有效规章11件'
	one error claim-table claim.rules.in_force.001 11 12
	claims 'proactive.fees.amount 0.3' 'claim.fees.amount.001 0.30 收费0.30万元'
	none
	claims 'proactive.fees.amount 59237.2449' 'claim.fees.amount.001 59237.2448 收费59237.2448万元'
	one error claim-table claim.fees.amount.001 59237.2448 59237.2449
	for told in 59237.245 59237.24 59237.2 59237; do
		claims 'proactive.fees.amount 59237.2449' "claim.fees.amount.001 $told 收费${told}万元"
		none
	done
	for told in 59237.246 59237.25 59237.3 59238; do
		claims 'proactive.fees.amount 59237.2449' "claim.fees.amount.001 $told 收费${told}万元"
		one error claim-table claim.fees.amount.001 $told 59237.2449
	done
}

@test "claim-table: rows and kinds that only the prose adds up" {
	denied=('requests.denied.state_secret.total 1' 'requests.denied.law.total 20' 'requests.denied.security.total 300'
	    'requests.denied.third_party.total 0' 'requests.denied.internal.total 0' 'requests.denied.process.total 0'
	    'requests.denied.enforcement.total 0' 'requests.denied.inquiry.total 4000')
	claims "${denied[@]}" 'claim.requests.denied.total.001 4321 不予公开4321件'
	none
	claims "${denied[@]}" 'claim.requests.denied.total.001 4320 不予公开4320件'
	one error claim-table claim.requests.denied.total.001 4320 4321
	# a row is missing: missing-cell says so, and nothing is compared
	claims "${denied[@]:1}" 'claim.requests.denied.total.001 4320 不予公开4320件'
	none
	claims 'lawsuit.direct.total 5' 'lawsuit.reviewed.total 6' 'claim.lawsuit.total.001 12 行政诉讼12件'
	one error claim-table claim.lawsuit.total.001 12 11
}

@test "claim-table: 其他处理 is one row or three" {
	claims 'requests.otherwise.all.total 7' 'claim.requests.otherwise.total.001 8 其他处理8件'
	one error claim-table claim.requests.otherwise.total.001 8 7
	three=('requests.otherwise.uncorrected.total 1' 'requests.otherwise.unpaid.total 2' 'requests.otherwise.misc.total 4')
	claims "${three[@]}" 'claim.requests.otherwise.total.001 7 其他处理7件'
	none
	claims "${three[@]}" 'claim.requests.otherwise.total.001 8 其他处理8件'
	one error claim-table claim.requests.otherwise.total.001 8 7
}

@test "claim-table: a bound is a warning where it is broken, else nothing" {
	claims 'requests.new.total 599' 'claim.requests.new.total.001 600 新收到申请600余件'
	one warning claim-table claim.requests.new.total.001 600 599
	claims 'requests.new.total 671' 'claim.requests.new.total.001 600 新收到申请600余件'
	none
	claims 'requests.new.total 601' 'claim.requests.new.total.001 600 新收到申请近600件'
	one warning claim-table claim.requests.new.total.001 600 601
	claims 'requests.new.total 598' 'claim.requests.new.total.001 600 新收到申请近600件'
	none
	for n in 540 600 660; do
		claims "requests.new.total $n" 'claim.requests.new.total.001 600 新收到申请约600件'
		none
	done
	for n in 539 661; do
		claims "requests.new.total $n" 'claim.requests.new.total.001 600 新收到申请约600件'
		one warning claim-table claim.requests.new.total.001 600 $n
	done
}

@test "claim-table: what is said twice is found once; blank cells are not compared" {
	claims 'requests.new.total 20' 'claim.requests.new.total.001 19 新收19件' 'claim.requests.new.total.002 19 收到19件'
	one error claim-table claim.requests.new.total.001 19 20
	printf '甲局\t2023\trequests.new.total\t\ta:1\t/\n甲局\t2023\tclaim.requests.new.total.001\t5\ta:2\t新收5件\n' >"$changed"
	check -r claim-table "$changed"
	none
}

@test "claim-table: what was received is new, or new and carried in" {
	for who in total natural; do
		cells=("requests.new.$who 59" "requests.carried_in.$who 2")
		claims "${cells[@]}" "claim.requests.new.$who.001 61 共受理61件"
		none
		claims "${cells[@]}" "claim.requests.new.$who.001 60 共受理60件"
		one error claim-table "claim.requests.new.$who.001" 60 59
		claims "${cells[@]}" "claim.requests.new.$who.001 61 新收61件"
		one error claim-table "claim.requests.new.$who.001" 61 59
		# who carried in nothing said, or said nothing, has no other number
		claims "requests.new.$who 59" "claim.requests.new.$who.001 61 共受理61件"
		one error claim-table "claim.requests.new.$who.001" 61 59
	done
	claims 'requests.new.total 59' 'requests.carried_in.natural 2' 'claim.requests.new.total.001 61 共受理61件'
	one error claim-table claim.requests.new.total.001 61 59
	claims 'requests.processed.total 59' 'requests.carried_in.total 2' 'claim.requests.processed.total.001 61 办结61件'
	one error claim-table claim.requests.processed.total.001 61 59
}

@test "claim-sum" {
	parts=('claim.part.001.01 141 其中：建设工程141条' 'claim.part.001.02 99 政府采购99条' 'claim.part.001.03 70 土地交易70条')
	claims 'claim.whole.001 310 公开信息310条，其中' "${parts[@]}"
	none
	claims 'claim.whole.001 310 公开信息310条，其中' "${parts[@]}" 'claim.part.001.04 7 专题信息7条'
	one error claim-sum claim.whole.001 310 317
	claims 'claim.whole.001 311 公开信息311条，其中' "${parts[@]}"
	one note claim-sum claim.whole.001 311 310
	# one part of more says nothing
	claims 'claim.whole.001 310 公开信息310条，其中' "${parts[0]}"
	none
	# not opened by a word: the same may be published twice
	claims 'claim.whole.001 309 公开信息309条' "${parts[@]}"
	one warning claim-sum claim.whole.001 309 310
	# parts of another whole
	claims 'claim.whole.002 5 公开信息5条，其中' "${parts[@]}"
	none
}

@test "claim-sum: parts that come to less than a number of the tables are some of it" {
	claims 'requests.processed.total 58' 'claim.requests.processed.total.001 58 办结58件' \
	    'claim.whole.001 58 办结58件，其中' 'claim.part.001.01 27 予以公开27件' 'claim.part.001.02 7 部分公开7件'
	sed -i 's/a.txt:[0-9]*/a.txt:1/' "$changed"
	check -r claim-table,claim-sum "$changed"
	none
	# also where nothing says which of them it is
	parts=('claim.part.001.01 27 予以公开27件' 'claim.part.001.02 7 部分公开7件')
	for cell in processed new; do
		claims "requests.$cell.total 58" 'claim.whole.001 58 办结58件，其中' "${parts[@]}"
		none
		claims "requests.$cell.total 57" 'claim.whole.001 58 办结58件，其中' "${parts[@]}"
		one note claim-sum claim.whole.001 58 34
	done
	claims 'requests.new.total 56' 'requests.carried_in.total 2' 'claim.whole.001 58 办结58件，其中' "${parts[@]}"
	none
}

@test "claim-sum: bounds" {
	claims 'claim.whole.001 310 公开信息310余条，其中' 'claim.part.001.01 200 网站200条' 'claim.part.001.02 180 微信180条'
	none
	claims 'claim.whole.001 310 公开信息310条，其中' 'claim.part.001.01 200 网站200余条' 'claim.part.001.02 111 微信111条'
	one error claim-sum claim.whole.001 310 311
	claims 'claim.whole.001 310 公开信息310条，其中' 'claim.part.001.01 200 网站约200条' 'claim.part.001.02 111 微信111条'
	none
}

@test "claim-sum says nothing of a number that claim-table has found" {
	{
		printf '甲局\t2023\treview.%s\t%s\ta:1\t\n' upheld 73 corrected 64 total 137
		printf '甲局\t2023\tclaim.%s\t%s\ta:2\t%s\n' whole.001 137 复议137件，其中 part.001.01 72 维持72件 \
		    part.001.02 64 纠正64件 review.upheld.001 72 维持72件
	} >"$changed"
	check -r claim-table,claim-sum "$changed"
	one error claim-table claim.review.upheld.001 72 73
	# asked alone it speaks
	check -r claim-sum "$changed"
	one note claim-sum claim.whole.001 137 136
}

# shared COUNT WHOLE SHARE [RAW]: what share says of that
shared() {
	claims "text.1.2.001 办结${2}件，予以公开${1}件（${3}%）。" "claim.share.001 $3 ${4:-予以公开${1}件（${3}%）}" \
	    "claim.share.001.count $1 予以公开${1}件" "claim.share.001.whole $2 办结${2}件"
	check -r share "$changed"
}

@test "share: a percentage beside its own counts, rounded or cut off" {
	sound
	awk -v OFS='\t' -v head="$(head -n 1 "$sound" | cut -f 1,2)" -v source="$(place meta.heading.1)" '
		BEGIN { raw = "予以公开27件，占64.55%"
			print head, "text.1.2.099", "办结58件，其中" raw "。", source, ""
			print head, "claim.share.001", "64.55", source, raw
			print head, "claim.share.001.count", "27", source, "予以公开27件"
			print head, "claim.share.001.whole", "58", source, "办结58件" }' | cat "$sound" - >"$changed"
	breaks share text.1.2.099 64.55 46.55 "$(place meta.heading.1)"
	says 'the prose has 64.55 per cent (“予以公开27件，占64.55%”), but 27 of 58 is 46.55 per cent'
	for right in 46.6 46.5 46.55 47 46 46.551 46.552 46.55172413; do
		shared 27 58 $right
		none
	done
	for wrong in 46.4 46.7 46.56 46.54 48 45 0 100 46.553; do
		shared 27 58 $wrong
		[ "$(cut -f 3-6 "$found")" = "warning	share	text.1.2.001	$wrong" ]
	done
	while read -r count whole right; do
		shared "$count" "$whole" "$right"
		none
	done <<-END
		0 58 0
		58 58 100
		1 3 33.33
		2 3 66.67
		2 3 66.66
		1 200 0.5
		150 100 150.0
	END
	# as many digits as are stated, at least one
	while read -r count whole wrong right; do
		shared "$count" "$whole" "$wrong"
		[ "$(cut -f 6,7 "$found")" = "$wrong	$right" ]
	done <<-END
		1 3 40 33.3
		1 3 40.0 33.3
		2 3 40.00 66.67
		2 3 40.0000 66.6667
		1 3000 1.00 0.03
		0 7 1.00 0.00
		7 7 99.00 100.00
	END
}

@test "share: bounds, counts that are not exact, and a whole of nothing" {
	shared 27 58 40 予以公开占比约40%
	[ "$(cut -f 5-7 "$found")" = 'claim.share.001	40	46.6' ] || [ "$(cut -f 7 "$found")" = 46.6 ]
	shared 27 58 45 予以公开占比约45%
	none
	shared 27 58 40 占比超过40%
	none
	shared 27 58 50 占比超过50%
	[ "$status" = 1 ]
	claims 'claim.share.001 40 占40%' 'claim.share.001.count 27 予以公开27余件' 'claim.share.001.whole 58 办结58件'
	check -r share "$changed"
	none
	claims 'claim.share.001 40 占40%' 'claim.share.001.count 27 予以公开27件' 'claim.share.001.whole 0 办结0件'
	check -r share "$changed"
	none
	claims 'claim.share.001 40 占40%' 'claim.share.001.count 27 予以公开27件'
	check -r share "$changed"
	none
}

# before TEXT SHARE [RECORD ...]: what share says of 予以公开27件（SHARE%）, of 58, after the text
before() {
	local text=$1 share=$2

	shift 2
	write_claims "text.1.2.001 ${text}予以公开27件（${share}%），以上5400条。" "claim.share.001 $share 予以公开27件（${share}%）" \
	    'claim.share.001.count 27 予以公开27件' 'claim.share.001.whole 58 办结58件' "$@"
	check -r share "$changed"
}

@test "share: of whatever number the paragraph, or a table of requests, has before it" {
	# new, what was carried in, and both: which of them is meant is for the reader
	for right in 46.55 45.76 44.26; do
		before 全年新收申请59件，上年结转2件，办结58件， $right
		none
		before 办结58件， $right 'requests.new.total 59' 'requests.carried_in.total 2' 'requests.processed.total 58'
		none
	done
	before 全县新收申请2,700件，办结58件， 1.00
	none
	before 全县新收申请２７００件，办结58件， 1.00
	none
	before 申请渠道为网站1350件、信函1350件，办结58件， 1.00
	none
	# a number of something else than requests, after the share, of the date, a percentage; the count itself
	for text in '' 2023年， 按时办结率51%， 其中予以公开27件， 2023年3月5日起，; do
		for wrong in 1.33 52.94 0.50 100 84.38 900 540; do
			before "${text}办结58件，" $wrong
			read_found
			[ "${found_field[6]}" = 46.6 ] || one warning share text.1.2.001 "$wrong" 46.55
		done
	done
	before 办结58件， 44.26 'requests.new.total 59'
	[ "$status" = 1 ]
}

# spoil PATTERN: in each report one number of the prose, of the first claim whose key matches, is one more
spoil() {
	awk -F '\t' -v pattern="$1" '
		function file() { return substr($5, 1, match($5, /:[0-9]+$/) - 1) }
		$3 ~ pattern && !(file() in done) && (at = index($6, $4)) {
			done[file()]
			raw = $6
			print file() "\t" substr($5, RSTART + 1) "\t" raw "\t" substr(raw, 1, at - 1) ($4 + 1) substr(raw, at + length($4))
		}' "$BATS_TEST_TMPDIR/records" |
	    awk -F '\t' -v list="$BATS_TEST_TMPDIR/spoilt" '{
		for (n = 1; (getline text <$1) > 0; n++) {
			if (n == $2 && (at = index(text, $3)))
				text = substr(text, 1, at - 1) $4 substr(text, at + length($3))
			print text >($1 ".new")
		}
		close($1)
		close($1 ".new")
		print $1 ".new" >list
	    }'
	[ "$(wc -l <"$BATS_TEST_TMPDIR/spoilt")" -ge "$2" ]
	tr '\n' '\0' <"$BATS_TEST_TMPDIR/spoilt" >"$BATS_TEST_TMPDIR/names"
	"$BUILD/dr-extract" -0 <"$BATS_TEST_TMPDIR/names" >"$changed" 2>"$errors" || [ $? = 1 ]
	check "$changed"
	cut -f 8 "$found" | sed 's/:[0-9]*$//' | sort | diff "$BATS_TEST_TMPDIR/spoilt" - >"$BATS_TEST_TMPDIR/diff" ||
	    { sed -n '1,10p' "$BATS_TEST_TMPDIR/diff"; sed -n '1,10p' "$found"; false; }
}

@test "one number of the prose changed in a sound report: one finding" {
	make_reports -p -l tabs -n 150 -s "${SEED:-1}"
	extract "${files[@]}"
	check "$BATS_TEST_TMPDIR/records"
	none
	for pattern in '^claim[.]requests[.]new[.]total' '^claim[.]requests[.](carried|processed)' '^claim[.](review|lawsuit)' \
	    '^claim[.]requests[.](granted|partial|denied|un)'; do
		spoil "$pattern" 20
		[ -z "$(cut -f 4 "$found" | grep -vx claim-table)" ]
	done
	spoil '^claim[.]part' 50
}

# What came first counts, for claims too.
@test "a report that comes twice has its claims once" {
	sound -f 2021
	is=$(value requests.new.total)
	printf 'claim.%s\n' 'whole.001 30 公开30条，其中' 'part.001.01 10 网站10条' 'part.001.02 20 微信20条' \
	    "requests.new.total.001 $is 新收${is}件" | state_claims
	awk -F '\t' -v OFS='\t' '$3 ~ /^claim[.]/ { sub(/[0-9]*$/, "999", $5) } $3 ~ /^claim[.]requests/ { $4 += 7 }
		$3 ~ /^claim[.]/' "$changed" >"$changed.twice"
	cat "$changed.twice" >>"$changed"
	check -x duplicate "$changed"
	none
	check -r duplicate -s error "$changed"
	[ "$(cut -f 5 "$found")" = claim.requests.new.total.001 ]
}
