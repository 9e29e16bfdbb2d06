# Messages and -h in Chinese, in all programs.

# shellcheck disable=SC2154,SC2164
load helpers

setup() {
	lib=$TESTS/../lib
	cd "$BATS_TEST_TMPDIR"
	case $BUILD in /*) ;; *) BUILD=$OLDPWD/$BUILD ;; esac
}

# chinese PROGRAM ARGUMENT ...: leaves out, err and status
chinese() {
	local program=$1

	shift
	status=0
	LC_ALL=zh_CN.UTF-8 "$BUILD/$program" "$@" >out 2>err || status=$?
}

# texts: the table's rows, English TAB Chinese
texts() {
	sed -n '/^static const char \*const texts/,/^};/p' "$lib/io/language.c" | tr '\n\t' '  ' | sed 's/" *"//g; s/{ "/\n/g' |
	    sed -n 's/^\(.*\)", *"\(.*\)" },.*/\1	\2/p'
}

# Rules have both languages beside each other, and a claim gives no message.
@test "each message has its Chinese, and no other does" {
	# Of check/ here, not of a folder of that name that the tree lies in.
	mapfile -t files < <(find "$lib" "$TESTS/../cmd" -name '*.c' ! -path "$lib/check/[!kl]*" ! -path "$lib/claim/*" ! -name language.c)
	awk -f "$TESTS/messages.awk" "${files[@]}" | sort -u >said
	[ "$(wc -l <said)" -gt 80 ]
	texts | cut -f 1 | sort >table
	uniq -d table >twice
	[ ! -s twice ]
	comm -23 said table >untranslated
	cat untranslated
	[ ! -s untranslated ]
	# The system's own words begin with a capital; of one word are a few.
	grep ' ' table | grep -v '^[A-Z]' | comm -13 said - >unsaid
	cat unsaid
	[ ! -s unsaid ]
}

@test "a message takes the same arguments in both languages" {
	texts >table
	[ "$(wc -l <table)" -gt 100 ]
	awk -F '\t' '
		function arguments(s,    all) {
			while (match(s, /%[.*0-9]*(zu|s|d)/)) {
				all = all " " substr(s, RSTART, RLENGTH)
				s = substr(s, RSTART + RLENGTH)
			}
			return all
		}
		arguments($1) != arguments($2) { print; wrong = 1 }
		arguments($1) != "" { n++ }
		END { exit wrong || n < 8 }' table
}

@test "-h has the same options in both languages" {
	for program in dr-extract dr-check dr-tsv dr-diff; do
		"$BUILD/$program" -h >en
		chinese "$program" -h
		grep -q ^用法 out
		diff <(sed -n 's/^  \(-.\).*/\1/p' en) <(sed -n 's/^  \(-.\).*/\1/p' out)
		# and the same of them take an argument
		diff <(sed -n 's/^  \(-. \)[^ ].*/\1/p' en) <(sed -n 's/^  \(-. \)[^ ].*/\1/p' out)
		chinese "$program" -Z
		[ "$status" = 2 ]
		[ "$(head -n 1 err)" = "$program: -Z: 没有这个选项" ]
		grep -q ^用法 err
	done
	chinese dr-tsv -k
	[ "$(head -n 1 err)" = "dr-tsv: -k: 后面缺少参数" ]
	status=0
	"$BUILD/dr-tsv" -k 2>err || status=$?
	[ "$status" = 2 ]
	[ "$(head -n 1 err)" = "dr-tsv: -k: needs an argument" ]
}

@test "what is missing is named by its key, and as the form prints it" {
	sed '/^行政许可/s/[0-9]/x/; /^五、/s/.*/五、甲乙丙/; /结转下年度继续办理/d' "$TESTS/sample/yunxi-2023.txt" >report.txt
	chinese dr-extract report.txt
	[ "$status" = 1 ]
	diff - err <<-'END'
		dr-extract: report.txt:31: proactive.licensing.*: 第二十条第（五）项/行政许可：这一格不是数字
		dr-extract: report.txt:40: requests.carried_out.*: 四、结转下年度继续办理：没有找到
		dr-extract: report.txt:77: text.5.*: 第五部分（存在的主要问题及改进情况）：没有找到
	END
	chinese dr-extract absent "$TESTS" - </dev/null
	diff - err <<-END
		dr-extract: absent: 没有这个文件或目录
		dr-extract: $TESTS: 是目录，不是文件
		dr-extract: -: 是空的；PDF加密或损坏时，mutool就什么也不写
	END
}

@test "records are the same in both languages" {
	"$BUILD/dr-extract" "$TESTS"/sample/*.txt >en
	chinese dr-extract "$TESTS"/sample/*.txt
	cmp en out
	[ ! -s err ]
}
