# examples.awk: makes a shell script of the examples in README.md or a man page.
#
# usage: awk -v want=FILE -f examples.awk README.md >script
#
# An example is a line that begins with `$ ` in a block of ```sh or of .Bd -literal;
# lines that begin with `> ` continue it, and what follows is what it prints.  The
# script writes the same again, as it really comes out; `want` gets what the page says.

/^```sh$/ || /^\.Bd -literal/ {
	inside = 1
	next
}

/^```$/ || /^\.Ed/ {
	run()
	inside = example = 0
	next
}

!inside {
	next
}

# what roff escapes
FILENAME !~ /\.md$/ {
	gsub(/\\e/, "\\")
	sub(/^\\&/, "")
}

/^\$ / {
	run()
	example = 1
}

!example {
	next
}

{
	print >want
}

/^\$ / || (n > 0 && /^> /) {
	command[++n] = $0
	next
}

{
	run()
}

# shows the command that was gathered, and runs it
function run(    i, line) {
	if (n == 0)
		return
	for (i = 1; i <= n; i++) {
		line = command[i]
		gsub(/'/, "'\\''", line)
		print "printf '%s\\n' '" line "'"
	}
	print "{"
	for (i = 1; i <= n; i++)
		print substr(command[i], 3)
	print "} 2>&1"
	n = 0
}
