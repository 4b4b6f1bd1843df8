// Whether a terminal makes links of addresses (OSC 8). It cannot be asked without an answer coming in as keys, so only
// those that are known to are believed; the list is the common one of https://github.com/Alhadis/OSC8-Adoption.

type Environment = Readonly<Record<string, string | undefined>>;

/** Programs that set TERM_PROGRAM and make links. */
const PROGRAMS: ReadonlySet<string> = new Set([
	'iTerm.app',
	'WezTerm',
	'vscode',
	'ghostty',
	'Hyper',
	'mintty',
	'rio',
	'Tabby',
]);
/** VTE makes links from 0.50 on (GNOME Terminal and others). */
const FIRST_VTE = 5000;

/** Whether links may be written. Not inside tmux or screen, whose outer terminal is not known. */
export function makesLinks(env: Environment): boolean {
	if (env.TMUX || env.STY || /^(?:tmux|screen)/.test(env.TERM ?? '')) return false;
	if (PROGRAMS.has(env.TERM_PROGRAM ?? '') || env.KITTY_WINDOW_ID || env.WT_SESSION || env.ALACRITTY_WINDOW_ID)
		return true;
	return (
		/^(?:foot|xterm-kitty|xterm-ghostty|contour)/.test(env.TERM ?? '') || Number(env.VTE_VERSION ?? 0) >= FIRST_VTE
	);
}
