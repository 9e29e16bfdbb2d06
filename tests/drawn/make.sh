#!/bin/sh
# make.sh: prints made-up reports to PDFs, as offices do.
# usage: make.sh GENERATE DIRECTORY SEED COUNT KIND
#
# Makes DIRECTORY/KIND-0001.html, .truth and .pdf, and so on.  Kinds, by what prints the page:
#	chromium	a browser, with a style of its own for each report
#	browser		the same, with the date, the title and the page's number that browsers print
#	writer		LibreOffice, from the page
#	word		LibreOffice, from a .docx that it made of the page
#	bare		LibreOffice, from a .docx that pandoc made of the page: its tables have no rules
# Half of the reports are odd: blanks, slashes, typing errors.
set -eu

generate=${1:?} dir=${2:?} seed=${3:?} count=${4:?} kind=${5:?}
here=$(dirname "$0")
case $here in /*) ;; *) here=$PWD/$here ;; esac
case $generate in /*) ;; *) generate=$PWD/$generate ;; esac
mkdir -p "$dir"
cd "$dir"
t=$(mktemp -d)
trap 'rm -rf "$t"' EXIT

# an odd one, a clean one, and so on, each in its style
pages() {
	n=0
	while [ $n -lt "$count" ]; do
		n=$((n + 1))
		plain=-p
		[ $((n % 2)) = 0 ] && plain=
		# shellcheck disable=SC2086  # empty or an option
		"$generate" -l html $plain -s $((seed * 1000 + n)) -n 1 -d "$t"
		name=$(printf '%s-%04d' "$kind" $n)
		awk -v seed=$((seed * 1000 + n)) -v narrow="$narrow" -f "$here/style.awk" >"$t/style"
		sed -e "/<\/head>/{s///;r $t/style" -e '}' "$t/0001.html" >"$name.html"
		mv "$t/0001.truth" "$name.truth"
	done
}

# to SUFFIX FILE ...: one run of LibreOffice, with a profile of its own
to() {
	suffix=$1
	shift
	soffice "-env:UserInstallation=file://$t/profile" --headless --convert-to "$suffix" "$@" >/dev/null 2>&1
}

print() {
	for page in "$kind"-*.html; do
		chromium --headless --no-sandbox --disable-gpu --user-data-dir="$t/chromium" "$@" \
			--print-to-pdf="${page%.html}.pdf" "file://$PWD/$page" 2>/dev/null
	done
}

case $kind in writer | word | bare) narrow=1 ;; *) narrow=0 ;; esac
pages
case $kind in
chromium) print --no-pdf-header-footer ;;
browser) print ;;
writer) to pdf:writer_pdf_Export --infilter='HTML (StarWriter)' "$kind"-*.html ;;
word)
	to 'docx:MS Word 2007 XML' --infilter='HTML (StarWriter)' "$kind"-*.html
	to pdf "$kind"-*.docx
	rm "$kind"-*.docx
	;;
bare)
	for page in "$kind"-*.html; do
		pandoc -o "${page%.html}.docx" "$page" 2>/dev/null
	done
	to pdf "$kind"-*.docx
	rm "$kind"-*.docx
	;;
*) echo "make.sh: no kind $kind" >&2; exit 2 ;;
esac
