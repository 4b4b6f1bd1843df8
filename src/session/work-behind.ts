// All that goes on behind the first frame, one after another: the texts of a large folder are read and indexed, the drawer
// of Markdown is loaded, the folder is followed from then on; the narrative is told as soon as it is asked for. What is
// asked for before there is anybody to do it is done once there is. What fails is said in the interface.

import {readArticles} from '../app/answer.ts';
import type {Store} from '../app/store.ts';
import type {ListedFile} from '../corpus/files.ts';
import type {Article} from '../text/article.ts';
import {needsDrawing} from '../text/blocks.ts';
import {cellsOf} from '../text/cells.ts';
import type {Indexer} from '../threads/indexer.ts';
import {narratorOf} from '../threads/narrator.ts';
import {nextTurn} from '../threads/next-turn.ts';
import type {LiveFolder} from './live-folder.ts';

/** Characters whose width is not known without tables, which are made when they are first met. */
const A_CLUSTER = '👩‍👩‍👧‍👦 🇩🇪';
/** ms after the first frame in which keys that came meanwhile are answered, and nothing else is done. */
const FOR_KEYS = 30;

/** What is there at the first frame. */
export type Behind = {
	readonly paths: readonly string[];
	readonly stdin?: Uint8Array;
	/** Files that are listed in the store and still to be read. */
	readonly waiting: readonly ListedFile[];
	/** When what has been read was read, ms of the clock. */
	readonly since: number;
	/** Whether the texts stand in no files: there is nothing to index in a thread, nor to follow. */
	readonly still: boolean;
};

/** The work behind the first frame. */
export type WorkBehind = {
	/** Begins, once the first frame is on the screen. */
	begin(): void;
	/** Reads everything again, or goes on with what was cancelled, as the user asks. */
	reopen(): void;
	/** Looks whether a file has changed. */
	look(): void;
	/** Ends what is under way, until `reopen`. */
	cancel(): void;
	/** Has a story's narrative told, unless it is under way. Before the beginning it does nothing: it is asked for again then. */
	tell(story: string): void;
	/** Ends all of it, for good. */
	stop(): void;
};

/** The work behind the first frame of what the store shows. */
export function workBehindOf(store: Store, {paths, stdin, waiting, since, still}: Behind): WorkBehind {
	const given = stdin ? {stdin} : {};
	const narrator = narratorOf(store);
	let begun = false;
	let stopped = false;
	let reopenAsked = false;
	let cancelAsked = false;
	let live: LiveFolder | null = null;
	let indexer: Indexer | null = null;
	const work = async (): Promise<void> => {
		// Texts that are still to be read are what is waited for; else it is the answer to a key.
		if (waiting.length === 0) await new Promise(resolve => setTimeout(resolve, FOR_KEYS));
		if (stopped) return;
		begun = true;
		store.dispatch({type: 'begin'});
		await aTurn();
		const {indexerOf} = await import('../threads/indexer.ts');
		if (stopped || still) return;
		const ours = indexerOf(store, {paths, waiting, ...given});
		indexer = ours;
		const reading = ours.read();
		if (cancelAsked) ours.cancel();
		if (waiting.length > 0) {
			// Nothing else is to do here meanwhile; with the first frame of such a text it would take too long.
			await nextTurn();
			cellsOf(A_CLUSTER);
		}
		await reading;
		await aTurn();
		if (stopped) return;
		await loadDrawer(store, ours);
		await aTurn();
		const {liveFolder} = await import('./live-folder.ts');
		if (stopped) return;
		const taken = (): void => void loadDrawer(store, ours).catch(() => {});
		live = liveFolder(store, {paths, ...given, since, taken});
		if (reopenAsked) live.reopen(true);
	};
	return {
		begin() {
			work().catch((error: unknown) => {
				const text = error instanceof Error ? error.message : String(error);
				if (!stopped) store.dispatch({type: 'say', text, tone: 'error'});
			});
		},
		reopen() {
			cancelAsked = false;
			if (indexer?.resume()) return;
			if (live) live.reopen(true);
			else reopenAsked = true;
		},
		look: () => live?.reopen(false),
		cancel() {
			if (indexer) indexer.cancel();
			else cancelAsked = true;
			live?.cancel();
		},
		tell(story) {
			if (begun) narrator.tell(story);
		},
		stop() {
			stopped = true;
			indexer?.stop();
			live?.stop();
			narrator.stop();
		},
	};
}

/** Markdown's drawer, where a text has anything to draw. */
async function loadDrawer(store: Store, indexer: Indexer): Promise<void> {
	if (store.state().draw) return;
	const isDrawn = (article: Article): boolean => indexer.isDrawn(article) ?? needsDrawing(article);
	if (!readArticles(store.state().sources).some(isDrawn)) return;
	const {loadDrawBlock} = await import('../ui/draw-block.ts');
	const draw = await loadDrawBlock(nextTurn);
	await nextTurn();
	store.dispatch({type: 'take-drawer', draw});
}

/** Lets a key that has come be answered first. */
function aTurn(): Promise<void> {
	return new Promise(resolve => setImmediate(resolve));
}
