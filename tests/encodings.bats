# What bytes a report is in, and which forms of characters, changes nothing of what it says.

# shellcheck disable=SC2016,SC2154,SC2164
load helpers

GB='GB18030 GBK GB2312'
UTF16='UTF-16LE UTF-16BE UTF-16'

setup() {
	command -v iconv >/dev/null || skip "iconv is not here"
	case $BUILD in /*) ;; *) BUILD=$PWD/$BUILD ;; esac
	cd "$BATS_TEST_TMPDIR"
}

# sheets [GENERATE-OPTION ...]: reports in UTF-8, in the directory utf8, and what they say in utf8.records
sheets() {
	make_reports "$@"
	rm -rf utf8
	mkdir utf8
	cp "${files[@]}" utf8
	said utf8 >utf8.records
	[ "$(cut -s -f 5 utf8.records | cut -d : -f 1 | sort -u | wc -l)" = "${#files[@]}" ]
}

# said DIRECTORY [OPTION ...]: its records, then its messages; the files are called the same everywhere
said() {
	(
		cd "$1"
		shift
		"$BUILD/dr-extract" "$@" -- * 2>../errors || [ $? -le 2 ] || echo crashed
		cat ../errors
	)
}

# filter COMMAND ...: each file of utf8 through it, to the directory other
filter() {
	local file

	rm -rf other
	mkdir other
	for file in utf8/*; do
		"$@" <"$file" >"other/${file##*/}"
	done
}

# recode ENCODING [FROM]: a file of UTF-8 in it; characters that it has not are none that matter
recode() { iconv -c -f UTF-8 -t "$1"; }

# same [OPTION ...]: the files in other say what those in utf8 say
same() {
	said other "$@" | diff utf8.records - >differences || {
		head -n 20 differences
		return 1
	}
}

# numbers: of records, what is neither title nor prose
numbers() { cut -f 2-5 | grep -E '	(proactive|requests|review|lawsuit|meta\.(year|published|period|form))'; }

# layout LAYOUT [OPTION ...]: a layout in each encoding, with nothing that says which
layout() {
	local encoding

	sheets -n "$(few 12)" -s "${SEED:-1}" -l "$@"
	for encoding in GB18030 $UTF16; do
		echo "$encoding"
		filter recode "$encoding"
		same
	done
	sheets -p -n "$(few 12)" -s "${SEED:-1}" -l "$@"
	for encoding in $GB; do
		echo "$encoding"
		# What the encoding has not, the reference may not have either.
		filter recode "$encoding"
		again "$encoding"
		same
	done
	command -v opencc >/dev/null || return 0
	sheets -p -n "$(few 12)" -s "${SEED:-1}" -l "$@"
	filter opencc -c s2tw
	rm -r utf8
	mv other utf8
	for encoding in BIG5 BIG5-HKSCS GB18030; do
		echo "$encoding, traditional"
		filter recode "$encoding"
		again "$encoding"
		same
	done
}

# again ENCODING: utf8.records of what is left of utf8 in that encoding
again() {
	local file

	rm -rf left
	mkdir left
	for file in other/*; do
		iconv -f "$1" -t UTF-8 "$file" >"left/${file##*/}"
	done
	said left >utf8.records
}

@test "words" { layout words; }
@test "tabs" { layout tabs; }
@test "pipes" { layout pipes; }
@test "columns" { layout columns; }
@test "box" { layout box; }
@test "html" { layout html; }
@test "html-word" { layout html-word; }

# declared DECLARATION: pages that say this of themselves
declare_as() { sed "1,/<meta charset=\"utf-8\">/s|<meta charset=\"utf-8\">|$1|"; }
declared() { declare_as "$1" | recode "$2"; }

@test "pages that say what they are in, what they are not in, or nothing" {
	local encoding claim

	sheets -p -n 12 -s 2 -l html
	grep -q '<meta charset="utf-8">' utf8/0001.html
	for claim in '<meta charset="gb2312">' '<META CHARSET=GBK>' "<meta charset='big5' />" '<meta charset="utf-8">' \
	    '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">' \
	    '<meta content="text/html;charset=big5" http-equiv=Content-Type>' '<meta charset="iso-8859-1">' \
	    '<meta charset="x-none">' '<meta charset="">' '<meta charset=' '' '<meta charset="utf-16">'; do
		filter declare_as "$claim"
		rm -rf plain
		mv other plain
		said plain >utf8.records
		for encoding in UTF-8 GB18030 UTF-16LE UTF-16BE UTF-16; do
			echo "$claim in $encoding"
			filter declared "$claim" "$encoding"
			same
		done
	done
	[ "$(grep -c 'requests.*total' utf8.records)" = $((12 * 25)) ] ||
		[ "$(grep -c 'requests.*total' utf8.records)" -gt 250 ]
}

@test "pages in Big5 that say so, or something else" {
	local claim

	command -v opencc >/dev/null || skip "opencc is not here"
	sheets -p -n 12 -s 3 -l html
	filter opencc -c s2tw
	rm -r utf8
	mv other utf8
	said utf8 >utf8.records
	for claim in big5 Big5-HKSCS gb2312 gbk utf-8 iso-8859-1; do
		echo "$claim"
		filter declared "<meta charset=\"$claim\">" BIG5-HKSCS
		same
	done
	filter recode BIG5-HKSCS
	same -e big5
	same -e Big5-HKSCS
	same -e CP950
}

xml() { sed "1s|^|<?xml version=\"1.0\" encoding=\"$1\"?>|" | recode "$2"; }
@test "what an XML declaration says" {
	local claim encoding

	sheets -p -n 6 -s 4 -l html
	for claim in UTF-8 GB2312 gb18030 UTF-16 big5; do
		for encoding in UTF-8 GB18030 UTF-16LE UTF-16; do
			echo "$claim in $encoding"
			filter xml "$claim" "$encoding"
			same
		done
	done
}

marked() {
	printf '\357\273\277' | iconv -f UTF-8 -t "$1"
	recode "$1"
}
@test "a byte order mark" {
	local encoding layout

	for layout in words html; do
		sheets -p -n 10 -s 5 -l "$layout"
		for encoding in UTF-8 UTF-16LE UTF-16BE GB18030; do
			echo "$layout $encoding"
			filter marked "$encoding"
			same
		done
	done
}

# What Windows writes in Big5 and BIG5-HKSCS has not.
@test "a full-width slash in Big5 is a blank cell" {
	printf '政府信息公開工作年度報告\n二、主動公開政府信息情況\n信息內容\t本年製發件數\t本年廢止件數\t現行有效件數\n' >t
	printf '規章\t0\tX\t7\n行政規範性文件\t1\t2\t3\n' >>t
	iconv -f UTF-8 -t BIG5 t | LC_ALL=C sed "s/X/$(printf '\241\376')/" >slash
	"$BUILD/dr-extract" slash 2>errors | cut -f 3,4,6 | grep -Fx "proactive.rules.repealed		／"
}

@test "-e names the encoding" {
	local name

	sheets -p -n 5 -s 6 -l tabs
	filter recode GB18030
	for name in GB18030 gb18030 gbk GBK gb2312 GB_2312-80 x-gbk cp936 euc-cn; do
		echo "$name"
		same -e "$name"
	done
	filter recode UTF-16BE
	for name in utf-16be UTF-16BE UTF16BE utf-16; do
		echo "$name"
		same -e "$name"
	done
	filter recode UTF-16LE
	same -e utf-16
	filter recode UTF-16
	same -e utf-16
	same -e UTF-16LE
	filter cat
	same -e utf-8
	same -e UTF8
}

@test "-e with what only iconv knows" {
	sheets -p -n 5 -s 6 -l tabs
	filter recode UTF-32LE
	same -e UTF-32LE
}

@test "-e overrides bytes and mark" {
	sheets -p -n 5 -s 6 -l tabs
	filter marked UTF-8
	said other -e GB18030 >records
	grep -q 'no report\|-e names\|not found' records
	filter marked UTF-16LE
	said other -e UTF-16BE >records
	refute grep '	requests' records
}

@test "-e with a name that nobody knows" {
	local name

	sheets -p -n 1 -s 6 -l tabs
	for name in x-nothing '' / 'GBK//TRANSLIT' "$(printf 'a\033b')"; do
		status=0
		"$BUILD/dr-extract" -e "$name" utf8/0001.txt >records 2>errors || status=$?
		[ "$status" = 2 ]
		[ ! -s records ]
		# Control characters are not shown.
		[ "$(cat errors)" = "dr-extract: -e $(tr -d '\033' <<<"$name"): unknown encoding; iconv -l lists them" ]
	done
}

# halves N FIRST SECOND: N lines in one encoding, the others in another
halves() {
	local all=$BATS_TEST_TMPDIR/all

	cat >"$all"
	head -n "$1" "$all" | recode "$2"
	tail -n "+$(($1 + 1))" "$all" | recode "$3"
}

@test "a header in one encoding, the body in another" {
	local lines

	sheets -p -n 10 -s 8 -l tabs
	for lines in 3 20 60; do
		echo "$lines"
		filter halves "$lines" UTF-8 GB18030
		same
		filter halves "$lines" GB18030 UTF-8
		same
	done
}

by_character() { # s2t without regard to words
	sed 's/./&\n/g; s/$/\x01/' | opencc -c s2t | awk '$0 == "\001" { print ""; next } { printf "%s", $0 }'
}

@test "traditional characters match the form" {
	local layout way

	command -v opencc >/dev/null || skip "opencc is not here"
	for layout in words layout tabs pipes columns cells html html-word; do
		sheets -n "$(few 12)" -s 9 -l "$layout"
		numbers <utf8.records >utf8.numbers
		for way in 'opencc -c s2t' 'opencc -c s2tw' 'opencc -c s2hk' by_character; do
			echo "$layout: $way"
			# shellcheck disable=SC2086
			filter $way
			said other >other.records
			numbers <other.records | diff utf8.numbers -
			grep -q '年度報告' other.records
			[ "$(grep -c 'meta.title' other.records)" = "$(grep -c 'meta.title' utf8.records)" ]
		done
	done
}

@test "old and foreign forms of characters match the form" {
	sheets -p -n 10 -s 9 -l tabs
	numbers <utf8.records >utf8.numbers
	filter sed 's/数/數/g; s/为/爲/g; s/众/眾/g; s/没/沒/g; s/产/産/g; s/说/説/g; s/强/強/g; s/内/內/g; s/复/覆/g; s/总/総/g'
	said other | numbers | diff utf8.numbers -
}

# spoilt: files of other that something happened to; what they say in spoilt.records
# Each N-th file is for byte N of them; the first letter of its name says what happened.
spoil() {
	local file=other/$1 size at k=0

	size=$(wc -c <"$file")
	rm -rf spoilt
	mkdir spoilt
	while [ "$k" -lt "${COPIES:-40}" ]; do
		k=$((k + 1))
		at=$((k * 7919 * 31 % size))
		head -c "$at" "$file" >"spoilt/cut.$at"
		{
			cat "spoilt/cut.$at"
			tail -c "+$((at + 2))" "$file"
		} >"spoilt/lost.$at"
		{
			cat "spoilt/cut.$at"
			printf "\\$(printf %o $((k * 37 % 256)))"
			tail -c "+$((at + 2))" "$file"
		} >"spoilt/byte.$at"
	done
	said spoilt >spoilt.records
	grep -q '	requests' spoilt.records
	refute grep crashed spoilt.records
	# Never a number at another line than that of the damage, and none missing without a word.
	awk -F '\t' -v file="$1" '
		FNR == 1 { part++ }
		NF == 6 && $3 ~ /^(proactive|requests|review|lawsuit)\./ {
			split($5, place, ":")
			if (part == 1 && place[1] == file) {
				truth[$3] = $4
				line[$3] = place[2]
			} else if (part == 2) {
				seen[place[1], $3] = 1
				if ($4 != truth[$3])
					wrong[place[1]] = wrong[place[1]] " " $3 "=" $4 "@" place[2]
				if ($4 != truth[$3] && place[2] != line[$3])
					far = 1
				if ($4 != truth[$3] && lines[place[1]] != "" && lines[place[1]] != place[2])
					far = 1
				if ($4 != truth[$3])
					lines[place[1]] = place[2]
			}
		}
		part == 2 && /^dr-extract: / { split($2 == "" ? $0 : $0, word, ": "); split(word[2], name, ":"); spoken[name[1]] = 1 }
		part == 3 {
			for (key in truth)
				if (!(($0, key) in seen) && !($0 in spoken)) {
					print $0, "is silent about", key
					far = 1
				}
		}
		END {
			if (far)
				for (f in wrong)
					print f, wrong[f]
			exit far
		}' utf8.records spoilt.records <(ls spoilt)
}

# spoilt LAYOUT ENCODING
spoilt() {
	local file

	sheets -p -n 3 -s "${SEED:-1}" -l "$1"
	if [ "$2" = BIG5-HKSCS ]; then
		command -v opencc >/dev/null || skip "opencc is not here"
		filter opencc -c s2tw
		rm -r utf8
		mv other utf8
		said utf8 >utf8.records
	fi
	filter recode "$2"
	for file in other/*; do
		spoil "${file##*/}"
	done
}

@test "damaged GB18030" { spoilt tabs GB18030; }
@test "damaged GB18030, words" { spoilt words GB18030; }
@test "damaged GB18030, a page" { spoilt html GB18030; }
@test "damaged Big5" { spoilt tabs BIG5-HKSCS; }
@test "damaged Big5, a page" { spoilt html BIG5-HKSCS; }
@test "damaged UTF-16LE" { spoilt tabs UTF-16LE; }
@test "damaged UTF-16BE" { spoilt words UTF-16BE; }
@test "damaged UTF-16 with a mark" { spoilt pipes UTF-16; }
@test "damaged UTF-16, a page" { spoilt html UTF-16LE; }
@test "damaged UTF-8, a page" { spoilt html UTF-8; }

# orphaned MARK: half a character after each label, before MARK
orphaned() {
	local half

	for half in '\201' '\265' '\376' '\200' '\377'; do
		filter recode GB18030
		for file in other/*; do
			# shellcheck disable=SC2059
			LC_ALL=C sed "s/\($(printf '[\200-\377]')\)$1/\1$(printf "$half")$1/" "$file" >t
			refute cmp -s t "$file"
			mv t "$file"
		done
		# A title with half a character at its end is another title.
		said other | numbers | grep -v meta | cut -f 2- | diff utf8.numbers - || return 1
	done
}

@test "half a character takes no tag, TAB or end of line with it" {
	sheets -p -n 3 -s 10 -l tabs
	numbers <utf8.records | grep -v meta | cut -f 2- >utf8.numbers
	orphaned '	'
	sheets -p -n 3 -s 10 -l cells
	numbers <utf8.records | grep -v meta | cut -f 2- >utf8.numbers
	orphaned '$'
	sheets -p -n 3 -s 10 -l html
	numbers <utf8.records | grep -v meta | cut -f 2- >utf8.numbers
	orphaned '<\/td>'
}

@test "half a character takes no digit with it" {
	sheets -p -n 3 -s 10 -l tabs
	filter recode GB18030
	for file in other/*; do
		LC_ALL=C sed "s/	\([0-9]\)/	$(printf '\265')\1/" "$file" >t
		refute cmp -s t "$file"
		mv t "$file"
	done
	said other | grep -v '^dr-extract' | numbers | awk '$3 != ""' | comm -13 <(numbers <utf8.records | sort) <(sort) >t
	[ ! -s t ]
}

@test "very short" {
	for encoding in GB18030 UTF-16LE UTF-16BE UTF-8 UTF-16; do
		printf '清水乡人民政府2023年政府信息公开工作年度报告\n一、总体情况\n没有。\n' | iconv -f UTF-8 -t "$encoding" >short
		"$BUILD/dr-extract" short 2>/dev/null | cut -f 1-4 | grep -Fx "清水乡人民政府	2023	meta.agency	清水乡人民政府"
	done
}

@test "UTF-16 with a byte too many, and with half a surrogate" {
	sheets -p -n 1 -s 11 -l words
	filter recode UTF-16LE
	printf '\012' >>other/0001.txt
	said other | grep -v text | diff <(grep -v text utf8.records) -
	filter recode UTF-16BE
	printf '\330\000\000\012' >>other/0001.txt
	said other | grep -v text | diff <(grep -v text utf8.records) -
}

@test "surrogates in the UTF-8 part of a file of two encodings never come out" {
	sheets -p -s 1 -y 2 -l words
	filter recode GB18030
	for file in other/*; do
		for i in 1 2 3; do
			printf '本局认真贯彻落实条例\355\274\214主动公开政府信息，其他事项。\n' >>"$file"
		done
	done
	said other >records
	grep -q requests.new records
	iconv -f UTF-8 -t UTF-8 records >/dev/null
}

@test "a mark and nothing else" {
	for bytes in '\357\273\277' '\377\376' '\376\377' '\377' '\204\061\225\063' '\377\376\012' '\000\000'; do
		status=0
		# shellcheck disable=SC2059
		printf "$bytes" >mark
		"$BUILD/dr-extract" mark >records 2>errors || status=$?
		[ "$status" = 2 ]
		[ ! -s records ]
		[ "$(grep -c '^dr-extract: mark: ' errors)" = 1 ]
	done
}

@test "NUL bytes in other encodings never come out" {
	for encoding in GB18030 UTF-16LE; do
		sheets -p -n 3 -s 12 -l words
		filter recode "$encoding"
		for file in other/*; do
			printf 'a\000b\000\000\000\012\000' >>"$file"
		done
		said other >records
		grep -q requests.new records
		[ "$(tr -cd '\000' <records | wc -c)" = 0 ]
	done
}

@test "bytes that are no encoding are named" {
	LC_ALL=C awk 'BEGIN { x = 3; for (i = 0; i < 3000; i++) { x = x * 16807 % 2147483647; printf "%c", 128 + x % 128 }
		print "" }' >noise
	status=0
	"$BUILD/dr-extract" noise >records 2>errors || status=$?
	[ "$status" = 2 ]
	grep -q 'is in an unknown encoding; name it with -e\|is binary\|no report' errors
}
