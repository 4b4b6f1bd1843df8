// The first frame of the last time, shown before anything else is loaded, where everything it was made of is as it was:
// the program, what is asked for, the terminal, and every byte that was read. It is compared with the files themselves,
// not with their times; but whether names have come or gone in a folder of thousands is told by its own times (8 ms for
// ten thousand names), and its list is read again behind the frame. Where anything differs nothing is shown, and the frame
// is made as ever (open-interface.ts).

import {statSync} from 'node:fs';
import {askSync, replyText} from '../corpus/ask.ts';
import {type Answered, type FrameRecord, frameFile, MOST_KEPT, type Question, readFrame} from '../saved/frame-file.ts';
import {plainBytes} from '../saved/plain-bytes.ts';
import {speaksUtf8} from '../ui/charset.ts';
import {asksForNone, colourDepth} from '../ui/colour-depth.ts';
import {guarded} from '../ui/guarded-stream.ts';
import {makesLinks} from '../ui/link-support.ts';
import {knownWell} from '../ui/show-early.ts';

/** Where frames are kept, and the build of the program, which alone may use them. */
export type Frames = {readonly folder: string; readonly build: string};

/** The words a frame is kept under: what is asked for, and where that may be a question of where one is. */
function wordsOf(): readonly string[] {
	const words = process.argv.slice(2);
	return words.every(word => word[0] === '/' || word[0] === '-') ? words : [process.cwd(), ...words];
}

/** The file that keeps the first frame of what is asked for. */
export function frameFileOf({folder}: Frames): string {
	return frameFile(folder, wordsOf());
}

/** All but the disk that the first frame is made of, as text; null where no frame is to be shown that was kept. */
export function frameKey({build}: Frames): string | null {
	const {env, stdin, stdout} = process;
	if (!stdin.isTTY || !stdout.isTTY || !knownWell(env, stdout)) return null;
	const words = wordsOf();
	if (words.includes('-')) return null;
	const looks = [stdout.columns, stdout.rows, colourDepth(stdout, env), makesLinks(env)];
	const asked = [asksForNone(env), speaksUtf8(env), env.HOME, env.XDG_CONFIG_HOME, env.XDG_STATE_HOME];
	return JSON.stringify([build, process.version, ...words, ...looks, ...asked]);
}

/** What was kept, if its frame is the one that would be made now. Never throws. */
export function keptFrame(frames: Frames): FrameRecord | null {
	try {
		const key = frameKey(frames);
		const kept = key === null ? null : readFrame(frameFileOf(frames), key);
		if (!kept?.answers.every(holds)) return null;
		// A file of ours, but whatever a file says is not believed to be harmless.
		return kept.frame.split('\r\n').every(row => guarded(row, undefined, true) === row) ? kept : null;
	} catch {
		return null;
	}
}

/** Whether a question to the disk has the answer that it had. */
function holds([question, answer]: Answered): boolean {
	const now = answerTo(question);
	return now === undefined || now === null || answer === null ? now === answer : now.equals(answer);
}

/** The answer to a question: null where there is no such file, undefined where that cannot be said in a few bytes. */
export function answerTo([kind, path]: Question): Buffer | null | undefined {
	if (kind === 'since') return Buffer.from(timesOf(path)?.text ?? '');
	if (kind !== 'file') return Buffer.from(replyText(askSync(kind === 'list' ? {list: path} : {stat: path})));
	const bytes = plainBytes(path, MOST_KEPT);
	if (bytes) return bytes;
	return (askSync({stat: path}).error as {code?: unknown} | undefined)?.code === 'ENOENT' ? null : undefined;
}

/** Which folder this is and when names last came or went in it: as text, and the later of its times in ms since 1970. */
export function timesOf(path: string): {readonly text: string; readonly last: number} | null {
	try {
		const {dev, ino, mtimeNs, ctimeNs, mtimeMs, ctimeMs} = statSync(path, {bigint: true});
		return {text: [dev, ino, mtimeNs, ctimeNs].join(), last: Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs)};
	} catch {
		return null;
	}
}
