// The interface with something wrong in it, for the tests of exits: begun as session/open-interface.ts begins it, on the same
// store and session, but the fault named by FAULT happens when SIGUSR2 comes. Bundled by `faultyProgram`.

import {Worker} from 'node:worker_threads';
import {initialState, sourcesOf} from '../../src/app/state.ts';
import {type Store, storeOf} from '../../src/app/store.ts';
import {storyOfSource} from '../../src/app/story.ts';
import {openCorpus} from '../../src/corpus/open-corpus.ts';
import {narrate} from '../../src/narrative/narrate.ts';
import {beginSession} from '../../src/ui/session.tsx';
import {themeOf} from '../../src/ui/theme.ts';

/** What a hostile text may have put into an error's words. */
const words = 'broken \u001B]0;owned\u0007\u001B[2J\u001B]52;c;eA==\u0007\u009B5n\u202E end';

const {stdin, stdout, stderr} = process;
const {articles, problems} = await openCorpus(process.argv.slice(2));
const sources = sourcesOf(articles);
const narrative = narrate(articles);
let armed = '';

const store = storeOf(
	initialState({
		size: {columns: stdout.columns, rows: stdout.rows},
		name: 'faulty',
		sources,
		problems,
		tellings: new Map(sources.map(source => [storyOfSource(source), {narrative}])),
	}),
	effect => {
		if (effect.do === 'quit') session.end(effect.code);
		if (effect.do === 'suspend') session.suspend();
	},
);

const broken: Store = {
	...store,
	state() {
		if (armed === 'render') throw new Error(words);
		return store.state();
	},
	press(keys) {
		if (armed === 'reducer') throw new TypeError(words);
		store.press(keys);
	},
	subscribe(listener) {
		if (process.env.FAULT === 'effect') throw new Error(words);
		return store.subscribe(listener);
	},
};

function overflow(): number {
	return overflow() + 1;
}

const faults: Readonly<Record<string, () => void>> = {
	timer: () =>
		setTimeout(() => {
			throw new Error(words);
		}),
	rejection: () => void Promise.reject(new Error(words)),
	'rejection of no error': () => void Promise.reject(Object.create(null)),
	render: () => {
		armed = 'render';
		store.dispatch({type: 'say', text: 'now', tone: 'plain'});
	},
	reducer: () => {
		armed = 'reducer';
		stdin.emit('readable');
		stdin.unshift('j');
	},
	overflow: () => setTimeout(overflow),
	exit: () => setTimeout(() => process.exit(7)),
	memory: () => {
		// A worker that nobody listens to: its end is an uncaught exception here.
		new Worker('const all = []; for (;;) all.push(new Array(1e5).fill(0))', {
			eval: true,
			resourceLimits: {maxOldGenerationSizeMb: 16},
		});
	},
	hangup: () => stdin.emit('end'),
	'broken output': () => stdout.emit('error', Object.assign(new Error(words), {code: 'EPIPE'})),
	// Not the end of anything: noise, which must not be seen before the end, nor act then.
	noise: () => {
		console.log(words);
		console.error(words);
		stdout.write(words);
		stderr.write(words);
		process.emitWarning(words);
		setTimeout(() => session.end(0), 50);
	},
};

const session = beginSession(broken, themeOf('default', 4), {stdin: stdin as typeof stdin & {fd: 0}, stdout, stderr});
store.dispatch({type: 'begin'});
process.on('SIGUSR2', () => faults[process.env.FAULT ?? '']?.());
const {code, report} = await session.ended;
stdin.unref();
stderr.write(report);
process.exit(code);
