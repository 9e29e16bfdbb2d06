# make corpus: its figures, and that they tell of what is wrong.

# shellcheck disable=SC2154,SC2164
load helpers

setup() {
	cd "$BATS_TEST_TMPDIR"
	case $BUILD in /*) ;; *) BUILD=$OLDPWD/$BUILD ;; esac
	export LAYOUTS=tabs
}

# corpus BUILD: leaves the figures of the last row in v, and status
corpus() {
	status=0
	"$TESTS/corpus/run" -v "$1" 24 "${SEED:-1}" >table || status=$?
	cat table
	read -r -a v < <(sed -n 's/^all //p' table)
	[ "${#v[@]}" = 16 ]
}

# spoilt PROGRAM AWK-PROGRAM: the programs, what one of them prints changed; leaves the figures
spoilt() {
	rm -rf spoilt
	mkdir spoilt
	ln -s "$BUILD"/* spoilt
	rm "spoilt/$1"
	printf '#!/bin/sh\n"%s" "$@" | awk -F "\\t" -v OFS="\\t" '"'%s'"'\n' "$BUILD/$1" "$2" >"spoilt/$1"
	chmod +x "spoilt/$1"
	corpus spoilt
	[ "$status" = 1 ]
}

@test "text, pages and traces: all is right" {
	LAYOUTS='tabs html trace' corpus "$BUILD"
	[ "$status" = 0 ]
	[ "${v[0]}" = 24 ]
	[ "${v[1]}" -gt 4000 ]
	[ "${v[3]} ${v[4]} ${v[7]} ${v[10]} ${v[11]} ${v[14]} ${v[15]}" = '0 0 0 0 0 0 0' ]
	[ "${v[12]} ${v[13]}" = '6 6' ]
	[ "${v[8]}" -gt 20 ]
}

@test "a cell, a name or a claim that is wrong, and a cell that is lost, are counted" {
	spoilt dr-extract '$3 == "requests.new.total" && $4 != "" { $4 += 1000000 } 1'
	[ "${v[4]}" -gt 20 ]
	spoilt dr-extract '$3 != "requests.new.total"'
	[ "${v[3]}" -gt 20 ]
	spoilt dr-extract '{ $1 = "某局" } 1'
	[ "${v[7]}" = 24 ]
	spoilt dr-extract '$3 ~ /^claim\.[a-z.]*total/ { $4 += 1000000 } 1'
	[ "${v[10]}" -gt 0 ]
}

@test "a false alarm, one that is missing, and another row are counted" {
	spoilt dr-check '1; END { $1 = "x"; print }'
	[ "${v[11]}" = 1 ]
	spoilt dr-check '0'
	[ "${v[12]}" -gt "${v[13]}" ]
	spoilt dr-tsv 'NR == 2 { $12 = 1000000 } 1'
	[ "${v[14]}" -gt 0 ]
	spoilt dr-diff '{ $6 = 1000000 } 1'
	[ "${v[15]}" -gt 0 ]
}
