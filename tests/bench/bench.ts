// `npm run bench`: what the reader waits for, in a pseudo-terminal, as medians of interleaved rounds and as ratios to
// what the runtime, a hello-world of the same stack and other programs take in the same run.
// Options: --rounds N (starts of each, 20), --keys N (300), --only starts|keys|growth|search|narrative|archive|engines,
// --json (prints the figures),
// --compare FILE (says what moved beyond the noise against figures saved with --json).

import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {cpus, release, tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {build} from 'esbuild';
import {production} from '../../.config/build.ts';
import {openCorpus} from '../../src/corpus/open-corpus.ts';
import {narrate} from '../../src/narrative/narrate.ts';
import {buildIndex} from '../../src/search/build-index.ts';
import {find} from '../../src/search/find.ts';
import {environment, noteEarlierStart} from '../support/terminal.ts';
import {measureArchive} from './archive.ts';
import {articlesOf, makeCorpus} from './corpus.ts';
import {comparisonText, measureEngines} from './engines.ts';
import {bareMemory, framesHeld, growth, idle, keysMeanwhile, largeText, measureMoves, opening} from './keys.ts';
import {figureOf, quantile, Running, type Screen, type Subject} from './measure.ts';
import {BARE, HELLO, KEPT, MADE, measureStarts, PLAIN, type Starts} from './starts.ts';

/** One measured thing. `limit` is what an issue asks for: the highest `value`, or the highest ratio to `of`. */
type Figure = {
	readonly name: string;
	readonly unit: 'ms' | 'MB' | 'bytes' | 'times';
	readonly value: number;
	readonly noise: number;
	readonly of?: string;
	readonly ratio?: number;
	readonly limit?: string;
	readonly met?: boolean;
};

const {values: options} = parseArgs({
	options: {
		rounds: {type: 'string', default: '20'},
		keys: {type: 'string', default: '300'},
		only: {type: 'string', default: ''},
		json: {type: 'boolean', default: false},
		compare: {type: 'string'},
	},
});

const folder = mkdtempSync(join(tmpdir(), 'briefing-bench-'));
const env = environment(folder);
// What is measured is the reader, not the card of the first start.
noteEarlierStart(folder);
const node = process.execPath;
const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const figures: Figure[] = [];

function note(name: string, values: readonly number[], more: Partial<Figure> = {}): void {
	figures.push({name, unit: 'ms', ...figureOf(values), ...more});
}

/** A figure beside another: `limit` is the highest ratio asked for. */
function noteRatio(
	name: string,
	values: readonly number[],
	of: string,
	limit?: number,
	unit: Figure['unit'] = 'ms',
): void {
	const base = figures.find(figure => figure.name === of);
	const {value, noise} = figureOf(values);
	if (!base) {
		figures.push({name, unit, value, noise});
		return;
	}
	const ratio = value / base.value;
	figures.push({
		name,
		unit,
		value,
		noise,
		of,
		ratio,
		...(limit === undefined ? {} : {limit: `≤ ${limit} ×`, met: ratio <= limit}),
	});
}

/** A figure with the highest value asked for. */
function noteLimit(name: string, values: readonly number[], limit: number): void {
	const figure = figureOf(values);
	figures.push({name, unit: 'ms', ...figure, limit: `≤ ${limit} ms`, met: figure.value <= limit});
}

/** A single value with the highest asked for, where one is. */
function noteBelow(name: string, value: number, limit = Number.POSITIVE_INFINITY, more: Partial<Figure> = {}): void {
	const asked = limit < Number.POSITIVE_INFINITY ? {limit: `≤ ${limit} ${more.unit ?? 'ms'}`, met: value <= limit} : {};
	figures.push({name, unit: 'ms', value, noise: 0, ...asked, ...more});
}

const wanted = (name: string) => name.includes(options.only);

/** The hello-world, bundled as the product is and as esbuild bundles it without the library cuts. */
async function hellos(): Promise<{hello: string; plain: string}> {
	const bundle = async (name: string, plugins: typeof production.plugins) => {
		const outfile = join(folder, `${name}.mjs`);
		await build({
			...production,
			plugins: plugins ?? [],
			entryPoints: ['tests/bench/hello.tsx'],
			outfile,
			external: ['react-devtools-core'],
		});
		// Only asked for with DEV=true, but an external import must be there to be linked.
		const text = readFileSync(outfile, 'utf8').replace(/import\s*\w+\s*from\s*"react-devtools-core";/, 'const $1={};');
		writeFileSync(outfile, text);
		return outfile;
	};
	return {hello: await bundle('hello', production.plugins), plain: await bundle('hello-plain', [])};
}

// A frame is whole when the text stands on it and the footer after that.
const product = (args: readonly string[] = []): Subject => ({
	name: 'briefing, the seeds',
	file: node,
	args: [fileURLToPath(new URL('../../dist/briefing.js', import.meta.url)), ...args],
	first: /\d % ─[\s\S]*\? help/,
	quit: '\x03',
});

async function starts(rounds: number): Promise<void> {
	const {hello} = await hellos();
	const found = await measureStarts(folder, env, product, {seeds, rounds, hello});
	const of = (name: string, what: keyof Starts): readonly number[] => found.get(name)?.[what] ?? [];
	const bare = `first frame: ${BARE}`;
	note(bare, of(BARE, 'first'));
	noteRatio(`first frame: ${HELLO}`, of(HELLO, 'first'), bare);
	noteRatio(`first frame: ${PLAIN}`, of(PLAIN, 'first'), bare);
	noteRatio(`first frame: ${MADE}`, of(MADE, 'first'), bare);
	noteRatio(`first frame: ${KEPT}`, of(KEPT, 'first'), bare, 1.25);
	const plain = `first key answered: ${PLAIN}`;
	noteRatio(plain, of(PLAIN, 'keyed'), bare);
	noteRatio(`first key answered: ${MADE}`, of(MADE, 'keyed'), bare);
	noteRatio(`first key answered: ${KEPT}`, of(KEPT, 'keyed'), bare, 5.2);
	noteRatio(`first key answered: ${KEPT} (to plainly)`, of(KEPT, 'keyed'), plain, 0.75);
	const memory = `memory at the first frame: ${BARE}`;
	note(memory, of(BARE, 'memory'), {unit: 'MB'});
	noteRatio(`memory at the first frame: ${MADE}`, of(MADE, 'memory'), memory, undefined, 'MB');
	noteRatio(`memory at the first frame: ${KEPT}`, of(KEPT, 'memory'), memory, 1.5, 'MB');
}

/** Keys at two sizes, beside fzf moving its list; then what else is asked of keys. */
async function keys(count: number, rounds: number): Promise<void> {
	const large = largeText(folder, join(seeds, '002_60c82a1cc6e282db.txt'));
	const bare = await bareMemory(env);
	figures.push({name: 'memory: bare node that waits', unit: 'MB', value: bare, noise: 0});
	for (const screen of [
		{cols: 160, rows: 50},
		{cols: 250, rows: 70},
	] satisfies Screen[]) {
		const size = `in ${screen.cols}×${screen.rows}`;
		const moved = await measureMoves(folder, env, product, {seeds, large, screen, count});
		const fzf = moved.find(({name}) => name.startsWith('fzf'));
		for (const {name, ms, bytes, memory} of fzf ? [fzf, ...moved.filter(m => m !== fzf)] : moved) {
			const key = `${name} ${size}`;
			if (name === fzf?.name) note(`${key}: p50`, ms);
			else noteRatio(`${key}: p50`, ms, `${fzf?.name} ${size}: p50`, 0.85);
			noteBelow(`${key}: p95`, quantile(ms, 0.95));
			noteBelow(`${key}: p99`, quantile(ms, 0.99), name === fzf?.name ? undefined : 16);
			note(`${key}: bytes a key`, bytes, {unit: 'bytes'});
			if (name === 'j in a text of 2 MB') noteRatio(`${key}: p50 (to a seed)`, ms, `j ${size}: p50`, 1.1);
			else if (name !== fzf?.name)
				noteRatio(`memory after ${count} × ${key}`, [memory], 'memory: bare node that waits', 2.7, 'MB');
		}
	}
	const held = 120;
	const one = product(['--fresh', join(seeds, '002_60c82a1cc6e282db.txt')]);
	const frames = await framesHeld(env, one, {cols: 160, rows: 50}, held);
	noteBelow(`keys of ${held} at 60 Hz that were not drawn`, held - frames, 0, {unit: 'times'});
	noteLimit(
		'a text of 2 MB, from its key to its first rows',
		await opening(env, product, [one.args.at(-1) ?? '', large], rounds),
		60,
	);
	const quiet = await idle(env, product(['--fresh', seeds]), 5);
	noteBelow('idle for 5 s: bytes', quiet.bytes, 0, {unit: 'bytes'});
	noteBelow('idle for 5 s: main thread woken', quiet.wakes, 0, {unit: 'times'});
	const meanwhile: number[] = [];
	// As many keys as there is time for until all is told, and again.
	while (meanwhile.length < count) meanwhile.push(...(await keysMeanwhile(folder, env, product, 100, count)));
	noteBelow(`a key while 100 texts are compared (${meanwhile.length}): p50`, quantile(meanwhile, 0.5));
	noteBelow(`a key while 100 texts are compared (${meanwhile.length}): p99`, quantile(meanwhile, 0.99), 16);
}

/** What opening, a key, the narrative and memory come to with more and more texts. */
async function growing(): Promise<void> {
	// Fills the cache of compiled code.
	await growth(folder, env, product, 5);
	for (const texts of [5, 50, 500, 5000, 10_000]) {
		const {first, ready, keys: ms, memory} = await growth(folder, env, product, texts);
		const of = `${texts} texts`;
		noteBelow(`${of}: first frame`, first);
		noteBelow(`${of}: all read, indexed and compared`, ready);
		note(`${of}: a key in the list`, ms);
		figures.push({name: `${of}: memory`, unit: 'MB', value: memory, noise: 0});
		// More are no one story: the narrator declines.
		if (texts > 200) continue;
		const at = performance.now();
		narrate(articlesOf(makeCorpus(texts)));
		noteBelow(`${of}: their narrative`, performance.now() - at);
	}
}

const queries = ['security guarantees', 'land swap', 'zelenski', 'eurpean leaders', 'putin warned nato', 'trilateral'];

async function searching(): Promise<void> {
	const subject = product([seeds]);
	const running = new Running(subject, {cols: 160, rows: 50}, env);
	await running.until(subject.first);
	await running.quiet(800);
	const ms: number[] = [];
	for (const query of queries) {
		await running.paint('/');
		for (const letter of query) {
			const painted = await running.paint(letter);
			if (painted) ms.push(painted.ms);
		}
		await running.paint('\x15');
		await running.paint('\x1b', 60);
	}
	await running.end(subject.quit);
	note('search, a letter to its painted hits: p50', ms);
	figures.push({name: 'search, a letter to its painted hits: p95', unit: 'ms', value: quantile(ms, 0.95), noise: 0});
	const {articles} = await openCorpus([seeds]);
	const index = buildIndex(articles);
	const engine: number[] = [];
	for (let round = 0; round < 6; round++) {
		for (const query of queries) {
			for (let length = 1; length <= query.length; length++) {
				const at = performance.now();
				find(index, query.slice(0, length));
				if (round > 0) engine.push(performance.now() - at);
			}
		}
	}
	noteLimit('search, a letter in the engine: p50', engine, 10);
	figures.push({name: 'search, a letter in the engine: p95', unit: 'ms', value: quantile(engine, 0.95), noise: 0});
}

async function narrative(rounds: number): Promise<void> {
	const ms: number[] = [];
	for (let round = -2; round < Math.max(10, rounds); round++) {
		// Read anew, so that nothing remembered about an article helps.
		const {articles} = await openCorpus([seeds]);
		const at = performance.now();
		narrate(articles);
		if (round >= 0) ms.push(performance.now() - at);
	}
	noteLimit('the narrative of the seeds, warm', ms, 250);
}

/** Search beside fuse.js token search over passages and MiniSearch, from the seeds to 100,000 passages. */
async function engines(): Promise<string> {
	const {articles} = await openCorpus([seeds]);
	const measured = await measureEngines(articles);
	const asked: Readonly<Record<string, readonly [p50: number, p95: number]>> = {
		'the seeds': [Number.POSITIVE_INFINITY, 2],
		'an archive of 100,000': [1, 8],
	};
	for (const {name, engines, loadMs} of measured.compared) {
		for (const {engine, p50, p95, buildMs} of engines) {
			const own = engine === engines[0]?.engine;
			const what = `${engine} on ${name}`;
			const of = own ? {} : {of: 'search: this engine', ratio: p50 / (engines[0]?.p50 ?? 1)};
			noteBelow(`${what}: a key p50`, p50, own ? asked[name]?.[0] : undefined, of);
			noteBelow(`${what}: a key p95`, p95, own ? asked[name]?.[1] : undefined);
			if (own && name.endsWith('100,000')) {
				noteBelow(`${what}: index built`, buildMs, 2000);
				noteBelow(`${what}: index loaded`, loadMs, 60);
			}
		}
	}
	return comparisonText(measured);
}

/** 10,000 texts with their index in the cache, beside fzf over the same 100,000 passages. */
async function archive(rounds: number): Promise<void> {
	const {seeds: few, warm, keys, memory} = await measureArchive(folder, env, product, {seeds, rounds});
	note('first frame: the seeds, in this section', few);
	noteRatio('first frame: 10,000 texts, index in the cache', warm, 'first frame: the seeds, in this section', 1.3);
	const ours = 'a letter to its painted hits in 100,000 passages';
	note(`${ours}: fzf`, keys.fzf);
	note(`${ours}: fzf --exact`, keys['fzf --exact']);
	noteRatio(`${ours}: briefing (to fzf)`, keys.briefing, `${ours}: fzf`, 0.06);
	noteRatio(`${ours}: briefing (to fzf --exact)`, keys.briefing, `${ours}: fzf --exact`, 1.1);
	figures.push({name: `${ours}: briefing p95`, unit: 'ms', value: quantile(keys.briefing, 0.95), noise: 0});
	const room = 1.5 * memory.fzf + memory.seeds;
	figures.push(
		{name: 'memory: fzf on 100,000 lines', unit: 'MB', value: memory.fzf, noise: 0},
		{name: 'memory: the seeds at rest', unit: 'MB', value: memory.seeds, noise: 0},
		{
			name: 'memory: 10,000 texts, searched',
			unit: 'MB',
			value: memory.briefing,
			noise: 0,
			limit: `≤ ${room.toFixed(0)} MB`,
			met: memory.briefing <= room,
		},
	);
}

function report(): string {
	const {model} = cpus()[0] ?? {model: 'unknown'};
	const number = (value: number, unit: string) =>
		`${unit === 'bytes' || unit === 'times' ? value.toFixed(0) : value.toFixed(value < 10 ? 2 : 1)} ${unit}`;
	const rows = figures.map(({name, unit, value, noise, of, ratio, limit, met}) => [
		name,
		`${number(value, unit)}${noise ? ` ± ${noise.toFixed(noise < 10 ? 2 : 1)}` : ''}`,
		ratio === undefined ? '' : `${ratio.toFixed(2)} × ${of?.replace(/^[^:]*: /, '') ?? ''}`,
		limit === undefined ? '' : `${limit} ${met ? 'met' : 'NOT MET'}`,
	]);
	const table = [['what', 'median', 'ratio', 'asked'], ['---', '---', '---', '---'], ...rows];
	const widths = [0, 1, 2, 3].map(column => Math.max(...table.map(row => row[column]?.length ?? 0)));
	const lines = table.map(row => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
	const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {encoding: 'utf8'}).trim();
	return `Corpus: the five seeds. Machine: ${cpus().length} × ${model.trim()}, Linux ${release()}, Node ${process.version}.
Command: npm run bench -- ${options.only && `--only ${options.only} `}--rounds ${options.rounds} --keys ${options.keys} (commit ${commit})

${lines.join('\n')}
`;
}

/** What moved against saved figures: beyond four times the noise of both, and beyond three in a hundred. */
function comparison(saved: readonly Figure[]): string {
	const lines = figures.flatMap(({name, unit, value, noise}) => {
		const old = saved.find(figure => figure.name === name);
		if (!old) return [`${name}: new`];
		const change = value / old.value - 1;
		const sure = Math.abs(value - old.value) > 4 * Math.max(noise, old.noise) && Math.abs(change) > 0.03;
		return sure
			? [
					`${name}: ${old.value.toFixed(2)} → ${value.toFixed(2)} ${unit} (${change > 0 ? '+' : ''}${(100 * change).toFixed(0)} %)`,
				]
			: [];
	});
	return lines.length > 0 ? `Moved beyond the noise:\n${lines.join('\n')}\n` : 'Nothing moved beyond the noise.\n';
}

const rounds = Number(options.rounds);
try {
	if (wanted('starts')) await starts(rounds);
	if (wanted('keys')) await keys(Number(options.keys), Math.min(10, rounds));
	if (wanted('growth')) await growing();
	if (wanted('search')) await searching();
	if (wanted('narrative')) await narrative(rounds);
	if (wanted('archive')) await archive(rounds);
	const compared = wanted('engines') ? await engines() : '';
	if (compared && !options.json) console.log(`${compared}\n`);
	console.log(options.json ? JSON.stringify(figures, null, '\t') : report());
	if (options.compare) console.error(comparison(JSON.parse(readFileSync(options.compare, 'utf8'))));
} finally {
	rmSync(folder, {recursive: true, force: true});
}
