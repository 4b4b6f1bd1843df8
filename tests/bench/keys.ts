// Keys in a pseudo-terminal: what one costs from its byte to the last byte of its frame, in several places and in a
// large text, key by key in turn with fzf moving its own list; whether each of a held key is drawn; a key while the
// narrative is told; a large text opened; what a program does when nothing happens; and how all this grows.

import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {makeCorpus} from './corpus.ts';
import {Running, type Screen, type Subject} from './measure.ts';

type Environment = Readonly<Record<string, string>>;
/** Makes the program's subject from its arguments. */
type Product = (args: readonly string[]) => Subject;

/** What a frame begins and ends with. */
const BEGINS = '\x1b[?2026h';
const ENDS = '\x1b[?2026l';
/** ms after which what is loaded and told behind the first frame of the seeds has come. */
const SETTLED = 1000;

/**
 * ms after which the place is saved (1 s behind the last change, our last timer) and V8 has given back the pages of a
 * worker that has ended (8 s behind its end).
 */
const TIDIED = 10_000;

/** One way to move: keys that lead there, the key and the key back, and after how many it turns. */
type Move = {
	readonly name: string;
	readonly subject: Subject;
	readonly before: readonly string[];
	readonly forth: string;
	readonly back: string;
	readonly turn: number;
};

export type Moved = {
	readonly name: string;
	readonly ms: readonly number[];
	readonly bytes: readonly number[];
	/** The most memory it has had, MB. */
	readonly memory: number;
};

/** A text of 2 MB, made in `folder` of the words of one of the seeds, so that its lines are as long. */
export function largeText(folder: string, seed: string): string {
	const words = readFileSync(seed, 'utf8').replace(/^---[\s\S]*?\n---\n/, '');
	const at = join(folder, 'large');
	mkdirSync(at, {recursive: true});
	const file = join(at, 'large.txt');
	let text = '---\ntitle: "A large text"\n---\n';
	for (let i = 0; text.length < 2_000_000; i++) text += `\n\nPart ${i}.\n\n${words}`;
	writeFileSync(file, text);
	return file;
}

function movesOf(product: Product, seeds: string, large: string): readonly Move[] {
	const one = product(['--fresh', join(seeds, '002_60c82a1cc6e282db.txt')]);
	const all = product(['--fresh', seeds]);
	const reading = {before: ['1l'], forth: 'j', back: 'k', turn: 30};
	return [
		{name: 'j', subject: one, ...reading},
		{name: 'j in a text of 2 MB', subject: product(['--fresh', large]), ...reading},
		{name: 'page', subject: one, before: ['1l'], forth: ' ', back: 'b', turn: 3},
		{name: 'switch source', subject: all, before: ['1l'], forth: 'J', back: 'K', turn: 4},
		{name: 'next hit', subject: all, before: ['/', 'putin', '\r'], forth: 'n', back: 'N', turn: 30},
		{name: 'next point', subject: all, before: ['p'], forth: 'j', back: 'k', turn: 20},
	];
}

/** fzf with a list whose lines fill the screen, as a text does; past the edge, so that every key scrolls it. */
function fzfMove(folder: string, fzf: string, {cols, rows}: Screen): Move {
	const lines = join(folder, `lines-${cols}`);
	const words = 'word '.repeat(Math.ceil(cols / 5));
	writeFileSync(lines, Array.from({length: 1000}, (_, line) => `line ${line} ${words}`.slice(0, cols - 4)).join('\n'));
	const up = '\x1b[A';
	const subject = {
		name: 'fzf',
		file: '/bin/sh',
		args: ['-c', `exec ${fzf} < ${lines}`],
		first: /1000\/1000/,
		quit: '\x1b',
	};
	return {name: 'fzf moving its list', subject, before: [up.repeat(rows)], forth: up, back: up, turn: 30};
}

/** Presses `count` keys in every place, one after the other in turn, so that all meet the same machine. */
export async function measureMoves(
	folder: string,
	env: Environment,
	product: Product,
	{seeds, large, screen, count}: {seeds: string; large: string; screen: Screen; count: number},
): Promise<readonly Moved[]> {
	const fzf = ['/usr/bin/fzf', '/bin/fzf'].find(existsSync);
	const moves = [...movesOf(product, seeds, large), ...(fzf ? [fzfMove(folder, fzf, screen)] : [])];
	const all: {move: Move; running: Running; ms: number[]; bytes: number[]}[] = [];
	for (const move of moves) {
		const running = new Running(move.subject, screen, env);
		await running.until(move.subject.first);
		await running.quiet(SETTLED);
		for (const keys of move.before) {
			running.write(keys);
			await running.quiet(200);
		}
		all.push({move, running, ms: [], bytes: []});
	}
	for (let press = 0; press < count; press++) {
		for (const {move, running, ms, bytes} of all) {
			running.output = '';
			const painted = await running.paint(Math.floor(press / move.turn) % 2 === 0 ? move.forth : move.back);
			if (!painted) continue;
			ms.push(painted.ms);
			bytes.push(painted.bytes);
		}
	}
	const moved: Moved[] = [];
	for (const {move, running, ms, bytes} of all) {
		if (ms.length < count * 0.9) throw new Error(`${move.name}: only ${ms.length} of ${count} keys changed the screen`);
		moved.push({name: move.name, ms, bytes, memory: running.peakMemory()});
		await running.end(move.subject.quit);
	}
	return moved;
}

/** The most memory that a Node that waits has, MB. */
export async function bareMemory(env: Environment): Promise<number> {
	const args = ['-e', 'process.stdout.write("word"); process.stdin.resume()'];
	const bare = new Running(
		{name: 'bare', file: process.execPath, args, first: /word/, quit: '\x03'},
		{cols: 80, rows: 24},
		env,
	);
	await bare.until(/word/);
	await bare.quiet(100);
	const memory = bare.peakMemory();
	await bare.end('\x03');
	return memory;
}

/** How many frames came of `count` keys at 60 a second. */
export async function framesHeld(env: Environment, subject: Subject, screen: Screen, count: number): Promise<number> {
	const running = new Running(subject, screen, env);
	await running.until(subject.first);
	await running.quiet(SETTLED);
	running.write('1l');
	await running.quiet(200);
	running.output = '';
	const began = performance.now();
	for (let key = 0; key < count; key++) {
		running.write(key % 60 < 30 ? 'j' : 'k');
		const next = began + ((key + 1) * 1000) / 60;
		await new Promise(resolve => setTimeout(resolve, Math.max(0, next - performance.now())));
	}
	await running.quiet(100);
	const frames = running.output.split(BEGINS).length - 1;
	await running.end(subject.quit);
	return frames;
}

/** What comes and how often the main thread wakes in `seconds` in which nothing happens. */
export async function idle(
	env: Environment,
	subject: Subject,
	seconds: number,
): Promise<{bytes: number; wakes: number}> {
	const running = new Running(subject, {cols: 160, rows: 50}, env);
	await running.until(subject.first);
	await running.until(/ accounts? /);
	await running.quiet(TIDIED);
	running.output = '';
	const wakes = (): number =>
		Number(/\nvoluntary_ctxt_switches:\s+(\d+)/.exec(readFileSync(`/proc/${running.processId()}/status`, 'utf8'))?.[1]);
	const before = wakes();
	await new Promise(resolve => setTimeout(resolve, seconds * 1000));
	const found = {bytes: running.output.length, wakes: wakes() - before};
	await running.end(subject.quit);
	return found;
}

/** Times from a key to the end of a frame while the narrative of `texts` made texts is told: at most `count` of them. */
export async function keysMeanwhile(
	folder: string,
	env: Environment,
	product: Product,
	texts: number,
	count: number,
): Promise<readonly number[]> {
	const at = madeFolder(folder, texts);
	const subject = product(['--fresh', at]);
	const running = new Running(subject, {cols: 160, rows: 50}, env);
	await running.until(/comparing/);
	const ms: number[] = [];
	for (let press = 0; press < count; press++) {
		running.output = '';
		const sent = performance.now();
		running.write(press % 40 < 20 ? 'j' : 'k');
		ms.push((await running.until(new RegExp(ENDS.replace(/[[?]/g, '\\$&')), true)) + running.started - sent);
		await running.quiet(10);
		// Nothing says how many accounts there are before all is told.
		if (running.output.includes('account')) break;
	}
	await running.end(subject.quit);
	return ms;
}

/** Times from the key that opens a large text to its first rows, each in a program that has not opened it before. */
export async function opening(
	env: Environment,
	product: Product,
	paths: readonly string[],
	rounds: number,
): Promise<readonly number[]> {
	const ms: number[] = [];
	for (let round = 0; round < rounds; round++) {
		const subject = product(['--fresh', ...paths]);
		const running = new Running(subject, {cols: 160, rows: 50}, env);
		await running.until(subject.first);
		await running.until(/A large text/);
		await running.quiet(SETTLED);
		const painted = await running.paint('2');
		if (painted) ms.push(painted.ms);
		await running.end(subject.quit);
	}
	return ms;
}

export type Grown = {
	readonly texts: number;
	readonly first: number;
	readonly ready: number;
	readonly keys: readonly number[];
	readonly memory: number;
};

/** What opening, a key and memory come to with so many texts. */
export async function growth(folder: string, env: Environment, product: Product, texts: number): Promise<Grown> {
	const at = madeFolder(folder, texts);
	const subject = {...product(['--fresh', at]), first: /\? ?help/};
	const running = new Running(subject, {cols: 160, rows: 50}, env);
	const first = await running.until(subject.first);
	await running.quiet(SETTLED);
	const ready = running.lastByte - running.started;
	const keys: number[] = [];
	for (let press = 0; press < 100; press++) {
		running.output = '';
		const painted = await running.paint(press % 8 < 4 ? 'j' : 'k');
		if (painted) keys.push(painted.ms);
	}
	const memory = running.peakMemory();
	await running.end(subject.quit);
	return {texts, first, ready, keys, memory};
}

function madeFolder(folder: string, texts: number): string {
	const at = join(folder, `made-${texts}`);
	if (!existsSync(at)) {
		mkdirSync(at);
		for (const {file, text} of makeCorpus(texts)) writeFileSync(join(at, file), text);
	}
	return at;
}
