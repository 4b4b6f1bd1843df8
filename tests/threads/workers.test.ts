// What becomes of a worker that takes too long, too much memory, or just ends: the user is told, the texts stay, and
// nothing waits for it any more. The workers here are puppets; real ones are tried end to end.

import {EventEmitter} from 'node:events';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {initialState, sourcesOf} from '../../src/app/state.ts';
import {type Store, storeOf} from '../../src/app/store.ts';
import {openStory} from '../../src/app/story.ts';
import {articleOf} from '../support/articles.ts';

const puppets: Puppet[] = [];

class Puppet extends EventEmitter {
	ended = false;
	readonly asked: unknown[] = [];
	cpuUsage?: () => Promise<{user: number; system: number}>;
	constructor() {
		super();
		puppets.push(this);
	}
	postMessage(message: unknown): void {
		this.asked.push(message);
	}
	unref(): void {}
	async terminate(): Promise<number> {
		this.ended = true;
		return 1;
	}
}

vi.mock('node:worker_threads', async original => ({...(await original<object>()), Worker: Puppet}));
const {indexerOf} = await import('../../src/threads/indexer.ts');
const {narratorOf} = await import('../../src/threads/narrator.ts');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
	vi.useRealTimers();
	puppets.length = 0;
});

function storeWith(text: string): Store {
	const sources = sourcesOf([articleOf(text)]);
	const size = {columns: 100, rows: 30};
	return storeOf(initialState({size, name: 'test', sources, problems: []}), () => {});
}

describe('an index that is being made', () => {
	const large = 'The harbour was closed on Monday by order of the court. '.repeat(3000);
	const begun = async (): Promise<{readonly store: Store; readonly worker: Puppet}> => {
		const store = storeWith(large);
		const indexer = indexerOf(store, {paths: ['test'], waiting: []});
		await indexer.read();
		await vi.advanceTimersByTimeAsync(1000);
		const worker = puppets.at(-1) as Puppet;
		expect(worker.asked.at(-1)).toHaveProperty('index');
		return {store, worker};
	};

	test('is given up after a minute without a sign of it', async () => {
		const {store, worker} = await begun();
		await vi.advanceTimersByTimeAsync(50_000);
		worker.emit('message', {share: 0.4});
		expect(store.state().loading).toEqual({what: 'indexing', done: 0.4, total: 1});
		await vi.advanceTimersByTimeAsync(50_000);
		expect(worker.ended).toBe(false);
		await vi.advanceTimersByTimeAsync(11_000);
		expect(worker.ended).toBe(true);
		expect(store.state().loading).toBeNull();
		expect(store.state().message?.text).toBe('the texts could not be indexed: it took too long');
	});

	test('is told of where the worker ends before', async () => {
		const {store, worker} = await begun();
		worker.emit('error', new Error('out of memory'));
		expect(store.state().message?.text).toBe('the texts could not be indexed: out of memory');
		worker.emit('exit', 1);
		expect(puppets).toHaveLength(1);
	});

	test('is not waited for once it is there', async () => {
		const {store, worker} = await begun();
		worker.emit('message', {index: {}});
		await vi.advanceTimersByTimeAsync(120_000);
		expect(store.state().message).toBeNull();
	});
});

describe('a narrative that is being told', () => {
	const begun = (): {readonly store: Store; readonly worker: Puppet; readonly reason: () => string | null} => {
		const store = storeWith('The harbour was closed on Monday. Nobody came.');
		const story = openStory(store.state()) ?? '';
		narratorOf(store).tell(story);
		// The key that asked for it is answered first.
		expect(puppets).toHaveLength(0);
		vi.advanceTimersByTime(1);
		const reason = (): string | null => {
			const telling = store.state().tellings.get(story);
			return telling && 'failed' in telling ? telling.failed : null;
		};
		return {store, worker: puppets.at(-1) as Puppet, reason};
	};

	test('is given up after twenty seconds without a sign of it', async () => {
		const {worker, reason} = begun();
		await vi.advanceTimersByTimeAsync(19_000);
		worker.emit('message', {share: 0.1});
		await vi.advanceTimersByTimeAsync(19_000);
		expect([worker.ended, reason()]).toEqual([false, null]);
		await vi.advanceTimersByTimeAsync(2000);
		expect([worker.ended, reason()]).toEqual([true, 'comparing these texts took too long']);
	});

	test('is waited for on a machine that does other things, or was stopped', async () => {
		const {worker, reason} = begun();
		let worked = 0;
		worker.cpuUsage = async () => ({user: worked * 1000, system: 0});
		await vi.advanceTimersByTimeAsync(100_000);
		worked = 19_000;
		await vi.advanceTimersByTimeAsync(1000);
		expect([worker.ended, reason()]).toEqual([false, null]);
		worked = 21_000;
		await vi.advanceTimersByTimeAsync(1000);
		expect([worker.ended, reason()]).toEqual([true, 'comparing these texts took too long']);
	});

	test('of a story that is passed quickly is not begun, and of the one that is looked at it is', () => {
		const sources = ['a/1.txt', 'b/2.txt', 'c/3.txt', 'd/4.txt'].map(file => ({
			id: file,
			file,
			article: {...articleOf('The harbour was closed on Monday. Nobody came.'), id: file, file},
		}));
		const size = {columns: 100, rows: 30};
		const store = storeOf(initialState({size, name: 'test', sources, problems: []}), () => {});
		const narrator = narratorOf(store);
		for (const story of ['a', 'b', 'c', 'd']) {
			narrator.tell(story);
			vi.advanceTimersByTime(50);
		}
		expect(puppets.map(({ended}) => ended)).toEqual([true]);
		vi.advanceTimersByTime(150);
		expect(puppets.map(({asked}) => (asked as {id: string}[][]).flat().map(({id}) => id))).toEqual([
			['a/1.txt'],
			['d/4.txt'],
		]);
		narrator.stop();
	});

	test.each([
		['error', Object.assign(new Error('heap'), {code: 'ERR_WORKER_OUT_OF_MEMORY'}), /too much memory/],
		['error', new Error('of its own'), /of its own/],
		['exit', 1, /ended without an answer/],
	])('is told of where the worker ends before (%s)', (event, given, words) => {
		const {worker, reason} = begun();
		worker.emit(event, given);
		expect(reason()).toMatch(words);
	});
});
