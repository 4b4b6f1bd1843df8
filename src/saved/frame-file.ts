// The file that keeps a first frame, with all that it was made of: the key (what was asked for, on which terminal) and
// each question to the disk with its answer. Guarantees: a file that is not the user's own, was cut short or was made
// for another key is not returned. Whether the answers still hold is for whoever reads it to find out.

import {digestOf} from './digest.ts';
import {plainBytes} from './plain-bytes.ts';

/** A question to the disk: what is in a folder and since when, what a path stands for, the bytes of a file. */
export type Question = readonly ['list' | 'since' | 'stat' | 'file', string];

/** A question with the bytes of its answer; null: there was no such file. */
export type Answered = readonly [Question, Uint8Array | null];

/** A frame with what it was made of; `key` tells all but the disk. */
export type FrameRecord = {
	readonly key: string;
	readonly frame: string;
	/** What was made of the texts, as text; empty where that is not kept. */
	readonly texts: string;
	readonly answers: readonly Answered[];
};

/** Bytes of such a file; more are not kept. */
export const MOST_KEPT = 512 * 1024;

/** The file in `folder` that keeps the frame of what these words ask for; two that share one take turns, its key decides. */
export function frameFile(folder: string, words: readonly string[]): string {
	return `${folder}/${digestOf(words.join('\0'))}.frame`;
}

/** What the file keeps, if it was made for `key`. Never throws. */
export function readFrame(path: string, key: string): FrameRecord | null {
	const bytes = plainBytes(path, MOST_KEPT, true);
	const end = bytes ? bytes.indexOf(10) : -1;
	if (!bytes || end < 0) return null;
	try {
		const head = JSON.parse(bytes.toString('utf8', 0, end)) as Head;
		if (head.key !== key) return null;
		let at = end + 1;
		const next = (length: number): Buffer => {
			at += length;
			return bytes.subarray(at - length, at);
		};
		const frame = next(head.frame).toString('utf8');
		const texts = next(head.texts).toString('utf8');
		const answers = head.asked.map(
			([kind, path, length]): Answered => [[kind, path], length < 0 ? null : next(length)],
		);
		return at === bytes.length ? {key, frame, texts, answers} : null;
	} catch {
		return null;
	}
}

/** The bytes of a file that keeps this. */
export function frameBytes({key, frame, texts, answers}: FrameRecord): readonly Uint8Array[] {
	const painted = Buffer.from(frame);
	const made = Buffer.from(texts);
	const head: Head = {
		key,
		frame: painted.length,
		texts: made.length,
		asked: answers.map(([[kind, path], answer]) => [kind, path, answer ? answer.length : -1]),
	};
	return [
		Buffer.from(`${JSON.stringify(head)}\n`),
		painted,
		made,
		...answers.flatMap(([, answer]) => (answer ? [answer] : [])),
	];
}

/** The first line: lengths in bytes, of what stands behind it in this order; -1 for what is not there. */
type Head = {
	readonly key: string;
	readonly frame: number;
	readonly texts: number;
	readonly asked: readonly (readonly [Question[0], string, number])[];
};
