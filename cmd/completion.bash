# Completion of dr-extract, dr-check, dr-tsv and dr-diff for bash: options as the programs' own -h has them,
# rules, severities, tables, keys, encodings; else files.

# _dr_words PROGRAM OPTION: what can follow an option
_dr_words()
{
	case ${1##*/}$2 in
	dr-check-[erx]) "$1" -l 2>/dev/null | cut -f 1 ;;
	dr-check-s) echo note warning error ;;
	dr-extract-e) echo UTF-8 GB18030 GBK BIG5 UTF-16 UTF-16LE UTF-16BE ;;
	dr-diff-k | dr-tsv-k) dr-tsv </dev/null 2>/dev/null | tr '\t' '\n' | grep -F . ;;
	dr-tsv-f) echo 2019 2021 all ;;
	dr-tsv-g) echo proactive requests disputes ;;
	*) return 1 ;;
	esac
}

# _dr_options PROGRAM: its letters, as options
_dr_options()
{
	LC_ALL=C "$1" -h 2>/dev/null | sed -n 's/^  \(-.\).*/\1/p'
}

# _dr_takes PROGRAM OPTION: whether something follows it
_dr_takes()
{
	LC_ALL=C "$1" -h 2>/dev/null | grep -q -e "^  $2 [a-z]"
}

_dr()
{
	local program=$1 word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} words head=
	COMPREPLY=()

	if words=$(_dr_words "$program" "$before"); then
		# -r and -x take several, with commas between
		[[ ${program##*/}$before == dr-check-[rx] && $word == *,* ]] && head=${word%,*},
		mapfile -t COMPREPLY < <(compgen -P "$head" -W "$words" -- "${word#"$head"}")
	elif [[ $word == -* ]]; then
		mapfile -t COMPREPLY < <(compgen -W "$(_dr_options "$program")" -- "$word")
	elif [[ $before != -? || ${program##*/}$before == dr-check-[Ai] ]] || ! _dr_takes "$program" "$before"; then
		mapfile -t COMPREPLY < <(compgen -f -- "$word")
	fi
}

complete -o filenames -F _dr dr-extract dr-check dr-tsv dr-diff
