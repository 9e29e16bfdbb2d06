# The script of `make mutate`, on a project of two rooms that is made here.

load helpers

setup() {
	project=$BATS_TEST_TMPDIR/project
	mkdir -p "$project/lib/one" "$project/lib/two" "$project/cmd" "$project/man" "$project/tests/mutate"
	cd "$project"
	cat >lib/one/one.c <<'END'
static const struct pair {
	int key, value;
} pairs[] = {
	{ 'a', 1 },
	{ 'b', 7 }, /* as in "b < c" */
};

int
one(int c, int n)
{
	int i;

	for (i = 0; i < 2; i++)
		if (!(pairs[i].key != c) && n > 5)
			return pairs[i].value + 1;
	n = 3 * n;
	return n - 1;
}
END
	printf 'int\ntwo(int n)\n{\n\treturn n == 4;\n}\n' >lib/two/two.c
	cat >cmd/program.c <<'END'
#include <stdio.h>
int one(int c, int n);
int two(int n);
int
main(void)
{
	printf("%d %d %d %d %d\n", one('a', 5), one('a', 6), one('b', 6), one('c', 9), two(4) * 2 + two(5));
	return 0;
}
END
	cat >Makefile <<'END'
test-programs:
	mkdir -p build/cmd build/lib/one build/lib/two
	cc -O1 -c -o build/lib/one/one.o lib/one/one.c
	cc -O1 -c -o build/lib/two/two.o lib/two/two.c
	cc -O1 -c -o build/cmd/program.o cmd/program.c
	ar -rc build/libdr.a build/lib/one/one.o build/lib/two/two.o
	cc -o build/program build/cmd/program.o build/libdr.a
END
	printf '@test "one" { [ "$(build/program | cut -d " " -f 1-4)" = "14 2 8 26" ]; }\n' >tests/one.bats
	printf '@test "two" { true; }\n' >tests/two.bats
	printf '%s\t%s.bats\t.\n' one/one one two two one/none none >tests/mutate/tests.tsv
}

# mutate VARIABLE=VALUE ...: with the bats that a user calls, not what is inside the one that runs this
mutate() {
	env -u BUILD PATH="${PATH#"$BATS_LIBEXEC:"}" MINUTES=5 JOBS=2 "$@" sh "$TESTS/mutate/mutate.sh"
}

# changed KIND WAS IS: the line of one.c that was WAS becomes IS
changed() {
	LC_ALL=C awk -f "$TESTS/mutate/changes.awk" lib/one/one.c |
		awk -F '\t' -v kind="$1" -v was="$2" -v is="$3" '
			BEGIN { while ((getline s <"lib/one/one.c") > 0) line[++n] = s }
			function bare(s) { gsub(/^[ \t]+|\036.*/, "", s); return s }
			$2 == kind && bare(line[$3]) == was { new = $0; sub(/^([^\t]*\t){4}/, "", new); if (bare(new) == is) found = 1 }
			END { exit !found }' && return
	echo "no $1 makes \"$3\" of \"$2\""
	return 1
}

@test "each kind of change" {
	changed comparison 'for (i = 0; i < 2; i++)' 'for (i = 0; i <= 2; i++)'
	changed comparison 'if (!(pairs[i].key != c) && n > 5)' 'if (!(pairs[i].key == c) && n > 5)'
	changed bound 'for (i = 0; i < 2; i++)' 'for (i = 1; i < 2; i++)'
	changed bound 'return n - 1;' 'return n;'
	changed bound 'return pairs[i].value + 1;' 'return pairs[i + 1].value + 1;'
	changed condition 'if (!(pairs[i].key != c) && n > 5)' 'if (!(pairs[i].key != c) && 1)'
	changed condition 'if (!(pairs[i].key != c) && n > 5)' 'if (1 && n > 5)'
	changed condition 'if (!(pairs[i].key != c) && n > 5)' 'if (!(pairs[i].key != c) || n > 5)'
	changed condition 'if (!(pairs[i].key != c) && n > 5)' 'if (0)'
	changed negation 'if (!(pairs[i].key != c) && n > 5)' 'if ((pairs[i].key != c) && n > 5)'
	changed constant 'n = 3 * n;' 'n = 4 * n;'
	changed constant "{ 'a', 1 }," "{ 'b', 1 },"
	changed statement 'n = 3 * n;' ';'
	changed return 'return n - 1;' 'return 0;'
	changed return 'for (i = 0; i < 2; i++)' 'return 0;'
	changed row "{ 'a', 1 }," ''
	changed exchange "{ 'a', 1 }," "{ 'b', 1 },"
	# Not in comments and strings.
	run changed comparison "{ 'b', 7 }, /* as in \"b < c\" */" "{ 'b', 7 }, /* as in \"b <= c\" */"
	[ "$status" = 1 ]
}

@test "what tests notice is killed, what they do not is listed; the tree is as it was" {
	cp -R lib "$BATS_TEST_TMPDIR/before"
	mutate N=6 >out
	diff -r lib "$BATS_TEST_TMPDIR/before"
	cat out
	grep -q '^Seed 1, [1-9] of [1-9] changes tested:$' out
	# The tests of the room two see nothing, those of one nearly all.
	grep -q '^two  *0 killed' out
	grep -q '^one  *[1-9] killed' out
	grep -q '^lib/two/two.c:4: ' out
	grep -q '^-	return n == 4;$' out
	# The same seed, the same changes.
	cut -f 3-5 build/mutate/results | sort >first
	mutate N=6 >out
	cut -f 3-5 build/mutate/results | sort | diff first -
}

@test "one room; changes that are known to change nothing" {
	mutate N=50 ROOM=two >out
	run grep lib/one build/mutate/results
	[ "$status" = 1 ]
	awk -F '\t' '$2 == "survived" { sub(/:.*/, "", $3); print $3 "\t" $5 "\tfor this test" }' build/mutate/results \
		>tests/mutate/equivalent.txt
	[ -s tests/mutate/equivalent.txt ]
	mutate N=50 ROOM=two >out
	[ ! -s build/mutate/results ]
}

@test "a room that is none" {
	run mutate ROOM=three
	[ "$status" = 2 ]
	[ "$output" = "mutate: no room is called three" ]
}
