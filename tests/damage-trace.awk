# damage-trace.awk: traces of drawn pages that something happened to.
#
# usage: LC_ALL=C awk -v kind=KIND -v seed=N -v count=N -v out=DIR -f damage-trace.awk FILE.trace ...
#
# Writes count damaged copies of each trace to DIR, and a line for each to
# standard output, as damage-page.awk does: the copy, the truth of the trace it was
# made of, the key of the cell whose own text was hit (0 for none), and that it
# excuses one cell.
#
# KIND is truncate, line (one is lost), element (it is lost from its begin to its
# end), number (one becomes nan, inf or 1e308), attribute (it is lost) or byte.

BEGIN {
	if (index(" truncate line element number attribute byte ", " " kind " ") == 0) {
		print "no kind of damage: " kind >"/dev/stderr"
		exit 2
	}
}

function chance(n) {
	state = state * 16807 % 2147483647
	return int(state / 2147483647 * n)
}

FNR == 1 {
	if (lines > 0)
		damage()
	lines = 0
	size = 0
	report = FILENAME
}

{
	line[++lines] = $0
	start[lines] = size
	size += length($0) + 1
}

END {
	if (lines > 0)
		damage()
}

function damage(    base, truth, k, copy) {
	base = report
	sub(/.*\//, "", base)
	sub(/\.trace$/, "", base)
	truth = report
	sub(/\.trace$/, ".truth", truth)
	read_cells(truth)
	reports++
	state = seed * 7919 + reports * 104729 + 1
	for (k = 1; k <= 20; k++)
		chance(2)
	for (k = 1; k <= count; k++) {
		copy = out "/" base "." kind "." k ".trace"
		excuse = 0
		write_damaged(copy)
		close(copy)
		print copy "\t" truth "\t" excuse "\t1"
	}
}

# the cells of a trace, each with the bytes of its text: [from, to)
function read_cells(path,    l, f) {
	cells = 0
	while ((getline l < path) > 0)
		if (split(l, f, "\t") >= 5) {
			key[++cells] = f[1]
			from[cells] = f[4]
			to[cells] = f[5]
		}
	close(path)
}

# half of them in the text of a cell of the form, or near it
function some_line(    c, low, high, middle) {
	if (chance(2) == 0 || cells == 0)
		return 2 + chance(lines - 2)
	c = from[1 + chance(cells)] - 200 + chance(800)
	low = 2
	high = lines - 1
	while (low < high) {
		middle = int((low + high + 1) / 2)
		if (start[middle] <= c)
			low = middle
		else
			high = middle - 1
	}
	return low
}

function excuse_line(i,    c) {
	for (c = 1; c <= cells; c++)
		if (start[i] < to[c] && start[i] + length(line[i]) >= from[c])
			excuse = key[c]
}

# the last line of the element that begins on line i
function element_end(i,    name, indent, k) {
	if (line[i] ~ /\/>$/ || !match(line[i], /<[a-z_]+/))
		return i
	name = substr(line[i], RSTART + 1, RLENGTH - 1)
	for (k = i; k < lines && index(line[k], "</" name ">") == 0; k++)
		;
	return k
}

function write_damaged(copy,    at, end, new, i) {
	at = some_line()
	end = at
	new = line[at]
	if (kind == "truncate") {
		new = substr(new, 1, chance(length(new) + 1))
		excuse_line(at)
		end = lines
	} else if (kind == "line") {
		new = ""
		excuse_line(at)
	} else if (kind == "element") {
		new = ""
		end = element_end(at)
		for (i = at; i <= end; i++)
			excuse_line(i)
	} else if (kind == "number") {
		while (line[at] !~ /[x-y][0-3]?="|trm=|transform=|adv=|mediabox=/)
			at = some_line()
		end = at
		new = changed(line[at])
	} else if (kind == "attribute") {
		while (line[at] !~ /="/)
			at = some_line()
		end = at
		new = without(line[at])
	} else {
		i = 1 + chance(length(new))
		new = substr(new, 1, i - 1) sprintf("%c", 33 + chance(94)) substr(new, i + 1)
		excuse_line(at)
	}
	for (i = 1; i < at; i++)
		print line[i] >copy
	if (new != "")
		print new >copy
	for (i = end + 1; i <= lines; i++)
		print line[i] >copy
}

# one of the numbers of the line, but no character, is none any more
function changed(s,    n, at, rest, head) {
	split("nan inf -inf 1e308 -1e308", values, " ")
	head = match(s, /unicode="[^"]*"/) ? RSTART + RLENGTH - 1 : 0
	rest = substr(s, head + 1)
	n = gsub(/[" ]-?[.0-9]/, "&", rest)
	n = 1 + chance(n)
	for (at = head; n-- > 0; at += RSTART) {
		match(substr(s, at + 1), /[" ]-?[.0-9]/)
	}
	rest = substr(s, at + 1)
	match(rest, /^-?[0-9.]*/)
	return substr(s, 1, at) values[1 + chance(5)] substr(rest, RLENGTH + 1)
}

# one of the line's attributes is gone
function without(s,    n, rest, head) {
	head = ""
	rest = s
	n = 1 + chance(gsub(/="/, "&", rest))
	for (rest = s; n-- > 1;) {
		match(rest, / [a-z0-9_]+="[^"]*"/)
		head = head substr(rest, 1, RSTART + RLENGTH - 1)
		rest = substr(rest, RSTART + RLENGTH)
	}
	sub(/ [a-z0-9_]+="[^"]*"/, "", rest)
	return head rest
}
