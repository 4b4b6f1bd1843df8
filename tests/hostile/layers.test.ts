// Each layer is taken out once, in memory: the other one then catches what it can, and what the suite asks for fails. A
// layer that could be taken out unseen would be no layer.

import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import type {attack as Attack, Findings} from './attack.ts';
import {hostile} from './inputs.ts';

const texts = [
	'clipboard in a link',
	'title in a link',
	'8-bit title in a link',
	'title',
	'clear',
	'all C0',
	'8-bit place asked for',
	'overstrike',
	'right-to-left override',
].map(name => hostile.get(name) ?? '');

beforeEach(() => {
	vi.resetModules();
});
afterEach(() => {
	vi.doUnmock('../../src/text/safe-text.ts');
	vi.doUnmock('../../src/ui/guarded-stream.ts');
});

/** What makes text safe lets everything pass. */
function withoutDoor(): void {
	vi.doMock('../../src/text/safe-text.ts', () => ({
		safeText: (text: string) => text,
		safeLines: (text: string) => text,
		jsonSafe: (json: string) => json,
	}));
}

/** What guards the terminal lets everything pass, from everybody. */
function withoutExit(): void {
	vi.doMock('../../src/ui/guarded-stream.ts', () => ({
		guarded: (data: string) => data,
		takeStream: (stream: object) => ({stream, send() {}, restore() {}, release() {}}),
	}));
}

async function attackAll(): Promise<readonly Findings[]> {
	const {attack}: {attack: typeof Attack} = await import('./attack.ts');
	const all: Findings[] = [];
	for (const text of texts) all.push(await attack(text));
	return all;
}

/** What the suite asks of every text; see interface.test.ts. */
function passes({events, live, blocked, outside}: Findings): boolean {
	return events.length === 0 && live.length === 0 && blocked.length === 0 && outside === 0;
}

describe('the layers', () => {
	test('with both, everything passes', async () => {
		expect((await attackAll()).map(passes)).toEqual(texts.map(() => true));
	});

	test('without the first, nothing acts, and the suite fails by what the second had to stop', async () => {
		withoutDoor();
		const all = await attackAll();
		expect(all.flatMap(found => found.events)).toEqual([]);
		expect(all.filter(found => found.blocked.length > 0).length).toBeGreaterThan(3);
		expect(all.every(passes)).toBe(false);
	});

	test('without the second, nothing of a text acts in the frames, and the suite fails by what libraries write', async () => {
		withoutExit();
		const all = await attackAll();
		expect(all.some(found => found.events.length > 0)).toBe(true);
		expect(all.filter(passes).length).toBe(0);
	});

	test('without both, texts write the clipboard and the title', async () => {
		withoutDoor();
		withoutExit();
		const events = (await attackAll()).flatMap(found => found.events);
		expect(events.some(event => event.startsWith('OSC 52'))).toBe(true);
		expect(events.some(event => event.startsWith('title'))).toBe(true);
	});
});
