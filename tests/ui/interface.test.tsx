// The interface as Ink paints it: the rows of the screen model and nothing else, in every view; keys arrive, also when
// many come in one write; a resize is drawn at its size.

import {afterEach, beforeAll, describe, expect, test} from 'vitest';
import {prepareMarkdown} from '../../src/text/blocks.ts';
import type {DrawBlock} from '../../src/text/layout.ts';
import {loadDrawBlock} from '../../src/ui/draw-block.ts';
import {themeOf} from '../../src/ui/theme.ts';
import {type Material, materials, seedMaterial, ways} from '../app/made-sessions.ts';
import {cleanup, mount, STYLE} from './mounted.tsx';

let draw: DrawBlock;
let seeds: Material;
let accounts: Material;
let odd: Material;
beforeAll(async () => {
	await prepareMarkdown();
	draw = await loadDrawBlock();
	seeds = await seedMaterial();
	[accounts, odd] = materials() as [Material, Material];
});
afterEach(cleanup);

const size = {columns: 100, rows: 30};
const sizes = [size, {columns: 64, rows: 18}, {columns: 160, rows: 50}, {columns: 24, rows: 7}, {columns: 9, rows: 3}];

describe('what Ink paints is the screen model', () => {
	for (const [view, keys] of Object.entries(ways)) {
		test(view, async () => {
			for (const material of [seeds, accounts]) {
				const app = await mount(material, size, {draw});
				await app.press(...keys);
				expect(app.painted(), material.name).toEqual(app.expected());
				for (const next of sizes) {
					await app.resize(next);
					expect(app.painted(), `${material.name} at ${next.columns}×${next.rows}`).toEqual(app.expected());
				}
				app.unmount();
			}
		});
	}

	test('with colours the words are the same', async () => {
		const app = await mount(seeds, size, {draw}, themeOf('default', 4));
		for (const key of ['enter', 'j', 'p', 'j', '/', 't', 'r', 'u']) {
			await app.press(key);
			expect(app.painted()).toEqual(app.expected());
		}
		expect(app.raw()).toContain('\u001B[');
	});

	test('wide, right-to-left and live characters: every row Ink paints has the words of its row', async () => {
		for (const at of [size, {columns: 72, rows: 20}, {columns: 40, rows: 12}]) {
			const app = await mount(odd, at, {draw});
			for (const key of ['enter', 'J', 'J', 'J', 'J', 'J', 'p', 'Q', '!']) {
				await app.press(key);
				expect(app.painted()).toEqual(app.expected());
				expect(live(app.raw())).toEqual([]);
			}
			app.unmount();
		}
	});
});

/** Control characters in what was painted, other than line breaks and the ESC of a style. */
function live(painted: string): readonly string[] {
	return painted.replaceAll(STYLE, '').match(/(?!\n)\p{Cc}/gu) ?? [];
}

describe('keys', () => {
	test('keys held down arrive in one write and none is lost', async () => {
		const app = await mount(seeds, size, {draw});
		await app.send('jjj');
		expect(app.store.state().place.source).toBe(seeds.articles[3]?.id);
		await app.send('kk');
		expect(app.store.state().place.source).toBe(seeds.articles[1]?.id);
		await app.send('\u001B[B\u001B[B');
		expect(app.store.state().place.source).toBe(seeds.articles[3]?.id);
		await app.send('k\u001B[Bk');
		expect(app.store.state().place.source).toBe(seeds.articles[2]?.id);
	});

	test('keys in bursts of one, three and fifty end where the same keys one by one end', async () => {
		for (const burst of [1, 3, 50]) {
			const app = await mount(seeds, size, {draw});
			await app.press('enter');
			const model = await mount(seeds, size, {draw});
			await model.press('enter');
			const keys = 'jjjjkjjdu'.repeat(burst === 1 ? 12 : burst * 8);
			for (let at = 0; at < keys.length; at += burst) await app.send(keys.slice(at, at + burst));
			for (const key of keys) model.store.press([key]);
			expect(app.store.state().place).toEqual(model.store.state().place);
			app.unmount();
			model.unmount();
		}
	});

	test('ctrl-c in a burst quits', async () => {
		const app = await mount(seeds, size, {draw});
		await app.send('jj\u0003');
		expect(app.store.state().quitting).toBe(130);
	});

	test('a search is typed, pasted, cut and closed', async () => {
		const app = await mount(seeds, size, {draw});
		await app.send('/');
		await app.send('secur');
		expect(app.store.state().search?.query).toBe('secur');
		expect(app.painted().join('\n')).toContain('/secur');
		await app.send('\u001B[200~ity\r\nguarantees\u001B[201~');
		expect(app.store.state().search?.query).toBe('security guarantees');
		await app.send(`\u001B[200~${'ity '.repeat(200)}\u001B[201~`);
		expect(app.store.state().search?.query.length).toBeLessThanOrEqual(256);
		await app.press('esc');
		expect(app.store.state().place.view).toBe('read');
		expect(app.store.quits()).toBe(0);
	});

	test('what is pasted outside a box is no key', async () => {
		const app = await mount(seeds, size, {draw});
		const before = app.store.state();
		await app.send('\u001B[200~q\np/\u001B[201~');
		expect(app.store.state()).toBe(before);
	});

	test('Esc and a quick key after it are two keys, also where the key could begin an answer', async () => {
		const app = await mount(seeds, size, {draw});
		await app.press('?');
		await app.send('\u001Bp');
		expect(app.store.state().overlay).toBe(null);
		expect(app.store.state().place.view).toBe('points');
		await app.press('?');
		await app.send('\u001B]');
		await app.send('s');
		expect(app.store.state().overlay).toBe(null);
		expect(app.store.state().place.view).toBe('read');
	});

	test('answers of a terminal that nobody asked for do nothing', async () => {
		const app = await mount(seeds, size, {draw});
		const before = app.store.state().place;
		for (const reply of [
			'\u001B]11;rgb:1e1e/1e1e/1e1e\u0007',
			'\u001B]10;rgb:ffff/ffff/ffff\u001B\\',
			'\u001BP>|xterm(390)\u001B\\',
			'\u001B[?62;22c',
			'\u001B[24;80R',
			'\u001B[?1u',
			'\u001B[I',
			'\u001B[O',
		]) {
			await app.send(reply);
			expect(app.store.state().quitting, JSON.stringify(reply)).toBe(null);
			expect(app.store.state().place, JSON.stringify(reply)).toEqual(before);
			expect(app.store.state().overlay, JSON.stringify(reply)).toBe(null);
		}
	});

	test('key garbage is outlived', async () => {
		const app = await mount(accounts, size, {draw});
		for (const garbage of [
			'\u001B'.repeat(500),
			'\u0000'.repeat(500),
			'x'.repeat(100_000),
			'\u001B[999;999;999~',
			'\uFFFD\u{E0041}',
		])
			await app.send(garbage);
		await app.press('p');
		expect(app.painted()).toEqual(app.expected());
	});
});
