// The settings: what holds, where it comes from, what is wrong told with its line, and keys that are the user's.

import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {rowText} from '../../src/app/frame.ts';
import {actionFor, keymap, keyOf} from '../../src/app/keymap.ts';
import {overlayRows} from '../../src/app/overlay.ts';
import {rebound} from '../../src/app/rebind.ts';
import {inForce, SCHEMA, SETTING_NAMES, THEMES, type Written} from '../../src/app/settings.ts';
import {themes} from '../../src/print/command-line.ts';
import {frameText, materials, session} from './made-sessions.ts';

const bindingNames = [...new Set(keymap.map(b => b.name))];
const wish = (name: string, keys: string, line = 1) => ({name, keys: keys.split(' ').filter(Boolean), line});
const said = (...lines: string[]): Written[] =>
	lines.map((text, i) => {
		const [path = '', value = ''] = text.split(': ');
		return {path, values: value.split(' '), line: i + 1};
	});

describe('what is in force', () => {
	test('without a file everything is as it is without', () => {
		const {settings, whence, bindings, problems} = inForce([], 'f');
		for (const name of SETTING_NAMES) expect(settings[name]).toBe(SCHEMA[name].without);
		expect(new Set(Object.values(whence))).toEqual(new Set(['default']));
		expect(bindings).toBe(null);
		expect(problems).toEqual([]);
	});

	test('an option is before the file, the file before the environment', () => {
		const written = said('theme: dark', 'ascii: off', 'measure: 60');
		const {settings, whence} = inForce(written, 'f', {theme: 'none', ascii: true}, {theme: 'light'});
		expect(settings).toEqual({theme: 'light', ascii: false, measure: 60, margin: true});
		expect(whence).toEqual({theme: 'option', ascii: 'file', measure: 'file', margin: 'default'});
	});

	test('a wrong value is told with its key and line, and the rest holds', () => {
		const {settings, problems} = inForce(
			said('theme: pink', 'measure: 39', 'colour: red', 'margin: off', 'measure: 121', 'keys.dwon: j'),
			'config.yaml',
		);
		expect(settings).toMatchObject({theme: 'default', measure: 76, margin: false});
		expect(problems.map(p => p.message)).toEqual([
			'line 1: theme is one of default, light, dark, contrast, none, not “pink”',
			'line 2: measure is a whole number from 40 to 120, not “39”',
			'line 3: there is no setting “colour”; there are theme, measure, margin, ascii, keys',
			'line 5: measure is a whole number from 40 to 120, not “121”',
			'line 6: keys.dwon: no key does that; did you mean “down”?',
		]);
	});

	test('the command line knows the same themes', () => {
		expect(themes).toEqual(THEMES);
	});

	test('nothing that is written makes it throw', () => {
		const written = fc.record({
			path: fc.oneof(fc.constantFrom(...SETTING_NAMES, 'keys', 'keys.', '__proto__'), fc.string()),
			values: fc.array(fc.string({unit: 'binary'}), {maxLength: 3}),
			line: fc.nat(99),
		});
		fc.assert(fc.property(fc.array(written), all => void inForce(all, 'f')));
	});
});

describe('keys that are the user’s', () => {
	test('every binding has a name, and a name that several have is one thing in several places', () => {
		for (const {name} of keymap) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
		for (const name of bindingNames) {
			const mine = keymap.filter(b => b.name === name);
			expect(new Set(mine.map(b => b.when)).size, name).toBe(mine.length);
			expect(new Set(mine.map(b => JSON.stringify(b.does))).size, name).toBe(1);
		}
	});

	test('a free key is taken, and shown wherever keys are shown', () => {
		const {bindings, problems} = rebound([wish('points', 'ctrl-x')]);
		expect(problems).toEqual([]);
		const store = session(materials()[0] as never, {columns: 120, rows: 40}, {bindings});
		expect(actionFor(store.state(), 'p')).toBe(null);
		expect(frameText(store.state())[0]).toContain('ctrl-x Points');
		expect(frameText(store.state()).at(-1)).toContain('ctrl-x points');
		expect(keyOf(store.state(), 'points')).toBe('ctrl-x');
		store.press(['ctrl-x']);
		expect(store.state().place.view).toBe('points');
		store.press(['?']);
		const help = overlayRows(store.state()).map(rowText);
		expect(help.some(row => /^ctrl-x +Key points/.test(row))).toBe(true);
		expect(help.some(row => /^p +Key points/.test(row))).toBe(false);
	});

	test('a key that means something else goes to the user’s, and that is told', () => {
		const {bindings, problems} = rebound([wish('down', 'n', 4)]);
		expect(problems).toEqual([{line: 4, words: 'keys.down: n was the key of next-hit, which has no key now'}]);
		expect(bindings.filter(b => b.keys.includes('n')).map(b => b.name)).toEqual(['down']);
		expect(rebound([wish('down', 'n', 4), wish('next-hit', 'ctrl-x', 5)]).problems).toEqual([]);
	});

	test('of two that ask for one key the first has it, and the clash is told with both lines', () => {
		const {bindings, problems} = rebound([wish('down', 'ctrl-x', 2), wish('up', 'ctrl-x k', 7)]);
		expect(problems).toEqual([{line: 7, words: 'keys.up: ctrl-x is down already (line 2)'}]);
		expect(bindings.find(b => b.name === 'up')?.keys).toEqual(['k']);
	});

	test('the same key may mean different things in different places', () => {
		expect(rebound([wish('only-shared', 'ctrl-x', 1), wish('split-off', 'ctrl-x', 2)]).problems).toEqual([]);
	});

	test.each([
		[wish('down', 'pagedown'), /“pagedown” is no key/],
		[wish('down', 'ctrl-c'), /ctrl-c always quits/],
		[wish('box-next', 'j'), /“j” is typed there/],
		[wish('open-number', 'a'), /digits/],
	])('refuses %o', (asked, why) => {
		const {bindings, problems, bound} = rebound([asked]);
		expect(problems[0]?.words).toMatch(why);
		expect(bound.size).toBe(0);
		expect(bindings).toBe(keymap);
	});

	test('whatever is asked for: no key twice in one place, ctrl-c quits, letters can be typed', () => {
		const some = fc.record({
			name: fc.constantFrom(...bindingNames),
			keys: fc.array(fc.constantFrom('j', 'q', 'esc', 'enter', 'tab', 'ctrl-c', 'ctrl-x', '?', 'é', 'down'), {
				maxLength: 3,
			}),
			line: fc.nat(50),
		});
		fc.assert(
			fc.property(fc.array(some, {maxLength: 12}), wishes => {
				const {bindings} = rebound(wishes);
				const seen = new Set<string>();
				for (const {when, keys} of bindings) {
					for (const key of keys) {
						if (when !== 'typing') expect(seen.has(`${when} ${key}`), `${when} ${key}`).toBe(false);
						else expect(key.length).toBeGreaterThan(1);
						seen.add(`${when} ${key}`);
					}
				}
				expect(seen.has('anywhere ctrl-c') && seen.has('typing ctrl-c')).toBe(true);
			}),
		);
	});
});
