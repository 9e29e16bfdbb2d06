# Gives the sentences of sentences.txt all tables: prints them in the form of claims.txt, with what is wanted of each.
#
# -v want=FILE    where what is wanted goes, one claim per line: NUMBER TAB key TAB value TAB bound TAB (must or may)

# Deterministic: the same sentence has the same tables everywhere.  Zeros and small numbers are frequent, as in reports.
function draw() {
	seed = (seed * 1103515245 + 12345) % 2147483648
	return int(seed / 65536)
}

function own() {
	return draw() % 5 < 2 ? 0 : draw() % 2 ? 1 + draw() % 9 : 10 + draw() % 90
}

# A cell that is a sum of cells gets the rest in the first of them that is not told.
function spread(sum, cells,    f, n, i, rest, first) {
	if (!(sum in told))
		return
	rest = told[sum]
	n = split(cells, f, " ")
	for (i = 1; i <= n; i++)
		if (f[i] in told)
			rest -= told[f[i]]
		else if (first)
			told[f[i]] = 0
		else
			first = f[i]
	if (first)
		told[first] = rest > 0 ? rest : 0
}

function flush(    f, n, i, k, line) {
	if (sentence == "")
		return
	for (i = 1; i <= sums; i += 2)
		spread(sum[i], sum[i + 1])
	n = split(cells, f, " ")
	line = "%"
	for (i = 1; i <= n; i++)
		line = line " " f[i] " " (f[i] in told ? told[f[i]] : own())
	n = split(people, f, " ")
	for (k in told)
		for (i = 1; i <= n; i++)
			if (k ~ "\\." f[i] "$")
				line = line " " k " " told[k]
	print line
	print sentence
	sentence = ""
	delete told
}

BEGIN {
	seed = 2023
	people = "natural business research welfare legal other"
	disputes = "T.upheld T.corrected T.other T.pending"
	cells = "new.total carried_in.total granted.total partial.total"
	denied = "denied.state_secret.total denied.law.total denied.security.total denied.third_party.total" \
	    " denied.internal.total denied.process.total denied.enforcement.total denied.inquiry.total"
	unavailable = "unavailable.not_held.total unavailable.not_compiled.total unavailable.unclear.total"
	unprocessed = "unprocessed.petition.total unprocessed.repeat.total unprocessed.publication.total" \
	    " unprocessed.excessive.total unprocessed.confirm.total"
	otherwise = "otherwise.uncorrected.total otherwise.unpaid.total otherwise.misc.total"
	cells = cells " " denied " " unavailable " " unprocessed " " otherwise " processed.total carried_out.total"
	sum[++sums] = "denied.total"; sum[++sums] = denied
	sum[++sums] = "unavailable.total"; sum[++sums] = unavailable
	sum[++sums] = "unprocessed.total"; sum[++sums] = unprocessed
	sum[++sums] = "otherwise.total"; sum[++sums] = otherwise
	sum[++sums] = "lawsuit.total"; sum[++sums] = "lawsuit.direct.total lawsuit.reviewed.total"
	split("upheld corrected other pending", ended, " ")
	for (i = 1; i <= 4; i++) {
		sum[++sums] = "lawsuit." ended[i]
		sum[++sums] = "lawsuit.direct." ended[i] " lawsuit.reviewed." ended[i]
	}
	split("review lawsuit.direct lawsuit.reviewed", of, " ")
	for (k = 1; k <= 3; k++) {
		for (i = 1; i <= 4; i++)
			cells = cells " " of[k] "." ended[i]
		cells = cells " " of[k] ".total"
	}
	cells = cells " rules.issued rules.repealed rules.in_force normative.issued normative.repealed" \
	    " normative.in_force licensing.decisions penalties.decisions coercion.decisions fees.amount"
}

/^#/ || /^$/ { next }
/^[@=] / { flush(); print; next }
/^% / { flush(); for (i = 2; i < NF; i += 2) cell[$i] = $(i + 1); next }

/^\t/ {
	for (i = 1; i < NF; i += 2) {
		key = $i
		may = sub(/^\?/, "", key)
		bound = sub(/\+$/, "", $(i + 1)) ? "least" : sub(/-$/, "", $(i + 1)) ? "most" : \
		    sub(/~$/, "", $(i + 1)) ? "about" : "exact"
		if (!(key in told) && bound == "exact" && !may)
			told[key] = $(i + 1)
		if (key !~ /^(review|lawsuit|rules|normative|licensing|penalties|coercion|fees?|disclosed)/)
			key = "requests." key
		printf "%04d\tclaim.%s.%03d\t%s\t%s\t%s\n", n, key, ++count[n, key], $(i + 1), bound, may ? "may" : "must" >want
	}
	next
}

{
	flush()
	n++
	sentence = $0
	for (k in cell)
		told[k] = cell[k]
	delete cell
}

END { flush() }
