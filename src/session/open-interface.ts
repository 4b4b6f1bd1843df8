// Opens the interface on some paths: the first frame at once, then the interface, then the work behind it
// (work-behind.ts). Does what the store asks of the world; at the end keeps the first frame of the next start.

import {readArticles} from '../app/answer.ts';
import type {Effect} from '../app/effect.ts';
import {indicatorOf} from '../app/list-pane.ts';
import {reduce} from '../app/reduce.ts';
import {screenOf} from '../app/screen.ts';
import type {Settings} from '../app/settings.ts';
import {initialState, type State} from '../app/state.ts';
import {storeOf} from '../app/store.ts';
import {isFirstStart, noteStart, startedFile} from '../saved/first-start.ts';
import type {FrameRecord} from '../saved/frame-file.ts';
import {nextTurn} from '../threads/next-turn.ts';
import {colourDepth} from '../ui/colour-depth.ts';
import {paintedFrame} from '../ui/early-frame.ts';
import {makesLinks} from '../ui/link-support.ts';
import {type EarlyFrame, knownWell, showEarly} from '../ui/show-early.ts';
import {themeOf} from '../ui/theme.ts';
import type {Frames} from './kept-frame.ts';
import {textsToKeep} from './kept-texts.ts';
import {keyboardOf} from './keyboard.ts';
import {open, opened, openedAs} from './opened.ts';
import {type PlaceKeeper, placeKeeperOf} from './place-keeper.ts';
import {makeRoomForSearch, quietHeap} from './quiet-heap.ts';
import {settingsInForce} from './settings-in-force.ts';
import {workAhead} from './work-ahead.ts';
import {workBehindOf} from './work-behind.ts';

/** The exit code where ctrl-c ended it. */
const INTERRUPTED = 130;
/** What is opened, and what the start has done already. */
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
	const work = workBehindOf(store, {paths, ...(stdin ? {stdin} : {}), waiting, since, still: tutor});
	const perform = (effect: Effect): void => {
		switch (effect.do) {
			case 'quit':
				session.end(effect.code);
				break;
			case 'reopen':
				work.reopen();
				break;
			case 'stop-work':
				work.cancel();
				break;
			case 'tell-narrative':
				work.tell(effect.story);
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
						edited: work.look,
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
	makeRoomForSearch(store);
	if (card) noteStart();
	work.begin();
	const {code, report} = await session.ended;
	keeper.stop();
	work.stop();
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
			texts: waiting.length > 0 ? '' : textsToKeep(readArticles(sources), ofTexts),
			paint: () => painted(first(placeKeeperOf(paths, fresh), false)),
		});
	}
	return code;
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
