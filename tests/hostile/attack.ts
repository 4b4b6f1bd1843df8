// Puts one text into every place a text can come from (article, title, front matter, file and folder names, problems,
// errors, query, pasted text, what libraries write), walks through the interface, and lets a real emulator tell what the
// bytes do. Modules are imported when an attack begins, so that a test can take a layer out before.

import {EventEmitter} from 'node:events';
import xterm from '@xterm/headless';
import type {State} from '../../src/app/state.ts';
import type {Article, Problem} from '../../src/text/article.ts';

const COLUMNS = 90;
const ROWS = 26;

/** What the bytes of an attack did. */
export type Findings = {
	/** What the terminal did besides drawing: titles, clipboard, replies, bells, foreign modes. */
	readonly events: readonly string[];
	/** Controls among the bytes that are no function of the interface. */
	readonly live: readonly string[];
	/** What the exit had to stop; nothing, while the first layer does its work. */
	readonly blocked: readonly string[];
	/** Frames that scrolled or were taller than the screen. */
	readonly outside: number;
	/** Frames that were drawn. */
	readonly frames: number;
	/** What was to be printed after leaving. */
	readonly report: string;
};

/** Every function the interface may use; written anew here, so that the guard is not its own judge. */
const ESC = '\u001B';
const allowed = new RegExp(
	`${ESC}\\[(?:\\?(?:1049|25|2026|2004|7)[hl]|[0-9;]{0,60}m|[0-9]{0,4}[ABEG]|J|2?K|1;1H)`,
	'g',
);
const control = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/gu;

/** Controls in `bytes` beyond the functions of the interface and line breaks. */
export function liveIn(bytes: string): readonly string[] {
	return (bytes.replaceAll(allowed, '').match(control) ?? []).map(found => `U+${found.charCodeAt(0).toString(16)}`);
}

/** An emulator that notes whatever is not drawing. */
export function watchedEmulator(columns = COLUMNS, rows = ROWS) {
	const emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 200});
	const events: string[] = [];
	const note = (event: string) => (): boolean => {
		events.push(event);
		return false;
	};
	const {parser} = emulator;
	for (let number = 0; number <= 2000; number++) parser.registerOscHandler(number, note(`OSC ${number}`));
	for (const final of 'qpmrt') parser.registerDcsHandler({final}, note(`DCS ${final}`));
	for (const final of ['c', 'n', 't', 'r', 'L', 'M', 'S', 'T', 'b', 'P', '@', 'X', 'u', 's', 'h', 'l'])
		parser.registerCsiHandler({final}, note(`CSI ${final}`));
	for (const prefix of ['>', '=', '<'] as const)
		for (const final of 'cqumnp') parser.registerCsiHandler({prefix, final}, note(`CSI ${prefix}${final}`));
	for (const final of ['c', '=', '>', '6', '7', '8', 'D', 'E', 'H', 'M', 'n', 'o', '|', '}', '~'])
		parser.registerEscHandler({final}, note(`ESC ${final}`));
	for (const intermediates of ['(', ')', '#'])
		for (const final of ['0', 'B', '8', '3'])
			parser.registerEscHandler({intermediates, final}, note(`ESC ${intermediates}${final}`));
	for (const final of ['h', 'l'] as const)
		parser.registerCsiHandler({prefix: '?', final}, parameters => {
			for (const mode of parameters.flat())
				if (![1049, 25, 2026, 2004, 7].includes(mode)) events.push(`mode ${mode}${final}`);
			return false;
		});
	emulator.onBell(note('bell'));
	emulator.onData(data => events.push(`reply ${JSON.stringify(data)}`));
	emulator.onTitleChange(title => events.push(`title ${title}`));
	return {
		events,
		write: (data: string): Promise<void> => new Promise(resolve => emulator.write(data, resolve)),
		scrolled: (): boolean => emulator.buffer.active.baseY > 0,
		dispose: (): void => emulator.dispose(),
	};
}

/** A terminal's stream that keeps what is written. */
class Tty extends EventEmitter {
	readonly isTTY = true;
	readonly columns = COLUMNS;
	readonly rows = ROWS;
	readonly writable = true;
	readonly destroyed = false;
	readonly writableEnded = false;
	written = '';
	write(data: string, encoding?: unknown, done?: unknown): boolean {
		this.written += data;
		const callback = typeof encoding === 'function' ? encoding : done;
		if (typeof callback === 'function') queueMicrotask(() => callback());
		return true;
	}
}

/** A keyboard. */
class Keys extends EventEmitter {
	readonly isTTY = true;
	readonly #waiting: string[] = [];
	send(text: string): void {
		this.#waiting.push(text);
		this.emit('readable');
	}
	read(): string | null {
		return this.#waiting.shift() ?? null;
	}
	setRawMode(): this {
		return this;
	}
	setEncoding(): void {}
	ref(): void {}
	unref(): void {}
	resume(): void {}
	pause(): void {}
}

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** The files an attacker would send: his text in every place of them. */
export function attackingFiles(text: string): readonly {readonly file: string; readonly text: string}[] {
	const line = text.replace(/[\r\n]/g, ' ');
	const body = `The bridge was closed on Tuesday. ${text} The council approved the money on Wednesday.`;
	return [
		{
			file: `plain ${line}.txt`,
			text: `Title ${text}\n\n${body}\n\n“${text} we cannot let lorries over it,” said Ada ${line} Brandt on Tuesday.\n`,
		},
		{
			file: `folder ${line}/marked.md`,
			text: `---\ntitle: "Front ${line}"\nauthor: ${line}\npublisher: ${line}\nurl: https://example.org/${line}\ncategories: [${line}]\n---\n# Head ${text}\n\n${body} **${text}** _${text}_ [words ${text}](https://example.org/${line} "${line}") <${line}>\n\n- item ${text}\n\n> quoted ${text}\n\n| a ${line} | b |\n|---|---|\n| ${line} | ${line} |\n\n\`\`\`${line}\ncode ${text}\n\`\`\`\n\n<p title="${line}">${text}</p>\n\n![${line}](${line})\n`,
		},
		{file: 'third.txt', text: `Another account\n\n${body} Ferries cross the harbour. ${text}\n`},
	];
}

/** Articles and problems of those files, as the corpus reads them. */
export async function attackingCorpus(
	text: string,
): Promise<{articles: readonly Article[]; problems: readonly Problem[]}> {
	const [{articlesFrom}, {prepareMarkdown}] = await Promise.all([
		import('../../src/corpus/article-from.ts'),
		import('../../src/text/blocks.ts'),
	]);
	const {prepareYaml} = await import('../../src/corpus/front-matter.ts');
	const {prepareDetector} = await import('../../src/corpus/decode.ts');
	await Promise.all([prepareMarkdown(), prepareYaml(), prepareDetector()]);
	const articles: Article[] = [];
	const problems: Problem[] = [
		{file: `gone ${text}.txt`, message: `ENOENT: no such file or directory, open '${text}'`},
	];
	attackingFiles(text).forEach(({file, text: content}, i) => {
		const bytes = new TextEncoder().encode(content);
		const reading = articlesFrom({id: String(i), file, bytes});
		if ('articles' in reading) articles.push(...reading.articles);
		else if ('problem' in reading) problems.push(reading.problem);
	});
	return {articles, problems};
}

/** Keys of the walk: every view, every overlay, the search with the text typed and pasted into it. */
const walk = [
	'\r',
	' ',
	'J',
	' ',
	'J',
	's',
	'p',
	'j',
	'\t',
	'j',
	'U',
	'D',
	'A',
	'w',
	'\u001B',
	'Q',
	'j',
	'W',
	'j',
	'E',
	'\u001B',
	'!',
	'j',
	'\u001B',
	's',
];

/** Attacks the interface with `text`. */
export async function attack(text: string): Promise<Findings> {
	const [{beginSession}, {storeOf}, {initialState, sourcesOf}, {themeOf}, {narrate}, {loadDrawBlock}] =
		await Promise.all([
			import('../../src/ui/session.tsx'),
			import('../../src/app/store.ts'),
			import('../../src/app/state.ts'),
			import('../../src/ui/theme.ts'),
			import('../../src/narrative/narrate.ts'),
			import('../../src/ui/draw-block.ts'),
		]);
	const {articles, problems} = await attackingCorpus(text);
	const draw = await loadDrawBlock();
	const stdout = new Tty();
	const stderr = new Tty();
	const stdin = new Keys();
	const emulator = watchedEmulator();
	const given: State = initialState({
		size: {columns: COLUMNS, rows: ROWS},
		name: `folder ${text}`,
		sources: sourcesOf(articles),
		problems,
		draw,
		tellings: new Map(articles.length > 0 ? [['', {narrative: narrate(articles)}]] : []),
	});
	const store = storeOf(given, effect => {
		if (effect.do === 'quit') session.end(effect.code);
	});
	const blocked: string[] = [];
	const terminal = {stdin, stdout, stderr} as unknown as Parameters<typeof beginSession>[2];
	const session = beginSession(store, themeOf('default', 4), terminal, found => blocked.push(found));
	let outside = 0;
	let frames = 0;
	let read = 0;
	let live: string[] = [];
	const look = async (): Promise<void> => {
		await turn();
		// Ink draws at most 120 frames a second; what is left is drawn before the next look.
		await new Promise(resolve => setTimeout(resolve, 9));
		const written = stdout.written.slice(read);
		read = stdout.written.length;
		live = live.concat(liveIn(written));
		await emulator.write(written.replaceAll('\n', '\r\n'));
		if (emulator.scrolled()) outside++;
		if (written !== '') frames++;
	};
	await look();
	for (const key of walk) {
		stdin.send(key);
		await look();
	}
	stdin.send('/');
	await look();
	// As typed keys a text is many keys; only what the box takes of a paste is a query.
	stdin.send(`\u001B[200~${text.replaceAll('\u001B', '')}\u001B[201~`);
	await look();
	store.dispatch({type: 'type', text});
	await look();
	store.dispatch({type: 'say', text: `error ${text}`, tone: 'error'});
	await look();
	// What libraries, warnings and the console write past every layer of ours.
	stdout.write(text);
	stderr.write(text);
	stdin.send('\u001B');
	await look();
	store.dispatch({type: 'quit', code: 0});
	const {report} = await session.ended;
	await look();
	live = live.concat(liveIn(stderr.written), liveIn(report));
	await emulator.write(`${stderr.written}${report}`.replaceAll('\n', '\r\n'));
	emulator.dispose();
	return {events: emulator.events, live, blocked, outside, frames, report};
}
