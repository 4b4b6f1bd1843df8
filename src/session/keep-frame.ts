// Keeps the first frame of the next start, at the end of this one: what would be shown now, with every question to the
// disk that it was made from (kept-frame.ts shows it). Where anything cannot be kept exactly, nothing is.

import {readdirSync, rmSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {type Answered, frameBytes, MOST_KEPT} from '../saved/frame-file.ts';
import {plainBytes} from '../saved/plain-bytes.ts';
import {replaceSafe} from '../saved/safe-file.ts';
import {answerTo, type Frames, frameFileOf, frameKey, timesOf} from './kept-frame.ts';

/** Frames of as many openings are kept. */
const MOST_FRAMES = 32;

/** Bytes of listings from which on their folders' times are kept in their place. */
const LARGE_LIST = 64 * 1024;

/** ms for which nothing may have changed in a folder before the program began: its clock may go in steps (FAT's: 2 s). */
const SETTLED = 3000;

/** What the frame is made of. */
export type Keeping = {
	/** What was asked of the disk for the texts, with the answers. */
	readonly answers: readonly Answered[];
	/** Files that are read as they are now, and that must be there. */
	readonly needed: readonly string[];
	/** Files that are read as they are now, if they are there. */
	readonly read: readonly string[];
	/** What is kept of the texts. */
	readonly texts: string;
	/** Makes the frame from these. */
	readonly paint: () => string;
};

/** Keeps the frame. Returns false where it does not, because it cannot. */
export function keepFrame(frames: Frames, {answers, needed, read, texts, paint}: Keeping): boolean {
	const key = frameKey(frames);
	if (key === null) return false;
	// Before the frame is made: what is changed meanwhile differs from what is kept, and so the frame is not shown.
	const own: Answered[] = [];
	for (const path of [...needed, ...read]) {
		const answer = answerTo(['file', path]);
		if (answer === undefined || (answer === null && needed.includes(path))) return false;
		own.push([['file', path], answer]);
	}
	const parts = frameBytes({key, frame: paint(), texts, answers: [...withTimes(answers), ...own]});
	const file = frameFileOf(frames);
	const before = plainBytes(file, MOST_KEPT, true);
	const now = Buffer.concat(parts);
	if (now.length > MOST_KEPT) return false;
	if (before?.equals(now)) return true;
	if (!replaceSafe(file, [now], false)) return false;
	prune(dirname(file));
	return true;
}

/** The answers, those for large listings by the times of their folders where these had not changed for a while then. */
function withTimes(answers: readonly Answered[]): readonly Answered[] {
	let size = 0;
	for (const [[kind], answer] of answers) if (kind === 'list') size += answer?.length ?? 0;
	if (size < LARGE_LIST) return answers;
	return answers.map((answered): Answered => {
		const [[kind, path]] = answered;
		const times = kind === 'list' ? timesOf(path) : null;
		if (!times || times.last > performance.timeOrigin - SETTLED) return answered;
		return [['since', path], Buffer.from(times.text)];
	});
}

/** Drops the oldest frames but for as many as are kept. */
function prune(folder: string): void {
	try {
		const files = readdirSync(folder).map(name => join(folder, name));
		if (files.length <= MOST_FRAMES) return;
		const byAge = files.map(path => ({path, at: statSync(path).mtimeMs})).sort((a, b) => b.at - a.at);
		for (const {path} of byAge.slice(MOST_FRAMES)) rmSync(path, {force: true});
	} catch {
		// Another time.
	}
}
