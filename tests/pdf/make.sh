#!/bin/sh
# make.sh: how the PDFs here were made, once.  Needs weasyprint and
# fonts-arphic-gbsn00lp; run it where 2021.pdf shall be.  usage: make.sh PATH-OF-GENERATE
set -eu

generate=${1:?usage: make.sh PATH-OF-GENERATE}
style='@page { size: A4; margin: 25mm 20mm }
body { font: 12pt/1.7 "AR PL SungtiL GB" }
h1 { text-align: center; font-size: 18pt }
h2, h3 { font-size: 12pt; font-weight: normal }
p, h2, h3 { text-indent: 2em; margin: .3em 0 }
table { border-collapse: collapse; width: 100%; font-size: 9pt }
td, th { border: 1px solid; text-align: center; font-weight: normal; padding: 3px }'
t=$(mktemp -d)
trap 'rm -rf "$t"' EXIT

for form in 2021 2019; do
	"$generate" -l html -p -f "$form" -s "20$form" -n 1 -d "$t"
	echo "$style" >"$t/style.css"
	weasyprint -p -s "$t/style.css" "$t/0001.html" "$form.pdf"
	cp "$t/0001.truth" "$form.truth"
done
