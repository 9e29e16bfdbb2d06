# The generator itself: what the tests of the programs take for granted.

# shellcheck disable=SC2016,SC2154,SC2164
load helpers

# chains: sound chains of five years, as records of the cells and the claims in one file of truth
chains() {
	make_reports -p -l tabs -n 30 -y 5
	for truth in "$reports"/*.truth; do
		awk -F '\t' -v OFS='\t' '$1 == "agency" { a = $2 } $1 == "year" { y = $2 } { k[NR] = $1; v[NR] = $2 }
			END { for (i = 1; i <= NR; i++) print a, y, k[i], v[i] }' "$truth"
	done >"$BATS_TEST_TMPDIR/truth"
}

# none AWK-PROGRAM: fails where the program prints anything of the truth
none() {
	[ -s "$BATS_TEST_TMPDIR/truth" ]
	awk -F '\t' "$1" "$BATS_TEST_TMPDIR/truth" >"$BATS_TEST_TMPDIR/found"
	sed -n '1,10p' "$BATS_TEST_TMPDIR/found"
	[ ! -s "$BATS_TEST_TMPDIR/found" ]
}

@test "every agency has a name of its own" {
	for seed in 1 2; do
		make_reports -p -l tabs -n 2000 -s "$seed"
		[ "$(cat "$reports"/*.truth | grep '^agency	' | sort -u | wc -l)" = 2000 ]
		[ "$(cat "$reports"/*.truth | grep -c '^agency	.*[0-9 ]')" = 0 ]
	done
}

@test "a chain is one agency, year by year, each in the form of its year" {
	chains
	[ "${#files[@]}" = 150 ]
	[ "$(cut -f 1 "$BATS_TEST_TMPDIR/truth" | sort -u | wc -l)" = 30 ]
	none '$3 == "year" { n[$1]++; if (!($1 in from) || $4 < from[$1]) from[$1] = $4; if ($4 > to[$1]) to[$1] = $4 }
		END { for (a in n) if (n[a] != 5 || to[a] != from[a] + 4) print a }'
	none '$3 == "meta.form" && $4 != ($2 < 2021 ? 2019 : 2021)'
	grep -q '	meta.form	2019$' "$BATS_TEST_TMPDIR/truth"
}

@test "from year to year: carried over, in force, items" {
	chains
	none '{ v[$1, $2, $3] = $4; agency[$1] }
		function has(y, key) { return (a, y, key) in v }
		function differs(y, key, was) { if (has(y, key) && v[a, y, key] != was) print a, y, key, v[a, y, key], was }
		END {
			split("natural business research welfare legal other total", who, " ")
			split("rules normative licensing services penalties coercion fees", item, " ")
			for (a in agency)
				for (y = 2020; y <= 2025; y++) {
					for (i = 1; i <= 7 && has(y - 1, "requests.carried_out.total"); i++)
						differs(y, "requests.carried_in." who[i], v[a, y - 1, "requests.carried_out." who[i]])
					for (i = 1; i <= 7; i++) {
						p = "proactive." item[i]
						if (has(y - 1, p ".in_force"))
							differs(y, p ".in_force", v[a, y - 1, p ".in_force"] + v[a, y, p ".issued"] - v[a, y, p ".repealed"])
						if (has(y - 1, p ".items_prior"))
							differs(y, p ".items_prior", v[a, y - 1, p ".items_prior"] + v[a, y - 1, p ".change"])
					}
				}
		}'
}

@test "stocks, and what is never negative" {
	chains
	none '{ v[$1, $2, $3] = $4 }
		$3 ~ /^(proactive|requests|review|lawsuit)\./ && $4 !~ /^[0-9]/ && $3 !~ /\.change$/
		END {
			for (k in v) {
				n = k
				if (sub(/\.in_force$/, ".issued", n) && (n in v) && v[k] < v[n] + 0)
					print k, v[k], v[n]
				n = k
				if (sub(/\.disclosed_total$/, ".disclosed", n) && (n in v) && v[k] < v[n] + 0)
					print k, v[k], v[n]
			}
		}'
}

@test "out in time" {
	chains
	grep -q '	meta.published	' "$BATS_TEST_TMPDIR/truth"
	none '$3 == "meta.published" {
		last = $2 + 1 ($1 ~ /(市|县|区)人民政府$/ ? "-03-31" : "-01-31")
		if ($4 < $2 + 1 "-01-01" || $4 > last)
			print
	}'
}

@test "prose states the numbers of the tables" {
	chains
	# wholes are their parts; the rest are cells, or their sums
	none '$3 !~ /^claim\./ { v[$1, $2, $3] = $4; next }
		$3 ~ /^claim\.(disclosed|whole)$/ { whole[$1, $2] += $4; next }
		$3 == "claim.part" { part[$1, $2] += $4; next }
		$3 != "claim.fee" { claim[++n] = $1 SUBSEP $2; key[n] = substr($3, 7); value[n] = $4 }
		END {
			for (i = 1; i <= n; i++) {
				last = key[i]
				sub(/.*\./, "", last)
				stem = substr(key[i], 1, length(key[i]) - length(last))
				sum = 0
				if ((claim[i], key[i]) in v)
					sum = v[claim[i], key[i]]
				else if ((claim[i], "proactive." key[i]) in v)
					sum = v[claim[i], "proactive." key[i]]
				else
					for (k in v)
						if (index(k, claim[i] SUBSEP stem) == 1 && k ~ ("\\." last "$"))
							sum += v[k]
				if (sum != value[i])
					print claim[i], key[i], value[i], sum
			}
			for (k in whole)
				if (whole[k] != part[k])
					print k, whole[k], part[k]
		}'
	for name in requests.new.total requests.processed.total requests.denied.total review.total lawsuit.total \
	    disclosed fee normative.in_force; do
		grep -q "	claim\.$name	" "$BATS_TEST_TMPDIR/truth"
	done
}

@test "two years do not say the same" {
	chains
	none '$3 ~ /^text\./ {
			gsub(/[0-9]+/, "", $4)
			n = split($4, s, "。")
			for (i = 1; i <= n; i++)
				if (length(s[i]) > 24 && s[i] !~ /统计期限/)
					said[$1, s[i]] = said[$1, s[i]] " " $2
		}
		END {
			for (k in said) {
				n = split(said[k], y, " ")
				for (i = 1; i <= n; i++)
					for (j = 1; j < i; j++)
						if (y[i] == y[j] + 1)
							print k, said[k]
			}
		}'
}

@test "section six speaks of the fee from 2021 on" {
	chains
	none '$3 == "year" && $2 >= 2021 { due[$1 FS $2] }
		$3 == "text.6" && $4 ~ /信息处理费/ { told[$1 FS $2] }
		END { for (k in due) if (!(k in told)) print k }'
}

@test "the n-th report is the same, however many follow" {
	make_reports -l words -n 2 -s 3
	cp "$reports/0002.txt" "$BATS_TEST_TMPDIR/second"
	make_reports -l words -n 5 -s 3
	cmp "$reports/0002.txt" "$BATS_TEST_TMPDIR/second"
}
