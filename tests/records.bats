# What holds of every record, whatever the report looked like.

# shellcheck disable=SC2016,SC2154,SC2164
load helpers

setup_file() {
	export MANY=$BATS_FILE_TMPDIR/many
	mkdir "$MANY" "$MANY/src"
	# every layout but HTML, odd reports and clean ones
	for layout in $("$BUILD/tests/generate" -l list | grep -v html); do
		mkdir "$MANY/src/$layout" "$MANY/src/$layout-plain"
		"$BUILD/tests/generate" -l "$layout" -n 20 -s 11 -d "$MANY/src/$layout"
		"$BUILD/tests/generate" -p -l "$layout" -n 5 -s 12 -d "$MANY/src/$layout-plain"
	done
	find "$MANY/src" -name '*.txt' | sort | tr '\n' '\0' >"$MANY/names"
	"$BUILD/dr-extract" -0 <"$MANY/names" >"$MANY/records" 2>"$MANY/errors" || [ $? = 1 ]
}

setup() {
	records=$MANY/records
	errors=$MANY/errors
}

# none AWK-PROGRAM: fails where the program prints anything, and shows the first of it
none() {
	[ -s "$records" ]
	awk -F '\t' "$@" "$records" >"$BATS_TEST_TMPDIR/found"
	sed -n '1,10p' "$BATS_TEST_TMPDIR/found"
	[ ! -s "$BATS_TEST_TMPDIR/found" ]
}

cells='$3 ~ /^(proactive|requests|review|lawsuit)\./'

@test "there are records of every report" {
	[ "$(cut -f 5 "$records" | sed 's/:[0-9]*$//' | sort -u | wc -l)" = "$(tr -cd '\000' <"$MANY/names" | wc -c)" ]
}

@test "six fields" { none 'NF != 6'; }

@test "no field but value and raw is empty" {
	none '$1 == "" || $2 == "" || $3 == "" || $5 == ""'
}

@test "the agency has no white space, the year is four digits" {
	none '$1 ~ /[ \\]/ || $1 ~ /\343\200\200/ || $1 ~ /\302\240/ || $2 !~ /^([0-9][0-9][0-9][0-9]|-)$/'
}

@test "one agency and one year in a report" {
	none '{
		file = $5
		sub(/:[0-9]+$/, "", file)
		if ((file in who) && who[file] != $1 FS $2)
			print
		who[file] = $1 FS $2
	}'
}

@test "no key twice in a report" {
	none '{ file = $5; sub(/:[0-9]+$/, "", file) } seen[file, $3]++'
}

@test "keys are dotted paths of lower-case words, and only those of the form" {
	none '$3 !~ /^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/'
	cat "$MANY"/src/*/*.truth | cut -f 1 | grep -E '^(proactive|requests|review|lawsuit|meta)\.' |
	    sort -u >"$BATS_TEST_TMPDIR/form"
	{
		cat "$BATS_TEST_TMPDIR/form"
		printf 'meta.%s\n' title agency year form published publisher period
		printf 'meta.heading.%s\n' 1 1.1 1.2 1.3 1.4 1.5 2 3 4 5 6
	} | sort -u >"$BATS_TEST_TMPDIR/known"
	cut -f 3 "$records" | grep -vE '^(text|claim)\.' | sort -u >"$BATS_TEST_TMPDIR/used"
	[ -z "$(comm -13 "$BATS_TEST_TMPDIR/known" "$BATS_TEST_TMPDIR/used")" ]
	[ "$(grep -cE '^(proactive|requests|review|lawsuit)\.' "$BATS_TEST_TMPDIR/used")" -gt 200 ]
}

@test "prose is numbered without a gap, in sections that there are" {
	none '$3 ~ /^text\./ && $3 !~ /^text\.([0-6]|1\.[1-5])\.[0-9][0-9][0-9]$/'
	none '$3 ~ /^text\./ {
		file = $5
		sub(/:[0-9]+$/, "", file)
		section = $3
		sub(/\.[0-9]+$/, "", section)
		n = substr($3, length(section) + 2) + 0
		if (n != last[file, section] + 1)
			print
		last[file, section] = n
	}'
}

@test "claims are numbered without a gap, and parts within their whole" {
	none '$3 ~ /^claim\./ && $3 !~ /^claim\.([a-z_]+\.)+[0-9][0-9][0-9]$/ &&
	    $3 !~ /^claim\.part\.[0-9][0-9][0-9]\.[0-9][0-9]$/'
	none '$3 ~ /^claim\./ {
		file = $5
		sub(/:[0-9]+$/, "", file)
		name = $3
		sub(/\.[0-9]+$/, "", name)
		n = substr($3, length(name) + 2) + 0
		if (n != last[file, name] + 1)
			print
		last[file, name] = n
		whole = name
		if (sub(/^claim\.part/, "claim.whole", whole) && !((file, whole) in seen))
			print
		seen[file, $3]
	}'
	[ "$(grep -c '	claim\.' "$records")" -gt 100 ]
}

@test "a claim is a number, and shows its wording" {
	none '$3 ~ /^claim\./ && ($4 !~ /^(0|[1-9][0-9]*)(\.[0-9]+)?$/ || $6 == "")'
}

@test "no control characters: C0, DEL, C1" {
	LC_ALL=C awk '/[\001-\010\013-\037\177]/ || /\302[\200-\237]/' "$records" >"$BATS_TEST_TMPDIR/found"
	[ ! -s "$BATS_TEST_TMPDIR/found" ]
	[ "$(LC_ALL=C tr -cd '\000' <"$records" | wc -c)" = 0 ]
}

@test "valid UTF-8, without a BOM" {
	command -v iconv >/dev/null || skip "iconv is not here"
	iconv -f UTF-8 -t UTF-8 "$records" | cmp - "$records"
	[ "$(LC_ALL=C grep -c "$(printf '\357\273\277')" "$records")" = 0 ]
}

@test "every line is ended, the last too" {
	[ "$(tail -c 1 "$records" | od -An -tx1 | tr -d ' ')" = 0a ]
}

@test "backslashes are escapes" {
	none '{ gsub(/\\[tnr\\]/, "") } /\\/'
}

@test "sort -u keeps every record" {
	[ "$(LC_ALL=C sort -u "$records" | wc -l)" = "$(wc -l <"$records")" ]
	[ "$(LC_ALL=C.UTF-8 sort -u "$records" | wc -l)" = "$(wc -l <"$records")" ]
}

@test "a cell is a plain decimal or empty" {
	none "$cells"' && $4 !~ /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/ && $4 != ""'
}

@test "only an increase or a decrease is negative" {
	none "$cells"' && $4 ~ /^-/ && $3 !~ /\.change$/'
}

@test "raw is empty where it would be the value" {
	none "$cells"' && $4 != "" && $4 "" == $6 ""'
}

@test "the year and the dates of meta" {
	none '$3 == "meta.year" && $4 !~ /^20[0-9][0-9]$/'
	none '$3 == "meta.published" && $4 !~ /^20[0-9][0-9]-[01][0-9]-[0-3][0-9]$/'
	none '$3 == "meta.period" && $4 !~ /^20[0-9][0-9]-[01][0-9]-[0-3][0-9]\/20[0-9][0-9]-[01][0-9]-[0-3][0-9]$/'
	none '$3 == "meta.form" && $4 !~ /^(2019|2021|mixed)$/'
}

@test "sources point at the line that has the wording" {
	awk -F '\t' -v OFS='\t' "$cells"'{
		file = $5
		sub(/:[0-9]+$/, "", file)
		print file, substr($5, length(file) + 2), ($6 != "" ? $6 : $4), $3
	}' "$records" >"$BATS_TEST_TMPDIR/wordings"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/wordings")" -gt 10000 ]
	awk -F '\t' '
		# The first piece of a wording: a cell may be broken over lines.
		function begins(s) {
			sub(/[ \\].*/, "", s)
			return s
		}
		$1 != file {
			for (n = split("", text); (getline l < $1) > 0;) {
				# a CR alone ends a line as well
				sub(/\r$/, "", l)
				text[++n] = l
			}
			close($1)
			file = $1
		}
		$2 < 1 || $2 > n || !index(text[$2 + 0], begins($3)) { print }
	' "$BATS_TEST_TMPDIR/wordings" >"$BATS_TEST_TMPDIR/found"
	sed -n '1,10p' "$BATS_TEST_TMPDIR/found"
	[ ! -s "$BATS_TEST_TMPDIR/found" ]
}

@test "diagnostics name the program, a file that there is, and a line" {
	grep -vE '^dr-extract: .+\.txt:[0-9]+: .' "$errors" >"$BATS_TEST_TMPDIR/found" || :
	sed -n '1,10p' "$BATS_TEST_TMPDIR/found"
	[ ! -s "$BATS_TEST_TMPDIR/found" ]
	# and none says a key is missing that was written
	awk -F '\t' -v errors="$errors" '
		{ file = $5; sub(/:[0-9]+$/, "", file); written[file, $3] }
		END {
			while ((getline line < errors) > 0) {
				if (!match(line, /\.txt:[0-9]+: [a-z0-9_.]+: /))
					continue
				file = substr(line, 13, RSTART - 13 + 4)
				key = substr(line, RSTART, RLENGTH)
				sub(/^\.txt:[0-9]+: /, "", key)
				sub(/: $/, "", key)
				if ((file, key) in written)
					print line
			}
		}' "$records" >"$BATS_TEST_TMPDIR/found"
	sed -n '1,10p' "$BATS_TEST_TMPDIR/found"
	[ ! -s "$BATS_TEST_TMPDIR/found" ]
}

@test "mawk, gawk and busybox awk say the same" {
	local program='
		$3 ~ /^requests\.[a-z_.]*\.total$/ { sum[$2] += $4 }
		$4 == "" { blank++ }
		END { for (y in sum) printf "%s %d\n", y, sum[y]; print "blank", blank }'
	local n=0 awk

	for awk in mawk gawk 'busybox awk' 'original-awk'; do
		command -v "${awk%% *}" >/dev/null || continue
		n=$((n + 1))
		$awk -F '\t' "$program" "$records" | LC_ALL=C sort >"$BATS_TEST_TMPDIR/$n"
		cmp "$BATS_TEST_TMPDIR/1" "$BATS_TEST_TMPDIR/$n"
	done
	[ "$n" -gt 1 ] || skip "only one awk is here"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/1")" -gt 3 ]
}

@test "miller reads it" {
	command -v mlr >/dev/null || skip "mlr is not here"
	[ "$(mlr --itsv --implicit-csv-header --ojsonl cat "$records" | wc -l)" = "$(wc -l <"$records")" ]
	sum=$(mlr --itsv --implicit-csv-header --onidx filter '$3 == "requests.new.total" && is_not_empty($4)' \
	    'then' stats1 -a sum -f 4 "$records")
	[ "$sum" = "$(awk -F '\t' '$3 == "requests.new.total" { n += $4 } END { print n }' "$records")" ]
}

@test "two years join on their keys" {
	local dir=$MANY/src/tabs-plain tab

	tab=$(printf '\t')
	for n in 1 2; do
		"$BUILD/dr-extract" "$dir/000$n.txt" | LC_ALL=C sort -t "$tab" -k 3,3 >"$BATS_TEST_TMPDIR/$n"
	done
	LC_ALL=C join -t "$tab" -1 3 -2 3 "$BATS_TEST_TMPDIR/1" "$BATS_TEST_TMPDIR/2" >"$BATS_TEST_TMPDIR/both"
	[ "$(grep -c '^requests\.' "$BATS_TEST_TMPDIR/both")" -ge 150 ]
	[ "$(awk -F '\t' 'NF != 11' "$BATS_TEST_TMPDIR/both" | wc -l)" = 0 ]
}
