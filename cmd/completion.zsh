#compdef dr-extract dr-check dr-tsv dr-diff
# Completion of the four programs for zsh.

local -a takes
local rules='rule:_values -s , rule ${(f)"$('$words[1]' -l 2>/dev/null | cut -f 1)"}'
local key='key:_values key ${(f)"$(dr-tsv </dev/null 2>/dev/null | tr "\t" "\n" | grep -F .)"}'

case $service in
dr-extract)
	takes=(
		'-0[read file names from standard input, each ended by NUL]'
		'-a[the name of the agency]:agency'
		'-e[the encoding]:encoding:(UTF-8 GB18030 GBK BIG5 UTF-16 UTF-16LE UTF-16BE)'
		'-m[the largest report]:size (k, M, G)'
		'-n[the name of standard input]:name:_files'
		'-q[no messages]'
		'-y[the year of the report]:year'
	)
	;;
dr-check)
	takes=(
		'-A[a file of lines PARENT TAB CHILD]:areas:_files'
		'-c[prose that is alike beyond this is copied]:percent'
		"-e[explain a rule]:$rules"
		'-g[findings as compilers write them]'
		'-i[a file of findings that are accepted]:known:_files'
		'-l[list the rules]'
		"-r[only these rules]:$rules"
		'-s[only findings as severe]:severity:(note warning error)'
		"-x[all but these rules]:$rules"
	)
	;;
dr-tsv)
	takes=(
		'-b[begin with a byte order mark]'
		'-c[CSV]'
		'-f[the cells of one form]:form:(2019 2021 all)'
		'-g[one table of each report]:table:(proactive requests disputes)'
		"*-k[only these columns]:$key"
		'-u[no apostrophe before text that looks like a formula]'
		'-z[headings in Chinese]'
	)
	;;
dr-diff)
	takes=(
		'-a[also what did not change]'
		'-d[also each paragraph that changed]'
		"*-k[only these keys]:$key"
		'-p[only changes of at least this many percent]:percent'
		'-t[also prose]'
	)
	;;
esac
_arguments -s -S '(- *)-h[the options]' '(- *)-V[version]' $takes '*:file:_files'
