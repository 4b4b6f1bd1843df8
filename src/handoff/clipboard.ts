// Puts text on the clipboard and says which way it went. Over ssh, in tmux or without a display the terminal itself is
// asked (OSC 52): it does not answer, so that is said as what it is. Else the system's own program does it.

import {spawn} from 'node:child_process';

/** Terminals cut or drop longer sequences (xterm takes 100,000 bytes of base64). */
const LONGEST_OSC = 74_994;

/** What goes into one device control string: GNU screen drops those of more than 768 bytes. */
const pieces = /.{1,512}/gs;

/** Which way text went, in words for the user; `failed` where it went nowhere. */
export type Copied = {readonly failed: boolean; readonly words: string};

type Environment = Readonly<Record<string, string | undefined>>;

/** The programs that take text for the clipboard on this system, the first that exists to be used. */
function clipboardPrograms(platform: string, env: Environment): readonly (readonly [string, ...string[]])[] {
	// tmux drops what a program sends for the clipboard unless it was told not to; asked itself, it says whether it took it.
	if (env.TMUX)
		return [
			['tmux', 'load-buffer', '-w', '-'],
			['tmux', 'load-buffer', '-'],
		];
	if (env.SSH_TTY || env.SSH_CONNECTION) return [];
	if (platform === 'darwin') return [['pbcopy']];
	if (platform === 'win32') return [['clip.exe']];
	const programs: [string, ...string[]][] = [];
	if (env.WAYLAND_DISPLAY) programs.push(['wl-copy']);
	if (env.DISPLAY) programs.push(['xclip', '-selection', 'clipboard'], ['xsel', '--clipboard', '--input']);
	if (env.WSL_DISTRO_NAME) programs.push(['clip.exe']);
	return programs;
}

/** The control function that hands text to the terminal's clipboard; null where it would be too long. */
export function clipboardSequence(text: string, env: Environment): string | null {
	const data = Buffer.from(text, 'utf8').toString('base64');
	if (data.length > LONGEST_OSC) return null;
	const osc = `\u001B]52;c;${data}\u0007`;
	// Inside tmux the outer terminal is reached by passing it through, beside tmux's own buffer.
	if (env.TMUX) return `${osc}\u001BPtmux;${osc.replaceAll('\u001B', '\u001B\u001B')}\u001B\\`;
	// GNU screen knows no clipboard and drops the function; what is in a device control string it passes on, in pieces.
	if (env.STY) return (osc.match(pieces) ?? []).map(piece => `\u001BP${piece}\u001B\\`).join('');
	return osc;
}

/** Copies `text`; `write` writes to the terminal. Never rejects. */
export async function copy(
	text: string,
	write: (sequence: string) => void,
	env: Environment = process.env,
): Promise<Copied> {
	for (const [program, ...args] of clipboardPrograms(process.platform, env)) {
		if (await fed(program, args, text)) return {failed: false, words: `copied with ${program}`};
	}
	const sequence = clipboardSequence(text, env);
	if (sequence === null) return {failed: true, words: 'not copied: too long for the terminal’s clipboard'};
	write(sequence);
	// tmux would not take it, and may keep this from the terminal too.
	if (env.TMUX) return {failed: true, words: 'tmux did not take it; sent on to its terminal, which may not see it'};
	return {failed: false, words: 'handed to the terminal’s clipboard (OSC 52)'};
}

/** Whether a program took the text and ended well. */
function fed(program: string, args: readonly string[], text: string): Promise<boolean> {
	return new Promise(resolve => {
		const child = spawn(program, args, {stdio: ['pipe', 'ignore', 'ignore'], timeout: 2000});
		child.on('error', () => resolve(false));
		child.on('exit', code => resolve(code === 0));
		child.stdin.on('error', () => resolve(false));
		child.stdin.end(text);
	});
}
