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
/** Queries with words of the archive's making; typed letter by letter. */
const queries = ['gold mark', 'wonderful day', 'captain said', 'securty guard'];
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
	const ours = await typed(opened(archive), env, ['/', '\t'], '\x15');
	const fzf = ['/usr/bin/fzf', '/bin/fzf'].find(existsSync);
	const peer = (options: string): Subject => ({
		name: 'fzf',
		file: '/bin/sh',
		args: ['-c', `exec ${fzf} ${options} < '${lines}'`],
		first: new RegExp(`${index.starts.length}/${index.starts.length}`),
		quit: '\x1b',
	});
	const nothing = {times: [], memory: Number.NaN};
	const loose = fzf ? await typed(peer(''), env, [], '\x15') : nothing;
	const exact = fzf ? await typed(peer('--exact'), env, [], '\x15') : nothing;
	return {
		...starts,
		keys: {briefing: ours.times, fzf: loose.times, 'fzf --exact': exact.times},
		memory: {seeds: rest, briefing: ours.memory, fzf: loose.memory},
	};
}

/** Types the queries; `before` opens the box, `clear` empties it. */
async function typed(
	subject: Subject,
	env: Readonly<Record<string, string>>,
	before: readonly string[],
	clear: string,
): Promise<{times: number[]; memory: number}> {
	const running = new Running(subject, screen, env);
	await running.until(subject.first);
	// What is still read behind the first frame is not what a key costs.
	await running.quiet(2500);
	for (const key of before) await running.paint(key, SILENCE);
	const times: number[] = [];
	for (const [round, query] of [queries[0] ?? '', ...queries].entries()) {
		for (const letter of query) {
			const painted = await running.paint(letter, SILENCE);
			// The first query warms up.
			if (painted && round > 0) times.push(painted.ms);
		}
		running.write(clear);
		await running.quiet(SILENCE);
	}
	const memory = running.peakMemory();
	await running.end(subject.quit);
	return {times, memory};
}
