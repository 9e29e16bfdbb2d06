# What the tests of dr-check have in common: a sound report, one thing changed in
# it, and the one finding that this must give.

load helpers

export SEED=${SEED:-1}
sound=$BATS_TEST_TMPDIR/sound
changed=$BATS_TEST_TMPDIR/changed
found=$BATS_TEST_TMPDIR/found
errors=$BATS_TEST_TMPDIR/errors

# sound OPTION ...: records of one sound report, or of a chain of years, in which nothing is found
sound() {
	make_reports -p -l tabs -n 1 -s "$SEED" "$@"
	extract "${files[@]}"
	check "$BATS_TEST_TMPDIR/records"
	[ "$status" = 0 ]
	[ ! -s "$found" ]
	# What the prose says of a number is not changed with the number.
	awk -F '\t' '$3 !~ /^claim\./' "$BATS_TEST_TMPDIR/records" >"$sound"
}

# check ARGUMENT ...: one run; leaves found, errors and status
check() {
	status=0
	"$BUILD/dr-check" "$@" >"$found" 2>"$errors" || status=$?
}

# in_chinese ARGUMENT ...: the same; the locale need not be installed
in_chinese() {
	status=0
	env LC_ALL=zh_CN.UTF-8 "$BUILD/dr-check" "$@" >"$found" 2>"$errors" || status=$?
}

# change [-v VARIABLE=VALUE] AWK-PROGRAM ...: makes changed of sound
change() {
	awk -F '\t' -v OFS='\t' "$@" "$sound" >"$changed"
	refute cmp -s "$sound" "$changed"
}

# add N KEY ...: adds N to what the last year states of each key
add() {
	local n=$1

	shift
	change -v n="$n" -v keys="$*" -v year="$(years | tail -n 1)" '
		BEGIN { for (i = split(keys, k, " "); i > 0; i--) has[k[i]] }
		$2 == year && $3 in has { $4 += n }
		{ print }'
}

years() { cut -f 2 "$sound" | sort -u; }

# value KEY [YEAR], place KEY [YEAR]: what the sound report states, and where
value() { field 4 "$@"; }
place() { field 5 "$@"; }
field() {
	awk -F '\t' -v n="$1" -v key="$2" -v year="$3" '
		$2 > last { last = $2 }
		$3 == key { values[$2] = values[$2] $n "\n" }
		END { printf "%s", values[year == "" ? last : year] }' "$sound"
}

# state KEY VALUE: makes changed of sound, with this record about the whole report instead of its own
state() {
	change -v key="$1" -v value="$2" -v source="$(place meta.title)" '
		$3 != key
		END { $3 = key; $4 = value; $5 = source; $6 = ""; print }'
}

# severity RULE: as dr-check -l has it
severity() {
	"$BUILD/dr-check" -l | awk -F '\t' -v rule="$1" '$1 == rule { print $2 }'
}

# finding SEVERITY RULE KEY STATED EXPECTED SOURCE: these six fields are in one finding, and agency and year are right
finding() {
	local IFS=$'\t'

	cut -f 3-8 "$found" | grep -qxF -e "$*" && return
	echo "not found: $*"
	cat "$found" "$errors"
	false
}

# breaks RULE KEY STATED EXPECTED SOURCE: this is all that is found in changed.  What every finding has (its fields, the
# options, Chinese) is looked at the first time that a test comes to the rule.
declare -gA known
breaks() {
	check "$changed"
	[ "$status" = 1 ]
	[ ! -s "$errors" ]
	if [ -z "${known[$1]-}" ]; then
		known[$1]=$(severity "$1")
		finding "${known[$1]}" "$@"
		selected "$1"
	fi
	finding "${known[$1]}" "$@"
	[ "$(wc -l <"$found")" = 1 ] || { cat "$found"; false; }
}

# selected RULE: the one finding, with this rule alone, without it, in an editor's format and in Chinese; rules that
# say the same where this one is off are in $besides
selected() {
	awk -F '\t' 'NF != 9 || $1 == "" || $2 == "" || $9 == "" { exit 1 }' "$found"
	[ "$(cut -f 1,2 "$found")" = "$(cut -f 1,2 "$changed" | sort -u | grep -Fx -e "$(cut -f 1,2 "$found")")" ]
	cp "$found" "$found.en"
	check -r "$1" -s "${known[$1]}" "$changed"
	cmp "$found" "$found.en"
	check -x "$1${besides:+,$besides}" "$changed"
	[ "$status" = 0 ]
	[ ! -s "$found" ]
	check -g "$changed"
	[ "$(cat "$found")" = "$(awk -F '\t' '{ print $8 ": " $3 ": " $9 " [" $4 "]" }' "$found.en")" ]
	in_chinese "$changed"
	[ "$(cut -f 1-8 "$found")" = "$(cut -f 1-8 "$found.en")" ]
	[ "$(cut -f 9 "$found")" != "$(cut -f 9 "$found.en")" ]
	LC_ALL=C grep -q '[^ -~]' <(cut -f 9 "$found")
	cp "$found.en" "$found"
}

# says WORDS: some message has these words
says() {
	cut -f 9 "$found" | grep -qF -e "$1" || { cat "$found"; false; }
}

# silent: nothing is found in changed
silent() {
	check "$changed"
	cat "$found" "$errors"
	[ "$status" = 0 ]
	[ ! -s "$found" ]
	[ ! -s "$errors" ]
}
