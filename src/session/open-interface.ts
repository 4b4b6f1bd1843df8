// Opens the interface on some paths: the first frame at once, then what it can do without: the drawer of Markdown, the
// core narrative in its worker, the texts of a large folder. Does what the store asks of the world.

import {closeSync, openSync} from 'node:fs';
import {stat} from 'node:fs/promises';
import {ReadStream} from 'node:tty';
import {readArticles as readArticlesOf} from '../app/answer.ts';
import type {Effect} from '../app/effect.ts';
import {indicatorOf} from '../app/list-pane.ts';
import {reduce} from '../app/reduce.ts';
import {screenOf} from '../app/screen.ts';
import type {Settings} from '../app/settings.ts';
import {initialState, type Source, type State, sourcesOf} from '../app/state.ts';
import {type Store, storeOf} from '../app/store.ts';
import {replyText} from '../corpus/ask.ts';
import {type ListedFile, listFilesSync, STDIN} from '../corpus/files.ts';
import {FEW_FILES, openCorpus, openCorpusSync} from '../corpus/open-corpus.ts';
import {isFirstStart, noteStart, startedFile} from '../saved/first-start.ts';
import type {Answered, FrameRecord} from '../saved/frame-file.ts';
import type {Article, Corpus, Problem} from '../text/article.ts';
import {blocksOf} from '../text/blocks.ts';
import {cellsOf} from '../text/cells.ts';
import type {Indexer} from '../threads/indexer.ts';
import {narratorOf} from '../threads/narrator.ts';
import {nextTurn} from '../threads/next-turn.ts';
import {colourDepth} from '../ui/colour-depth.ts';
import {paintedFrame} from '../ui/early-frame.ts';
import {makesLinks} from '../ui/link-support.ts';
import {type EarlyFrame, knownWell, showEarly} from '../ui/show-early.ts';
import {themeOf} from '../ui/theme.ts';
import type {Frames} from './kept-frame.ts';
import {keptTexts, textsToKeep} from './kept-texts.ts';
import type {LiveFolder} from './live-folder.ts';
import {type PlaceKeeper, placeKeeperOf} from './place-keeper.ts';
import {quietHeap} from './quiet-heap.ts';
import {settingsInForce} from './settings-in-force.ts';
import {workAhead} from './work-ahead.ts';

/** Characters whose width is not known without tables, which are made when they are first met. */
const A_CLUSTER = '👩‍👩‍👧‍👦 🇩🇪';
/** Bytes that are read before the first frame where a library is needed for them; more are listed first and read behind it. */
const FEW_ELABORATE = 64 * 1024;
/** The exit code where ctrl-c ended it. */
const INTERRUPTED = 130;
/** ms after the first frame in which keys that came meanwhile are answered, and nothing else is done. */
const FOR_KEYS = 30;

export type Opening = {
	readonly paths: readonly string[];
	readonly stdin?: Uint8Array;
	/** What is opened, in a few words. */
	readonly name: string;
	/** Whether the story that explains the program is opened, in place of what `paths` hold. */
	readonly tutor: boolean;
	/** What the command line sets. */
	readonly options: Partial<Settings>;
	/** Whether the place one left is ignored. */
	readonly fresh: boolean;
	/** Where the first frame is on the screen already. */
	readonly early: EarlyFrame | null;
	/** Where first frames are kept, if they are. */
	readonly frames: Frames | null;
	/** What was kept with the frame that is shown: nothing that it was made of has changed. */
	readonly kept: FrameRecord | null;
};

type Opened = {
	readonly sources: readonly Source[];
	readonly problems: readonly Problem[];
	/** Files still to be read. */
	readonly waiting: readonly ListedFile[];
	/** All that was asked of the disk, with the answers; null where that is not known, or something could not be read. */
	readonly answers: readonly Answered[] | null;
};

/** Shows what `paths` hold until the user quits; the exit code. Says on standard error why nothing can be shown. */
export async function openInterface(opening: Opening): Promise<number> {
	quietHeap();
	const {paths, stdin, name, tutor, options, fresh, frames, kept} = opening;
	const {stdout, stderr} = process;
	// What was kept was compared with the files before we were loaded.
	const since = Date.now() - (kept ? 1000 * process.uptime() : 0);
	const {settings, bindings, problems: configProblems, file: configFile, text: config} = await settingsInForce(options);
	const {sources, problems, waiting, answers} = tutor
		? opened((await import('./tutor-story.ts')).tutorStory(bindings ?? undefined))
		: ((kept && openedAs(kept)) ?? (await open(paths, stdin ? {stdin} : {})));
	if (sources.length === 0) {
		opening.early?.leave();
		const {oneLine} = await import('../print/one-line.ts');
		const reasons = problems.map(p => `briefing: ${oneLine(p.file)}: ${oneLine(p.message)}\n`).join('');
		stderr.write(reasons || 'briefing: no text was found\n');
		return 2;
	}
	const {ascii, measure, margin} = settings;
	const setting = {measure, margin, zen: false};
	// The tutor begins at its beginning.
	const keeper = placeKeeperOf(tutor ? ['-'] : paths, fresh);
	const card = !tutor && isFirstStart();
	const loading = waiting.length > 0 ? {what: 'reading', done: 0, total: waiting.length} : null;
	const first = (keeper: PlaceKeeper, card: boolean): State => {
		const size = {columns: stdout.columns, rows: stdout.rows};
		const given = {size, name, sources, problems, configProblems, ascii, setting, bindings, card, loading};
		return keeper.resume(reduce(initialState(given), {type: 'begin'}));
	};
	const initial = first(keeper, card);
	const store = storeOf(initial, (effect: Effect) => perform(effect));
	const narrator = narratorOf(store);
	/** Whether the work behind the first frame may begin. */
	let begun = false;
	let reopenAsked = false;
	let stopAsked = false;
	const perform = (effect: Effect): void => {
		switch (effect.do) {
			case 'quit':
				session.end(effect.code);
				break;
			case 'reopen':
				stopAsked = false;
				if (indexer?.resume()) break;
				// Asked for before anything is there that could do it, it is done as soon as there is.
				if (live) live.reopen(true);
				else reopenAsked = true;
				break;
			case 'stop-work':
				if (indexer) indexer.cancel();
				else stopAsked = true;
				live?.cancel();
				break;
			case 'tell-narrative':
				// Asked for once more when the work behind begins.
				if (begun) narrator.tell(effect.story);
				break;
			case 'save-marks':
				if (!keeper.saveMarks(effect.changes))
					store.dispatch({
						type: 'say',
						text: 'the mark holds for this session only: it could not be saved',
						tone: 'error',
					});
				break;
			case 'export':
			case 'pipe':
			case 'browse':
			case 'edit':
				void import('./carry-out.ts').then(({carryOut}) =>
					carryOut(effect, {
						store,
						lend: session.lend,
						keyboard: keyboard?.descriptor ?? 0,
						edited: () => live?.reopen(false),
					}),
				);
				break;
			case 'forget-place':
				keeper.forget();
				break;
			case 'copy':
				void import('../handoff/clipboard.ts')
					.then(({copy}) => copy(effect.text, session.send))
					.then(({failed, words}) => store.dispatch({type: 'say', text: words, tone: failed ? 'error' : 'plain'}));
				break;
			case 'suspend':
				session.suspend();
		}
	};
	const keyboard = keyboardOf();
	if (!keyboard) {
		opening.early?.leave();
		stderr.write('briefing: keys come from the terminal, and there is none; `briefing points` prints instead\n');
		return 2;
	}
	const theme = themeOf(settings.theme, colourDepth(stdout, process.env), makesLinks(process.env));
	const painted = (state: State): string => paintedFrame(screenOf(state), indicatorOf(state), theme);
	const early =
		opening.early ?? (knownWell(process.env, stdout) ? showEarly(painted(initial), keyboard.stream, stdout) : null);
	const {beginSession} = await loadSession().catch((error: unknown) => {
		early?.leave();
		throw error;
	});
	const session = beginSession(store, theme, {stdin: keyboard.stream, stdout, stderr, instead: early?.instead()});
	early?.release();
	keeper.follow(store);
	workAhead(store);
	if (card) noteStart();
	let stopped = false;
	let live = null as LiveFolder | null;
	let indexer = null as Indexer | null;
	// All that goes on behind the first frame. What fails is said in the interface.
	const workBehind = async (): Promise<void> => {
		// Texts that are still to be read are what is waited for; else it is the answer to a key.
		if (!loading) await new Promise(resolve => setTimeout(resolve, FOR_KEYS));
		if (stopped) return;
		begun = true;
		store.dispatch({type: 'begin'});
		await aTurn();
		const {indexerOf} = await import('../threads/indexer.ts');
		if (stopped || tutor) return;
		indexer = indexerOf(store, {paths, waiting, ...(stdin ? {stdin} : {})});
		const reading = indexer.read();
		if (stopAsked) indexer.cancel();
		if (waiting.length > 0) {
			// Nothing else is to do here meanwhile; with the first frame of such a text it would take too long.
			await nextTurn();
			cellsOf(A_CLUSTER);
		}
		await reading;
		await aTurn();
		if (stopped) return;
		await loadDrawer(store, indexer);
		await aTurn();
		const {liveFolder} = await import('./live-folder.ts');
		if (stopped) return;
		const taken = (): void => void loadDrawer(store, indexer).catch(() => {});
		live = liveFolder(store, {paths, ...(stdin ? {stdin} : {}), since, taken});
		if (reopenAsked) live.reopen(true);
	};
	workBehind().catch(error => {
		if (!stopped) store.dispatch({type: 'say', text: messageOf(error), tone: 'error'});
	});
	const {code, report} = await session.ended;
	stopped = true;
	keeper.stop();
	indexer?.stop();
	live?.stop();
	narrator.stop();
	keyboard.close();
	stderr.write(report);
	// The next start shows what stands here now at once, unless a text has changed meanwhile.
	const now = store.state().sources;
	const asRead =
		now.length === sources.length && now.every(({article, gone}, i) => !gone && article === sources[i]?.article);
	if (frames && answers && (waiting.length > 0 || asRead) && (code === 0 || code === INTERRUPTED)) {
		const {keepFrame} = await import('./keep-frame.ts');
		const ours: ReadonlySet<string> = new Set([configFile, startedFile(), ...keeper.files]);
		const ofTexts = answers.filter(([[kind, path]]) => kind !== 'file' || !ours.has(path));
		keepFrame(frames, {
			answers: [...ofTexts, [['file', configFile], config === null ? null : Buffer.from(config)]],
			needed: [startedFile()],
			read: keeper.files,
			texts: waiting.length > 0 ? '' : textsToKeep(readArticlesOf(sources), ofTexts),
			paint: () => painted(first(placeKeeperOf(paths, fresh), false)),
		});
	}
	return code;
}

/** What was opened the last time, where it was kept. */
function openedAs({texts, answers}: FrameRecord): Opened | null {
	const articles = keptTexts(texts, answers);
	return articles && opened({articles, problems: []}, answers);
}

async function open(paths: readonly string[], stdin: {readonly stdin?: Uint8Array}): Promise<Opened> {
	// At once, as there is nothing to show before the list.
	const answers: Answered[] = [];
	const listing = listFilesSync(paths, (ask, reply) => {
		const [kind, path] = 'list' in ask ? (['list', ask.list] as const) : (['stat', ask.stat] as const);
		answers.push([[kind, path], Buffer.from(replyText(reply))]);
	});
	const {files, problems} = listing;
	const contents = new Map<string, Answered>();
	const read = (path: string, bytes: Uint8Array): void => void contents.set(path, [['file', path], bytes]);
	const all = (corpus: Corpus): Opened =>
		opened(
			corpus,
			corpus.problems.length === 0 && contents.size === files.length ? [...answers, ...contents.values()] : null,
		);
	const corpus = openCorpusSync(paths, {...stdin, listing, read});
	if (corpus) return all(corpus);
	if (files.length <= FEW_FILES && (await bytesIn(files, stdin.stdin)) <= FEW_ELABORATE)
		return all(await openCorpus(paths, {...stdin, listing, read}));
	const sources = files.map(({id, file}) => ({id, file, article: null}));
	// The first frame is the list alone.
	return {sources, problems, waiting: files, answers: problems.length === 0 ? answers : null};
}

function opened({articles, problems}: Corpus, answers: readonly Answered[] | null = null): Opened {
	return {sources: sourcesOf(articles), problems, waiting: [], answers};
}

/** Bytes of files in all; those whose size nobody tells count for nothing. */
async function bytesIn(files: readonly ListedFile[], stdin?: Uint8Array): Promise<number> {
	const sizes = await Promise.all(
		files.map(({path}) =>
			path === STDIN
				? (stdin?.length ?? 0)
				: stat(path).then(
						({size}) => size,
						() => 0,
					),
		),
	);
	return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * The interface, in three pieces that each take some 40 ms of the processor: Ink's engine of layout, what is left of Ink
 * and React, and (the caller's) first frame. Keys and signals are heard in between.
 */
async function loadSession(): Promise<typeof import('../ui/session.tsx')> {
	await import('yoga-layout');
	await nextTurn();
	const session = await import('../ui/session.tsx');
	await nextTurn();
	return session;
}

/** Markdown's drawer, where a text has anything to draw. */
async function loadDrawer(store: Store, indexer: Indexer | null): Promise<void> {
	if (store.state().draw) return;
	const isDrawn = (article: Article): boolean =>
		indexer?.isDrawn(article) ?? blocksOf(article).some(block => block.marked || block.kind !== 'paragraph');
	if (!readArticlesOf(store.state().sources).some(isDrawn)) return;
	const {loadDrawBlock} = await import('../ui/draw-block.ts');
	const draw = await loadDrawBlock(nextTurn);
	await nextTurn();
	store.dispatch({type: 'take-drawer', draw});
}

/** Lets a key that has come be answered first. */
function aTurn(): Promise<void> {
	return new Promise(resolve => setImmediate(resolve));
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

/** Where keys come from: standard input, or the terminal itself where standard input is a pipe; null for nowhere. */
function keyboardOf(): {readonly stream: ReadStream; readonly descriptor: number; close(): void} | null {
	if (process.stdin.isTTY) return {stream: process.stdin, descriptor: 0, close: () => process.stdin.unref()};
	let descriptor: number;
	try {
		descriptor = openSync('/dev/tty', 'r');
	} catch {
		return null;
	}
	const stream = new ReadStream(descriptor);
	return {
		stream,
		descriptor,
		close() {
			stream.destroy();
			try {
				closeSync(descriptor);
			} catch {
				// The stream has closed it already.
			}
		},
	};
}
