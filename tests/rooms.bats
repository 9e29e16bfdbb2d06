# The rooms of lib/: MODULES in the Makefile lists every module, each after those that it uses.

load helpers

# modules: one per line, in the Makefile's order, as ROOM/NAME
modules() {
	awk '/^MODULES =/ { on = 1 } on { more = sub(/\\$/, ""); sub(/^MODULES =/, ""); for (i = 1; i <= NF; i++) print $i; if (!more) exit }' \
	    "$TESTS/../Makefile"
}

# order FILE: reads lines `USER USED WHAT`, of modules; prints those in which a module uses one that FILE does not list before it
order() {
	awk 'NR == FNR { at[$1] = NR; next }
		!($1 in at) { print $1 " is not in MODULES"; bad = 1; next }
		!($2 in at) { print $1 " uses " $2 ", which is not in MODULES"; bad = 1; next }
		at[$2] > at[$1] { print $1 " uses " $2 ", which comes after it: " $3; bad = 1 }
		END { exit bad }' "$1" -
}

# symbols: of each module's object `MODULE SYMBOL TYPE`
symbols() {
	sed "s,.*,$BUILD/lib/&.o," "$BATS_TEST_TMPDIR/modules" | xargs nm -A -P |
	    awk -v from="$BUILD/lib/" 'NF >= 3 { sub(/\.o:$/, "", $1); print substr($1, length(from) + 1), $2, $3 }'
}

setup() {
	cd "$TESTS/.."
	modules >"$BATS_TEST_TMPDIR/modules"
}

@test "every file of lib/ is of a module, and every module has its file" {
	[ "$(wc -l <"$BATS_TEST_TMPDIR/modules")" -gt 60 ]
	ls lib/*/*.c | sed 's,^lib/,,; s,\.c$,,' | sort | diff - <(sort "$BATS_TEST_TMPDIR/modules")
	[ -z "$(find lib -maxdepth 1 -type f)" ]
	# ar keeps members by their names alone.
	[ -z "$(sed 's,.*/,,' "$BATS_TEST_TMPDIR/modules" | sort | uniq -d)" ]
}

@test "a room is in one piece, and uses no room after it" {
	sed 's,/.*,,' "$BATS_TEST_TMPDIR/modules" | uniq | sort | uniq -d >"$BATS_TEST_TMPDIR/twice"
	[ ! -s "$BATS_TEST_TMPDIR/twice" ]
	sed 's,/.*,,' "$BATS_TEST_TMPDIR/modules" | uniq >"$BATS_TEST_TMPDIR/rooms"
	grep -o '^#include "[^"]*"' lib/*/*.[ch] | sed 's,^lib/\([^/]*\)/\([^:]*\):#include "\([^/"]*\).*,\1 \3 \2,' >"$BATS_TEST_TMPDIR/uses"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/uses")" -gt 100 ]
	order "$BATS_TEST_TMPDIR/rooms" <"$BATS_TEST_TMPDIR/uses"
}

@test "private headers are seen in their room only" {
	grep -o '^#include "[^"]*_int\.h"' -r lib cmd tests/fuzz | awk -F '[/:"]' '{ room = $1 == "lib" ? $2 : $1 } $(NF - 2) != room { print; bad = 1 } END { exit bad }'
	grep -q '_int\.h"' lib/*/*.c
}

@test "a module uses only modules before it: by what each object defines and wants" {
	command -v nm >/dev/null || skip 'nm is not here'
	symbols >"$BATS_TEST_TMPDIR/symbols"
	awk 'NR == FNR { if ($3 ~ /^[TDBRGSC]$/) from[$2] = $1; next }
		$3 == "U" && $2 in from { print $1, from[$2], $2 }' "$BATS_TEST_TMPDIR/symbols" "$BATS_TEST_TMPDIR/symbols" >"$BATS_TEST_TMPDIR/uses"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/uses")" -gt 300 ]
	order "$BATS_TEST_TMPDIR/modules" <"$BATS_TEST_TMPDIR/uses"
}

@test "no two headers include each other, directly or around" {
	grep -o '^#include "[^"]*"' lib/*/*.h | sed 's,^lib/\([^:]*\):#include "\([^"]*\)",\2 \1,' | tsort >/dev/null
}

@test "what a module shows to others has its name, its room's or its header's" {
	command -v nm >/dev/null || skip 'nm is not here'
	symbols | awk '$3 ~ /^[TDBRGSC]$/ && $2 !~ /^__/ { print $1, $2 }' >"$BATS_TEST_TMPDIR/shown"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/shown")" -gt 200 ]
	ls lib/*/*.h | sed 's,^lib/,,; s,\.h$,,; s,_int$,,' | sort -u >"$BATS_TEST_TMPDIR/headers"
	awk 'NR == FNR { split($1, h, "/"); names[h[1]] = names[h[1]] " " h[2] " " h[1]; next }
		{ split($1, m, "/"); k = split(names[m[1]] " " m[2], n, " "); ok = 0
		  for (i = 1; i <= k; i++) ok += index($2 "_", n[i] "_") == 1 || index($2 "_", n[i] "s_") == 1
		  if (!ok) { print $1 ": " $2; bad = 1 } }
		END { exit bad }' "$BATS_TEST_TMPDIR/headers" "$BATS_TEST_TMPDIR/shown"
}
