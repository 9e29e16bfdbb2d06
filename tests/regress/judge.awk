# Judges what the cases printed: a line of the input is a case's name, its exit status, and the text it was run with.

function say(words) {
	if (!wrong++)
		print name (text == "" ? "" : " with " text) ": " story
	print "    " words
}

# same: but for zeros at the end of a fraction
function same(a, b) {
	if (a ~ /^-?[0-9]+\.[0-9]+$/)
		sub(/\.?0*$/, "", a)
	if (b ~ /^-?[0-9]+\.[0-9]+$/)
		sub(/\.?0*$/, "", b)
	return a "" == b ""
}

function parent(key) {
	sub(/\.[^.]*$/, "", key)
	return key
}

# named_by KEY: by itself
function named_by(key) {
	return index(errors, ": " key ":") > 0
}

# named_in KEY: or by something it is in
function named_in(key) {
	for (; !named_by(key); key = parent(key) ".*") {
		sub(/\.\*$/, "", key)
		if (key !~ /\./)
			return 0
	}
	return 1
}

function has(key, wanted) {
	if (!(key in value))
		say(key " is missing, not \"" wanted "\"")
	else if (!same(value[key], wanted))
		say(key " came out as \"" value[key] "\", not \"" wanted "\"")
}

function cell(key, wanted) {
	if (!(key in value) && !named_in(key))
		say(key " is missing without a word")
	else if (key in value && !(value[key] == "" && named_in(key)))
		has(key, wanted)
}

# below PREFIX: the values of its keys, as a row says them
function below(prefix,   i, values) {
	values = ""
	for (i = 1; i <= keys; i++)
		if (index(key_at[i], prefix) == 1)
			values = values " " (value[key_at[i]] == "" ? "-" : value[key_at[i]])
	return values
}

function row(key, wanted) {
	if (below(key ".") != wanted)
		say(key " came out as" below(key ".") ", not" wanted)
}

function left(key,   prefix) {
	prefix = key
	if (sub(/\*$/, "", prefix) ? below(prefix) != "" : key in value)
		say(key " came out as \"" (prefix == key ? value[key] : below(prefix)) "\", not at all")
	if (!named_by(key) && !named_by(parent(key) ".*") && (prefix == key || !index(errors, ": " prefix)))
		say(key " is left out without a word")
}

# What the case has lines about: keys, and prefixes of those that are left out. A file does not count for these, except
# that each key it has must be named.
function set_apart(line,   field) {
	split(line, field, " ")
	if (line !~ /^(has|cell|left) /)
		return
	if (sub(/\*$/, "", field[2]))
		prefix[++prefixes] = field[2]
	else
		apart[field[2]] = 1
}

function below_left(key,   i) {
	for (i = 1; i <= prefixes; i++)
		if (index(key, prefix[i]) == 1)
			return 1
	return 0
}

function table_of(key) {
	sub(/\..*/, "", key)
	return key
}

# no_other: of the tables of these keys
function no_other(file, listed,   key, tables) {
	split("", tables)
	for (key in listed)
		tables[table_of(key)] = 1
	for (key in value)
		if (table_of(key) in tables && !(key in listed) && !(key in apart) && !below_left(key))
			say(key " came out as \"" value[key] "\", and is not in " file)
}

function each_of(file, kind,   path, line, field, listed) {
	split("", listed)
	split("", field)
	path = name
	sub(/[^\/]*$/, file, path)
	while ((getline line <path) > 0) {
		split(line, field, "\t")
		if (field[1] !~ /\./)
			continue
		listed[field[1]] = 1
		if (field[1] in apart)
			continue
		if (below_left(field[1])) {
			if (!named_in(field[1]))
				say(field[1] " is left out without a word")
		} else if (kind == "law")
			cell(field[1], field[2])
		else
			has(field[1], field[2])
	}
	close(path)
	if (field[1] == "")
		say("nothing is in " file)
	if (kind == "only")
		no_other(file, listed)
}

function any(text, count, ere,   i) {
	for (i = 1; i <= count; i++)
		if (text[i] ~ ere)
			return 1
	return 0
}

function read_output(file,   line, field, place) {
	split("", value)
	split("", seen)
	keys = outs = 0
	while ((getline line <file) > 0) {
		out[++outs] = line
		if (split(line, field, "\t") != 6)
			continue
		place = field[5]
		sub(/:[0-9]+$/, "", place)
		if ((field[1], field[2], field[3], place) in seen)
			say(field[3] " came out twice")
		else if (!(field[3] in value))
			key_at[++keys] = field[3]
		seen[field[1], field[2], field[3], place] = 1
		value[field[3]] = field[4]
	}
	close(file)
}

function read_errors(file,   line) {
	errors = ""
	errs = 0
	while ((getline line <file) > 0) {
		err[++errs] = line
		errors = errors line "\n"
	}
	close(file)
}

# judge LINE: of the case; how many it asks for are in asked
function judge(line,   kind, rest, key) {
	kind = rest = line
	sub(/ .*/, "", kind)
	if (!sub(/^[^ ]* /, "", rest))
		rest = ""
	key = rest
	sub(/ .*/, "", key)
	asked++
	if (kind ~ /^(#|run|each)$/)
		asked--
	else if (rest == "")
		say("a line asks for nothing: " line)
	else if (kind == "has")
		has(key, substr(rest, length(key) + 2))
	else if (kind == "cell")
		cell(key, substr(rest, length(key) + 2))
	else if (kind == "row")
		row(key, substr(rest, length(key) + 1))
	else if (kind == "left")
		left(key)
	else if (kind ~ /^(whole|only|law)$/)
		each_of(rest, kind)
	else if (kind == "out" && !any(out, outs, rest))
		say("no line of the output matches " rest)
	else if (kind == "noout" && any(out, outs, rest))
		say("a line of the output matches " rest)
	else if (kind == "err" && !any(err, errs, rest))
		say("no message matches " rest)
	else if (kind == "noerr" && any(err, errs, rest))
		say("a message matches " rest)
	else if (kind == "status")
		allowed = rest
	else if (kind !~ /^(no)?(out|err)$/)
		say("no case has a line like this: " line)
}

{
	name = $1
	story = "a case that does not say what went wrong"
	text = substr($0, length($1) + length($2) + 3)
	wrong = asked = lines = prefixes = 0
	split("", apart)
	allowed = "0|1"
	while ((getline line <(name ".want")) > 0) {
		want[++lines] = line
		set_apart(line)
		if (line ~ /^# ./ && story !~ /^#/)
			story = line
	}
	close(name ".want")
	if (story !~ /^#/)
		say("it has no line that begins with #")
	read_output(said "/" NR ".out")
	read_errors(said "/" NR ".err")
	for (i = 1; i <= lines; i++)
		judge(want[i])
	if (!asked)
		say("it asks for nothing")
	if (index("|" allowed "|", "|" $2 "|") == 0)
		say("the exit status is " $2 ", not " allowed)
	held += !wrong
}

END {
	print held + 0 " of " NR " hold"
	exit held != NR || NR == 0
}
