#!/bin/sh
# seeds.sh DIRECTORY: what the fuzzers begin with, a directory a harness, made by the generator.
set -eu
build=${BUILD:-build}
here=$(dirname "$0")
out=$1
mkdir -p "$out/text" "$out/html" "$out/word" "$out/trace" "$out/bytes" "$out/records"

# Reports by layout, whole and (what a fuzzer changes faster) the end of them.
"$build/tests/generate" -l list | while read -r layout; do
	kind=text
	case $layout in html*) kind=html ;; trace) kind=trace ;; esac
	for form in 2019 2021; do
		"$build/tests/generate" -p -l "$layout" -f $form >"$out/made"
		cp "$out/made" "$out/$kind/$layout-$form"
		tail -c 2000 "$out/made" >"$out/$kind/$layout-$form-end"
		head -c 1500 "$out/made" >"$out/$kind/$layout-$form-begin"
	done
	"$build/tests/generate" -l "$layout" -s 3 >"$out/$kind/$layout-odd"
done
rm -f "$out/made"

# Nothing at all.
for kind in text html word trace bytes records; do : >"$out/$kind/empty"; done

# A page's tables as those of word processors.
for page in "$out"/html/html-20??; do
	awk -v kind=word -f "$here/tables.awk" "$page" >"$out/word/word-${page##*-}"
	awk -v kind=office -f "$here/tables.awk" "$page" >"$out/word/office-${page##*-}"
done
cp "$out/html/html-word-2021" "$out/word/html-word"

for encoding in GB18030 BIG5 UTF-16LE UTF-16BE; do
	for from in text/words-2021-end html/html-2021-end text/cells-2019; do
		name=$out/bytes/$encoding-${from#*/}
		{
			case $encoding in UTF-16LE) printf '\377\376' ;; UTF-16BE) printf '\376\377' ;; esac
			# What the encoding lacks is left away, which iconv takes for trouble.
			iconv -c -f UTF-8 -t "$encoding" "$out/$from" 2>/dev/null || :
		} >"$name"
	done
done
cp "$out/text/words-2021" "$out/html/html-2021" "$out/bytes"

# Records of two years, and of parts of them.
mkdir -p "$out/chain"
"$build/tests/generate" -p -l words -y 2 -d "$out/chain"
"$build/dr-extract" "$out"/chain/*.txt >"$out/chain/all" || :
grep -E 'proactive|requests|review|lawsuit' "$out/chain/all" >"$out/records/cells"
grep -E 'meta|review|proactive' "$out/chain/all" >"$out/records/some"
grep -E 'claim|text' "$out/chain/all" >"$out/records/prose"
grep -E 'requests\.(new|carried)' "$out/chain/all" >"$out/records/carried"
sed 's/^[^	]*/-/' "$out/records/some" >"$out/records/nobody"
rm -rf "$out/chain"
