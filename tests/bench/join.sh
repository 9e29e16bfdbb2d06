#!/bin/sh
# join.sh OLD NEW: what dr-diff does, without the forms.
export LC_ALL=C
cells() { mawk -F '\t' '$3 ~ /^(proactive|requests|review|lawsuit)/ { print $1 " " $3 "\t" $4 }' "$1"; }
cells "$1" >"$1.left"
cells "$2" | join -t '	' -a 1 -a 2 -e '' -o 0,1.2,2.2 "$1.left" - | mawk -F '\t' -v OFS='\t' '$2 != $3 {
	sub(/ /, "\t", $1)
	print $1, $2, $3, ($2 == "" || $3 == "" ? "" : $3 - $2),
	    ($2 == "" || $3 == "" || $2 == 0 ? "" : sprintf("%.1f", 100 * ($3 - $2) / $2))
}'
rm "$1.left"
