/* What the programs say and write: io/filter, io/language, io/arguments. */
#include "io/arguments.h"
#include "io/filter.h"
#include "io/language.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include "unit.h"

/* --- messages --- */

static void
test_messages(void)
{
	static char long_name[9001], want[36000];

	unit_catch(STDERR_FILENO);
	filter_say(span_of("f"), 0, "a %s", "b");
	filter_say(span_of("f"), 12, "%d", 3);
	/* Any bytes in a name, and in what is quoted. */
	filter_say(span_of("a\tb\\\n\x1B\xFF甲"), 1, "%s", "x\ty\\\n\x1B[1m\xE2\x80\xAE\xFF甲");
	filter_say(span_of(""), 0, "%s", "");
	filter_say_of(span_of("f:1"), span_of("k"), "%d of %d", 1, 2);
	filter_say_of(span_of("a\\tb\x1B\xFF:1"), span_of("\\\\k\\x"), "m");
	filter_trouble("what\t\xFF", "why");
	filter_begin("dr-test");
	filter_say(span_of("f"), 0, "m");
	filter_say_of(span_of("f:1"), span_of("k"), "m");
	filter_trouble("what", "why");
	unit_caught("messages",
	    "dr: f: a b\ndr: f:12: 3\ndr: a\\tb\\\\\\n\xEF\xBF\xBD甲:1: xy\\[1m\xEF\xBF\xBD甲\ndr: : \n"
	    "dr: f:1: k: 1 of 2\ndr: a\\tb\xEF\xBF\xBD:1: \\\\kx: m\ndr: what\\t\xEF\xBF\xBD: why\n"
	    "dr-test: f: m\ndr-test: f:1: k: m\ndr-test: what: why\n");
	/* A long message is cut, and ends its line. */
	memset(long_name, 'x', sizeof long_name - 1);
	unit_catch(STDERR_FILENO);
	filter_say(span_of("f"), 0, "%s", long_name);
	sprintf(want, "dr-test: f: %.8191s\n", long_name);
	unit_caught("cut", want);
	unit_catch(STDERR_FILENO);
	filter_say(span_of("f"), 0, "%.8192s", long_name);
	filter_say(span_of("f"), 0, "%.8191s", long_name);
	sprintf(want, "dr-test: f: %.8191s\ndr-test: f: %.8191s\n", long_name, long_name);
	unit_caught("as long as can be", want);
	unit_catch(STDERR_FILENO);
	filter_say(span_of(long_name), 0, "%.8191s", long_name);
	filter_say_of(span_of(long_name), span_of("k"), "%.8190s", long_name);
	sprintf(want, "dr-test: %s: %.8191s\ndr-test: %s: k: %.8190s\n", long_name, long_name, long_name, long_name);
	unit_caught("long names", want);
}

/* What language the environment asks for: the first that is set says it. */
static void
test_language(void)
{
	static const struct {
		const char *all, *messages, *lang;
		int chinese;
	} cases[] = {
		{ "zh_CN.UTF-8", NULL, NULL, 1 },
		{ NULL, "zh_TW", NULL, 1 },
		{ NULL, NULL, "zh", 1 },
		{ "C", "zh_CN", "zh_CN", 0 },
		{ "", "", "zh_CN", 1 },
		{ "", "en_US", "zh_CN", 0 },
		{ "zh_CN", "C", "C", 1 },
		{ NULL, NULL, "za_CN", 0 },
		{ NULL, NULL, "z", 0 },
		{ NULL, NULL, "", 0 },
		{ NULL, NULL, NULL, 0 },
	};
	/* The first and the last, and words of the system in both places. */
	static const char *const texts[][2] = { { "No such file or directory", "没有这个文件或目录" },
		{ "Permission denied", "没有权限" }, { "Is a directory", "是目录，不是文件" },
		{ "Input/output error", "读写出错" }, { "No space left on device", "磁盘已满" },
		{ "standard output", "标准输出" }, { "a ZIP archive", "是ZIP压缩包" },
		{ "a web archive (MHTML)", "是网页存档（MHTML）" },
		{ "not a percentage from 0 to 100", "不是0到100的百分数" },
		{ "not a severity: note, warning or error", "应为note、warning或error" },
		{ "none of these", "none of these" } };
	static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
	const char *value[3], *was[3];
	char kept[3][128];
	size_t i, k;

	for (k = 0; k < 3; k++)
		if ((was[k] = getenv(names[k])) != NULL)
			snprintf(kept[k], sizeof kept[k], "%s", was[k]);
	for (i = 0; i < COUNT_OF(cases); i++) {
		value[0] = cases[i].all;
		value[1] = cases[i].messages;
		value[2] = cases[i].lang;
		for (k = 0; k < 3; k++)
			if (value[k] == NULL)
				unsetenv(names[k]);
			else
				setenv(names[k], value[k], 1);
		unit_number("Chinese", language_is_chinese(), cases[i].chinese);
		for (k = 0; k < COUNT_OF(texts); k++)
			unit_text("a text", language_text(texts[k][0]), strlen(language_text(texts[k][0])),
			    texts[k][cases[i].chinese]);
	}
	for (k = 0; k < 3; k++)
		if (was[k] == NULL)
			unsetenv(names[k]);
		else
			setenv(names[k], kept[k], 1);
}

/* Several programs may speak at one place: each message is one write. */
static void
test_whole(void)
{
	char got[256];
	int fd[2], i;
	ssize_t n;
	pid_t pid;

	if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, fd) != 0)
		exit(2);
	pid = fork();
	if (pid == 0) {
		dup2(fd[1], STDERR_FILENO);
		filter_begin("dr-test");
		filter_say(span_of("f"), 1, "%s", "m");
		filter_say_of(span_of("f:1"), span_of("k"), "m");
		_exit(0);
	}
	while (waitpid(pid, &i, 0) < 0)
		;
	for (i = 0; i < 2; i++) {
		n = read(fd[0], got, sizeof got);
		unit_text(
		    "a message", got, n > 0 ? (size_t)n : 0, i == 0 ? "dr-test: f:1: m\n" : "dr-test: f:1: k: m\n");
	}
	close(fd[0]);
	close(fd[1]);
}

/* --- lines out --- */

/* What is written so far, in a file. */
static long long
size_of(FILE *f)
{
	return fseek(f, 0, SEEK_END) == 0 ? ftell(f) : -1;
}

/* Whole lines go out when they are many, and all of them at the end. */
static void
test_written(void)
{
	static char lines[1 << 17];
	FILE *f = tmpfile();
	int aside = dup(STDOUT_FILENO);

	if (f == NULL || aside < 0 || dup2(fileno(f), STDOUT_FILENO) < 0)
		exit(2);
	memset(lines, 'x', sizeof lines);
	filter_write("a\n", 2);
	unit_number("kept", size_of(f), 0);
	filter_write(lines, (1 << 16) - 2);
	unit_number("kept", size_of(f), 0);
	filter_write("b\n", 2);
	unit_number("given", size_of(f), (1 << 16) + 2);
	filter_write(lines, (1 << 16) + 1);
	unit_number("at once", size_of(f), (1 << 17) + 3);
	filter_write("c\n", 2);
	filter_write(lines, (1 << 16) + 1);
	unit_number("after what came before", size_of(f), 3 * (1 << 16) + 6);
	filter_write("d\n", 2);
	unit_number("status", filter_close(1), 1);
	unit_number("at the end", size_of(f), 3 * (1 << 16) + 8);
	unit_number("closed", close(STDOUT_FILENO), -1);
	rewind(f);
	unit_number("the first", getc(f), 'a');
	fseek(f, (1 << 17) + 3, SEEK_SET);
	unit_number("in order", getc(f), 'c');
	fseek(f, -2, SEEK_END);
	unit_number("the last", getc(f), 'd');
	fclose(f);
	dup2(aside, STDOUT_FILENO);
	close(aside);
}

/* --- a program that ends --- */

static const struct arguments arguments = { "dr-test", "a:hnV",
	"usage: dr-test [-ahnV] [file]\n  -a x  an a\n  -h    help\n",
	"用法：dr-test [-ahnV] [文件]\n  -a x  一\n  -h    选项\n" };

/* What a program does: each option and its argument, then the rest; `-a no` is refused. */
static int
program(int argc, char **argv)
{
	char line[256];
	int option, n;

	filter_begin("dr-test");
	while ((option = arguments_next(argc, argv, &arguments)) != -1) {
		if (option == 'a' && strcmp(optarg, "no") == 0)
			arguments_refuse('a', optarg, "not an a");
		n = sprintf(line, "%c%s\n", option, option == 'a' ? optarg : "");
		filter_write(line, (size_t)n);
	}
	for (; optind < argc; optind++) {
		n = sprintf(line, "%s\n", argv[optind]);
		filter_write(line, (size_t)n);
	}
	return filter_close(0);
}

static const struct {
	const char *argv[5];
	const char *out, *err;
	int status;
} programs[] = {
	{ { "dr-test" }, "", "", 0 },
	{ { "dr-test", "f", "g" }, "f\ng\n", "", 0 },
	{ { "dr-test", "-n", "-a", "x", "f" }, "n\nax\nf\n", "", 0 },
	{ { "dr-test", "-nax" }, "n\nax\n", "", 0 },
	{ { "dr-test", "-h" }, "usage: dr-test [-ahnV] [file]\n  -a x  an a\n  -h    help\n", "", 0 },
	{ { "dr-test", "-n", "--help" }, "n\nusage: dr-test [-ahnV] [file]\n  -a x  an a\n  -h    help\n", "", 0 },
	{ { "dr-test", "--", "--help" }, "--help\n", "", 0 },
	{ { "dr-test", "-a", "--help" }, "a--help\n", "", 0 },
	{ { "dr-test", "-a", "no" }, "", "dr-test: -a no: not an a\n", 2 },
	{ { "dr-test", "-x" }, "", "dr-test: -x: no such option\nusage: dr-test [-ahnV] [file]\n", 2 },
	{ { "dr-test", "-a" }, "", "dr-test: -a: needs an argument\nusage: dr-test [-ahnV] [file]\n", 2 },
};

/* Runs it as a program of its own, with this standard output and error; returns its status. */
static int
run(const char *const *words, int out, int err)
{
	char *argv[6] = { NULL };
	int status, argc;
	pid_t pid;

	for (argc = 0; argc < 5 && words[argc] != NULL; argc++)
		argv[argc] = (char *)(size_t)words[argc];
	fflush(NULL);
	pid = fork();
	if (pid == 0) {
		if (out != STDOUT_FILENO)
			dup2(out, STDOUT_FILENO);
		if (err != STDERR_FILENO)
			dup2(err, STDERR_FILENO);
		exit(program(argc, argv));
	}
	while (waitpid(pid, &status, 0) < 0)
		;
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void
test_programs(void)
{
	size_t i;
	int status, nowhere = open("/dev/null", O_WRONLY);

	for (i = 0; i < COUNT_OF(programs); i++) {
		unit_catch(STDOUT_FILENO);
		status = run(programs[i].argv, STDOUT_FILENO, nowhere);
		unit_caught(programs[i].out, programs[i].out);
		unit_number("status", status, programs[i].status);
		unit_catch(STDERR_FILENO);
		run(programs[i].argv, nowhere, STDERR_FILENO);
		unit_caught(programs[i].err, programs[i].err);
	}
	close(nowhere);
}

/* The version is the library's. */
static void
test_version(void)
{
	static const char *const words[][4] = { { "dr-test", "-V" }, { "dr-test", "-n", "--version" } };
	char got[64], dot[2];
	size_t i, n;
	int major, minor;

	for (i = 0; i < COUNT_OF(words); i++) {
		unit_catch(STDOUT_FILENO);
		unit_number("status", run(words[i], STDOUT_FILENO, STDERR_FILENO), 0);
		n = unit_take(got, sizeof got - 1);
		got[n] = '\0';
		unit_number(
		    got, sscanf(got, i == 0 ? "dr-test %d%1[.]%d" : "n dr-test %d%1[.]%d", &major, dot, &minor), 3);
		unit_number("a line", got[n - 1], '\n');
	}
}

/* Standard output that cannot be written is trouble, which is said, unless nobody reads. */
static void
test_unwritten(void)
{
	static const char *const words[] = { "dr-test", "f", NULL }, *const nothing[] = { "dr-test", NULL };
	char want[128];
	int fd[2], aside = dup(STDOUT_FILENO);

	signal(SIGPIPE, SIG_IGN);
	if (pipe(fd) != 0 || dup2(fd[1], STDOUT_FILENO) < 0)
		exit(2);
	close(fd[0]);
	close(fd[1]);
	unit_catch(STDERR_FILENO);
	unit_number("nobody reads", run(words, STDOUT_FILENO, STDERR_FILENO), 2);
	unit_caught("nobody reads", "");
	unit_catch(STDERR_FILENO);
	close(STDOUT_FILENO);
	unit_number("closed", run(words, STDOUT_FILENO, STDERR_FILENO), 2);
	sprintf(want, "dr-test: standard output: %s\n", strerror(EBADF));
	unit_caught("closed", want);
	dup2(aside, STDOUT_FILENO);
	unit_catch(STDERR_FILENO);
	close(STDOUT_FILENO);
	unit_number("closed, and nothing to write", run(nothing, STDOUT_FILENO, STDERR_FILENO), 2);
	unit_caught("closed", want);
	dup2(aside, STDOUT_FILENO);
	close(aside);
}

int
main(void)
{
	test_whole(); /* before anything is said */
	test_messages();
	test_language();
	test_written();
	test_programs();
	test_version();
	test_unwritten();
	return unit_wrong;
}
