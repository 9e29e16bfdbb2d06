# Every line of a report has an owner: no prose is lost without a word.

load helpers

# owned LAYOUT: in odd reports of that layout, letters in are letters out
owned() {
	make_reports -l "$1" -n "${COUNT:-40}" -s "${SEED:-1}"
	"$BUILD/tests/owned" "${files[@]}"
}

@test "odd reports: words" { owned words; }
@test "odd reports: tabs" { owned tabs; }
@test "odd reports: cells" { owned cells; }
@test "odd reports: pipes" { owned pipes; }
@test "odd reports: layout" { owned layout; }
@test "odd reports: html" { owned html; }
@test "odd reports: html-spans" { owned html-spans; }

@test "the sample, and the reports beside the project" {
	local shared=$TESTS/../../shared

	"$BUILD/tests/owned" "$TESTS"/sample/*.txt "$TESTS"/sample/*.html
	[ ! -d "$shared" ] || "$BUILD/tests/owned" "$shared"/seeds/*.txt "$shared"/cases/*.txt "$shared"/cases/*.html
}

# report PROSE-AFTER-TABLE-FOUR: what text.SECTION has
report() {
	printf '%s\n' 云溪市教育局2022年政府信息公开工作年度报告 现将情况报告如下： 一、政府信息公开工作总体情况 各项任务按期完成。 \
	    '(一)主动公开' 栏目清楚。 '(六)其他工作' 另有一项。 二、主动公开情况 规章有增有减。 三、政府信息依申请公开情况 来件均已答复。 \
	    四、复议、诉讼情况 "$@" >"$BATS_TEST_TMPDIR/report.txt"
	"$BUILD/dr-extract" -q "$BATS_TEST_TMPDIR/report.txt" >"$BATS_TEST_TMPDIR/records" || [ $? = 1 ]
}

text() { [ "$(awk -F '\t' -v key="text.$1." 'index($3, key) == 1 && length($3) == length(key) + 3 { printf "%s", $4 }' "$BATS_TEST_TMPDIR/records")" = "$2" ]; }

@test "prose around the tables, and after the last part, comes out where it is" {
	report 没有复议。 五、工作中存在的主要问题与改进措施 更新偏慢。
	text 0 现将情况报告如下：
	text 1 "各项任务按期完成。(六)其他工作另有一项。"
	text 1.1 栏目清楚。
	text 2 规章有增有减。
	text 3 来件均已答复。
	text 4 没有复议。
	text 5 更新偏慢。
	# without a heading of section five
	report 没有复议。 '（一）主要问题' 更新偏慢。 六、其他需要报告的事项 没有。
	text 4 没有复议。（一）主要问题更新偏慢。
	text 6 没有。
}
