# What the tests of dr-check have in common: a sound report, one thing changed in
# it, and the one finding that this must give.

load helpers

export SEED=${SEED:-1}
changed=$BATS_TEST_TMPDIR/changed
found=$BATS_TEST_TMPDIR/found
errors=$BATS_TEST_TMPDIR/errors

# sound OPTION ...: records of one sound report, or of a chain of years, in which nothing is found.  They are made once
# for the tests of a file, beside the reports: which values they have, and where, the shell then knows by itself.
declare -gA sound_value sound_place
sound() {
	local options=$*
	local made=$BATS_FILE_TMPDIR/sound${options// /}

	[ -s "$made/known" ] || make_sound "$made" "$@"
	sound=$made/sound
	files=("$made"/reports/*.txt)
	# shellcheck source=/dev/null
	source "$made/known"
}

# make_sound DIRECTORY OPTION ...
make_sound() {
	local made=$1

	shift
	make_reports -p -l tabs -n 1 -s "$SEED" "$@"
	mkdir "$made"
	mv "$reports" "$made"
	extract "$made"/reports/*.txt
	check "$BATS_TEST_TMPDIR/records"
	[ "$status" = 0 ]
	[ ! -s "$found" ]
	# What the prose says of a number is not changed with the number.
	grep -v '	claim\.' "$BATS_TEST_TMPDIR/records" >"$made/sound"
	known_of "$made/sound" >"$made/known"
}

# known_of FILE: the values of each record and their places, by key and year, and the years, for the shell to read
known_of() {
	awk -F '\t' -v q="'" '
		function quoted(s) { gsub(q, q "\\\\" q q, s); return q s q }
		{
			at = "[\"" $3 "|" $2 "\"]="
			value = value at quoted($4) " "
			place = place at quoted($5) " "
		}
		$2 > last { last = $2; years = years " " last }
		END { print "sound_value=(" value ") sound_place=(" place ") sound_years=(" years ") sound_last=" last }' "$1"
}

# keep_change: changed is what is sound from here on
keep_change() {
	sound=$BATS_TEST_TMPDIR/sound
	cp "$changed" "$sound"
	known_of "$sound" >"$sound.known"
	# shellcheck source=/dev/null
	source "$sound.known"
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
	change -v n="$n" -v keys="$*" -v year="$sound_last" '
		BEGIN { for (i = split(keys, k, " "); i > 0; i--) has[k[i]] }
		$2 == year && $3 in has { $4 += n }
		{ print }'
}

# value KEY [YEAR], place KEY [YEAR]: what the sound report states, and where; in the last year, where there are several
value() { echo "${sound_value[$1|${2:-$sound_last}]-}"; }
place() { echo "${sound_place[$1|${2:-$sound_last}]-}"; }
years() { printf '%s\n' "${sound_years[@]}"; }

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

# read_found: leaves the findings in found_lines, and the fields of the first of them in found_field
read_found() {
	mapfile -t found_lines <"$found"
	IFS=$'\037' read -r -a found_field <<<"${found_lines[0]//$'\t'/$'\037'}"
}

# finding SEVERITY RULE KEY STATED EXPECTED SOURCE: these six fields are in one finding, and agency and year are right
finding() {
	local IFS=$'\t' line

	read_found
	for line in "${found_lines[@]}"; do
		line=${line#*$'\t'*$'\t'}
		[ "${line%$'\t'*}" != "$*" ] || return 0
	done
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
	[ ${#found_lines[@]} = 1 ] || { cat "$found"; false; }
}

# selected RULE: the one finding, with this rule alone, without it, in an editor's format and in Chinese; rules that
# say the same where this one is off are in $besides
selected() {
	local all english

	[ ${#found_field[@]} = 9 ]
	[ -n "${found_field[0]}" ]
	[ -n "${found_field[1]}" ]
	[ -n "${found_field[8]}" ]
	IFS= read -r -d '' all <"$changed" || true
	[[ $'\n'$all = *$'\n'"${found_field[0]}"$'\t'"${found_field[1]}"$'\t'* ]]
	english=("${found_lines[@]}")
	check -r "$1" -s "${known[$1]}" "$changed"
	mapfile -t found_lines <"$found"
	[ "${found_lines[*]}" = "${english[*]}" ]
	check -x "$1${besides:+,$besides}" "$changed"
	[ "$status" = 0 ]
	[ ! -s "$found" ]
	check -g "$changed"
	mapfile -t found_lines <"$found"
	[ "${found_lines[*]}" = "${found_field[7]}: ${found_field[2]}: ${found_field[8]} [${found_field[3]}]" ]
	in_chinese "$changed"
	read_found
	[ "${found_lines[0]%$'\t'*}" = "${english[0]%$'\t'*}" ]
	[ "${found_lines[0]}" != "${english[0]}" ]
	[[ ${found_field[8]} = *[![:ascii:]]* ]]
	printf '%s\n' "${english[@]}" >"$found"
}

# says WORDS: some message has these words
says() {
	local line

	mapfile -t found_lines <"$found"
	for line in "${found_lines[@]}"; do
		[[ ${line##*$'\t'} != *"$1"* ]] || return 0
	done
	cat "$found"
	false
}

# silent [OPTION ...]: nothing is found in changed, and nothing said
silent() {
	quiet "$@"
	[ ! -s "$errors" ] || { cat "$errors"; false; }
}

# quiet [OPTION ...]: nothing is found in changed
quiet() {
	check "$@" "$changed"
	[ "$status" = 0 ] && [ ! -s "$found" ] || { cat "$found" "$errors"; false; }
}
