# The recipes of dr-record(5), LOADING RECORDS: each, run by the program it is for, loads every record, also where prose
# has a quotation mark that no other one closes.

# shellcheck disable=SC2154,SC2164
load helpers

setup() {
	cd "$BATS_TEST_TMPDIR"
	case $BUILD in /*) ;; *) BUILD=$OLDPWD/$BUILD ;; esac
	export LC_ALL=C.UTF-8
	"$BUILD/dr-extract" "$TESTS"/sample/*.txt >all
	n=$(wc -l <all)
	# One quotation mark at the beginning of a field, and one within; a backslash; and a comment's sign.
	awk -F '\t' -v OFS='\t' '$3 == "text.5.001" { $4 = "\"" $4 } $3 ~ /^text.1/ { sub(/，/, "\"#", $4) }
		$3 == "meta.title" { $4 = $4 "\\\\" } { print }' all >quoted
	[ "$(tr -cd '\042' <quoted | wc -c)" -gt 3 ]
	mv quoted all
	awk -F '\t' -v OFS='\t' '$1 ~ /镇/ && $3 == "requests.partial.natural" { $4 = ""; $6 = "/" } { print }' all >blank
	[ "$(awk -F '\t' '$4 == ""' blank | wc -l)" = 1 ]
	mv blank all
}

# has PROGRAM: skips where it is not here
has() { command -v "$1" >/dev/null || skip "$1 is not here"; }

# recipe NAME [NTH]: the block of that part of the page, as a reader sees it
recipe() {
	awk -v name="$1" -v nth="${2:-1}" '
		$1 == ".Ss" || $1 == ".Sh" { inside = $1 == ".Ss" && $2 == name }
		inside && /^\.Bd/ { block++; next }
		/^\.Ed/ { open = 0 }
		inside && block == nth && /^\.Ed/ { exit }
		inside && block == nth { gsub(/\\e/, "\\"); sub(/^\\&/, ""); print }' "$TESTS/../man/dr-record.5" >recipe
	[ -s recipe ]
}

@test "grep: one key alone" {
	recipe grep
	[ "$(sh recipe | wc -l)" = 3 ]
	[ "$(sh recipe | cut -f 3 | uniq)" = requests.new.total ]
	# which is why the page says so
	[ "$(grep -c requests.new.total all)" -gt 3 ]
}

@test "R" {
	has Rscript
	recipe R
	[ "$(Rscript recipe)" = "$n 118 " ]
}

@test "pandas" {
	# Debian's is in its own python3, which another may be before.
	for python in python3 /usr/bin/python3 ''; do
		"$python" -c 'import pandas' 2>/dev/null && break
	done
	[ -n "$python" ] || skip "pandas is not here"
	recipe pandas
	[ "$("$python" recipe)" = "$n 118" ]
}

@test "SQLite" {
	has sqlite3
	recipe SQLite
	[ "$(sqlite3 records.db <recipe)" = "$n$(printf '\t')118" ]
	# the blank cell is NULL, the text is whole
	[ "$(sqlite3 records.db 'SELECT count(*) FROM record WHERE value IS NULL')" = 1 ]
	[ "$(sqlite3 records.db "SELECT count(*) FROM record WHERE value LIKE '\"主要问题%'")" = 1 ]
}

@test "DuckDB" {
	has duckdb
	recipe DuckDB
	duckdb -csv -noheader <recipe | grep -qx "$n,118.0000"
}

@test "mlr: JSON, a record on a line" {
	has mlr
	recipe mlr
	sh recipe >json
	[ "$(wc -l <json)" = "$n" ]
	grep -q '"key": "text.5.001", "value": "\\"' json
	grep -q '"value": "", .*"raw": "/"' json
}

@test "mlr: bars" {
	has mlr
	recipe mlr 2
	sh recipe >bars
	[ "$(wc -l <bars)" = 4 ]
	awk 'NR > 1 { gsub(/[^*]/, "", $3); print length($3) }' bars | tr '\n' ' ' | diff - <(printf '8 15 23 ')
}

@test "join" {
	recipe join
	[ "$(sh recipe)" = "云溪市档案服务中心$(printf '\t')39$(printf '\t')59" ]
}
