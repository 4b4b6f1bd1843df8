// A folder of 10,000 texts (100,000 passages) in a pseudo-terminal: how long to the first frame, how long from a key in
// the search box to its painted hits, and how much memory, beside fzf over the same passages as lines. Ratios in one
// run; the terminal's bytes are what is timed.

import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {buildIndex} from '../../src/search/build-index.ts';
import {prepareMarkdown} from '../../src/text/blocks.ts';
import {articlesOf, makeCorpus} from './corpus.ts';
import {Running, type Subject} from './measure.ts';

/** Times in ms and memory in MB. */
export type ArchiveFigures = {
	/** Start to first frame: the seeds, and the archive with its index in the cache. */
	readonly seeds: readonly number[];
	readonly warm: readonly number[];
	/** Key to painted hits. fzf's are empty where it is not installed. */
	readonly keys: Readonly<Record<'briefing' | 'fzf' | 'fzf --exact', readonly number[]>>;
	readonly memory: Readonly<Record<'seeds' | 'briefing' | 'fzf', number>>;
};

const screen = {cols: 160, rows: 50};
/** Queries with words of the archive's making, typed letter by letter; the first one, typed twice, warms up. */
const queries = [
	'gold mark',
	'wonderful day',
	'captain said',
	'securty guard',
	'president',
	'morning paper',
	'broken window',
	'little sister',
];
/** A frame is over when nothing came for so long (ms): fzf shows its prompt first and what it found later. */
const SILENCE = 300;

/** Makes the archive in `folder` and measures. `product` makes the program's subject from its arguments. */
export async function measureArchive(
	folder: string,
	env: Readonly<Record<string, string>>,
	product: (args: readonly string[]) => Subject,
	{seeds, rounds}: {readonly seeds: string; readonly rounds: number},
): Promise<ArchiveFigures> {
	const archive = join(folder, 'archive');
	const lines = join(folder, 'passages');
	mkdirSync(archive);
	const files = makeCorpus(10_000);
	for (const {file, text} of files) writeFileSync(join(archive, file), text);
	await prepareMarkdown();
	const index = buildIndex(articlesOf(files));
	const passage = (p: number): string =>
		(index.articles[index.articleOf[p] ?? 0]?.text ?? '').slice(index.starts[p], index.ends[p]);
	writeFileSync(lines, Array.from(index.starts, (_, p) => passage(p).replace(/\s+/g, ' ')).join('\n'));
	const opened = (path: string): Subject => ({...product(['--fresh', path]), first: /\? ?help/i});
	// Fills the cache; `search` ends once it has.
	const {file, args} = product(['search', '--limit', '1', 'gold', archive]);
	execFileSync(file, [...args], {env: {...env}, stdio: 'ignore'});
	const starts: Record<'seeds' | 'warm', number[]> = {seeds: [], warm: []};
	for (let round = -1; round < rounds; round++) {
		for (const [name, path] of [
			['seeds', seeds],
			['warm', archive],
		] as const) {
			const subject = opened(path);
			const running = new Running(subject, screen, env);
			const first = await running.until(subject.first);
			await running.quiet(50);
			await running.end(subject.quit);
			if (round >= 0) starts[name].push(first);
		}
	}
	const resting = new Running(opened(seeds), screen, env);
	await resting.until(/\? ?help/i);
	await resting.quiet(1000);
	const rest = resting.peakMemory();
	await resting.end('\x03');
	const fzf = ['/usr/bin/fzf', '/bin/fzf'].find(existsSync);
	const peer = (options: string): Typed => ({
		subject: {
			name: 'fzf',
			file: '/bin/sh',
			args: ['-c', `exec ${fzf} ${options} < '${lines}'`],
			first: new RegExp(`${index.starts.length}/${index.starts.length}`),
			quit: '\x1b',
		},
		before: [],
	});
	const nothing = {times: [], memory: Number.NaN};
	const [ours = nothing, loose = nothing, exact = nothing] = await typedInTurn(
		[{subject: opened(archive), before: ['/', '\t']}, ...(fzf ? [peer(''), peer('--exact')] : [])],
		env,
	);
	return {
		...starts,
		keys: {briefing: ours.times, fzf: loose.times, 'fzf --exact': exact.times},
		memory: {seeds: rest, briefing: ours.memory, fzf: loose.memory},
	};
}

/** A program to type in; `before` opens its box, `\x15` empties it. */
type Typed = {readonly subject: Subject; readonly before: readonly string[]};
type Taken = {readonly times: number[]; readonly memory: number};

/**
 * Types the queries in several programs, one query after the other in each of them in turn, so that all meet the same
 * machine; a key comes when the last one is painted and done with, as from somebody who types.
 */
async function typedInTurn(
	programs: readonly Typed[],
	env: Readonly<Record<string, string>>,
): Promise<readonly Taken[]> {
	const all: {running: Running; subject: Subject; times: number[]}[] = [];
	for (const {subject, before} of programs) {
		const running = new Running(subject, screen, env);
		await running.until(subject.first);
		// What is still read behind the first frame is not what a key costs.
		await running.quiet(2500);
		for (const key of before) await running.paint(key, SILENCE);
		all.push({running, subject, times: []});
	}
	for (const [round, query] of [queries[0] ?? '', ...queries].entries()) {
		// Who begins does so on a machine that the one before has just used.
		const turns = round % 2 === 0 ? all : [...all].reverse();
		for (const {running, times} of turns) {
			for (const letter of query) {
				const painted = await running.paint(letter, SILENCE);
				if (painted && round > 0) times.push(painted.ms);
			}
			running.write('\x15');
			await running.quiet(SILENCE);
		}
	}
	const taken: Taken[] = [];
	for (const {running, subject, times} of all) {
		taken.push({times, memory: running.peakMemory()});
		await running.end(subject.quit);
	}
	return taken;
}
