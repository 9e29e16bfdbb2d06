# damage.awk: reports that something happened to.
#
# usage: LC_ALL=C awk -v kind=KIND -v seed=N -v count=N -v out=DIR -f damage.awk FILE.txt ...
#
# Writes count damaged copies of each report to DIR, and a line for each to
# standard output: the copy, the truth of the report it was made of, and the
# lines of the copy whose own numbers the damage may have changed (`3` or `3,9`,
# or 0 for none), and how many of them at most (0: all).  A cell read from another
# line has no excuse.
#
# KIND is truncate, byte, digit, remove, double, swap, neighbours, replace,
# insert, reverse, shuffle, blocks or cut.

BEGIN {
	if (index(" truncate byte digit remove double swap neighbours replace insert reverse shuffle blocks cut ", " " kind " ") == 0) {
		print "no kind of damage: " kind >"/dev/stderr"
		exit 2
	}
}

function chance(n) {
	state = state * 16807 % 2147483647
	return int(state / 2147483647 * n)
}

# nothing to tell one such line from another
function only_numbers(s) {
	return s ~ /[0-9]/ && s !~ /[\200-\377A-Za-z]/
}

function forget() {
	for (i in line)
		delete line[i]
	n = 0
}

FNR == 1 {
	if (n > 0)
		damage()
	forget()
	report = FILENAME
}

{ line[++n] = $0 }

END {
	if (n > 0)
		damage()
}

function damage(    k) {
	base = report
	sub(/.*\//, "", base)
	sub(/\.txt$/, "", base)
	truth = report
	sub(/\.txt$/, ".truth", truth)
	reports++
	state = seed * 7919 + reports * 104729 + 1
	for (k = 1; k <= count; k++) {
		copy = out "/" base "." kind "." k ".txt"
		excuse = 0
		if (kind == "truncate")
			truncate(k)
		else if (kind == "byte" || kind == "digit")
			change()
		else
			lines()
		close(copy)
		print copy "\t" truth "\t" excuse "\t" (kind ~ /^(truncate|byte|digit)$/ ? 1 : 0)
	}
}

function whole(    i, s) {
	for (i = 1; i <= n; i++)
		s = s line[i] "\n"
	return s
}

function count_lines(s,    t) {
	t = s
	return gsub(/\n/, "", t) + 1
}

# at offsets spread over the file, and a little by chance
function truncate(k,    s, at) {
	s = whole()
	at = int(length(s) * k / (count + 1)) + chance(int(length(s) / (count + 1)) + 1)
	s = substr(s, 1, at)
	if (s !~ /\n$/)
		excuse = count_lines(s)
	printf "%s", s >copy
}

# one byte becomes another: of a number where kind is digit, of anything else
function change(    s, at, c, new) {
	s = whole()
	do {
		at = 1 + chance(length(s))
		c = substr(s, at, 1)
	} while (kind == "digit" ? c !~ /[0-9]/ : c == "\n")
	if (kind == "digit" && chance(2) == 0)
		new = chance(10)
	else
		do
			new = sprintf("%c", 1 + chance(255))
		while (new ~ /[\n\r]/)
	excuse = count_lines(substr(s, 1, at))
	printf "%s%s%s", substr(s, 1, at - 1), new, substr(s, at + 1) >copy
}

function lines(    i, at) {
	for (i in to)
		delete to[i]
	for (i = 1; i <= n; i++)
		to[i] = line[i]
	m = n
	at = some_line()
	if (kind == "remove")
		remove(at, 1)
	else if (kind == "cut")
		splice(remove(at, 2 + chance(30)))
	else if (kind == "double")
		repeat_line(at, at)
	else if (kind == "insert")
		repeat_line(at, some_line())
	else if (kind == "swap")
		swap(at, some_line())
	else if (kind == "neighbours")
		swap(at, next_line(at))
	else if (kind == "replace")
		to[wordless_line()] = line[wordless_line()]
	else if (kind == "reverse")
		for (i = 1; i <= n; i++)
			to[i] = line[n + 1 - i]
	else if (kind == "shuffle")
		shuffle()
	else if (kind == "blocks")
		blocks(at, 5 + chance(40))
	for (i = 1; i <= m; i++)
		print to[i] >copy
}

function some_line(    i) {
	do
		i = 1 + chance(n)
	while (line[i] ~ /^[ \t\r]*$/)
	return i
}

function wordless_line(    i) {
	do
		i = some_line()
	while (line[i] ~ /[0-9]/)
	return i
}

function next_line(i,    k) {
	for (k = i + 1; k <= n; k++)
		if (line[k] !~ /^[ \t\r]*$/)
			return k
	return i
}

function remove(at, k,    i) {
	for (i = at; i + k <= n; i++)
		to[i] = line[i + k]
	m = n - k > at - 1 ? n - k : at - 1
	return at
}

# line b once more, before line a
function repeat_line(a, b,    i) {
	for (i = ++m; i > a; i--)
		to[i] = line[i - 1]
	to[a] = line[b]
	if (a != b && only_numbers(to[a]))
		excuse = a
}

function swap(a, b) {
	to[a] = line[b]
	to[b] = line[a]
	if (only_numbers(to[a]) && only_numbers(to[b]))
		excuse = a "," b
}

# numbers far from their words are anybody's
function shuffle(    i, j, t) {
	for (i = n; i > 1; i--) {
		j = 1 + chance(i)
		t = to[i]
		to[i] = to[j]
		to[j] = t
	}
	for (i = 1; i <= n; i++)
		if (only_numbers(to[i]))
			excuse = excuse "," i
}

# two runs of lines change places, as pages do
function blocks(a, k,    i) {
	if (a + 2 * k > n + 1)
		return
	for (i = 0; i < k; i++) {
		to[a + i] = line[a + k + i]
		to[a + k + i] = line[a + i]
	}
	splice(a)
	splice(a + k)
	splice(a + 2 * k)
}

# lines of two places meet before line at: numbers around it may make a row that nobody wrote
function splice(at,    i) {
	for (i = at; i <= m && (only_numbers(to[i]) || to[i] ~ /^[ \t\r]*$/); i++)
		excuse = excuse "," i
	for (i = at - 1; i >= 1 && (only_numbers(to[i]) || to[i] ~ /^[ \t\r]*$/); i--)
		excuse = excuse "," i
}
