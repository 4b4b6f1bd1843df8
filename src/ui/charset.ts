// Whether the terminal can be expected to draw more than ASCII: what the locale says, as every program of a shell asks.

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether the locale's character set is UTF-8. The first of `LC_ALL`, `LC_CTYPE` and `LANG` that is set decides, as in
 * setlocale(3). Where none is set (containers, services) UTF-8 is taken: so is every terminal in use there, but for the
 * console of the kernel.
 */
export function speaksUtf8({LC_ALL, LC_CTYPE, LANG, TERM}: Environment): boolean {
	const locale = LC_ALL || LC_CTYPE || LANG;
	if (!locale) return TERM !== 'linux';
	return /utf-?8/i.test(locale);
}
