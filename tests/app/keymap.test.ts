// The key table: no key means two things in one place, every binding can be found in the help, and what is shown of a
// key is what it does.

import {describe, expect, test} from 'vitest';
import {rowText} from '../../src/app/frame.ts';
import {
	actionFor,
	bindingFor,
	bindingsByGroup,
	type Context,
	contextsOf,
	keyLabel,
	keymap,
	keysLabel,
	keyTable,
} from '../../src/app/keymap.ts';
import {overlayRows} from '../../src/app/overlay.ts';
import {materials, session} from './made-sessions.ts';

const size = {columns: 100, rows: 30};

function opened() {
	const [material] = materials();
	if (!material) throw new Error('no material');
	return session(material, size);
}

describe('the key table', () => {
	test('no two bindings clash in one context', () => {
		const seen = new Map<string, string>();
		for (const {keys, when, help} of keymap) {
			for (const key of keys) {
				const place = `${when} ${key}`;
				expect(seen.get(place), place).toBeUndefined();
				seen.set(place, help);
			}
		}
	});

	test('every binding has keys and says in a sentence what it does', () => {
		for (const {keys, help, group} of keymap) {
			expect(keys.length).toBeGreaterThan(0);
			expect(help).toMatch(/^\S/);
			expect(help).not.toMatch(/[.!]$/);
			expect(group).not.toBe('');
		}
	});

	test('every binding that is not another spelling is in the help and in the README table', () => {
		const store = opened();
		store.press(['?']);
		const rows = overlayRows(store.state()).map(rowText);
		const table = keyTable();
		for (const binding of keymap) {
			if (binding.silent) continue;
			expect(
				rows.some(row => row.includes(binding.help) && row.includes(keyLabel(binding.keys[0] ?? ''))),
				binding.help,
			).toBe(true);
			expect(table).toContain(binding.help);
		}
		expect([...bindingsByGroup().values()].flat().length).toBe(keymap.filter(b => !b.silent).length);
	});

	test('a silent binding is another spelling: its key or its action is in the help too', () => {
		const open = keymap.filter(b => !b.silent);
		for (const silent of keymap.filter(b => b.silent)) {
			const told =
				open.some(b => b.keys.some(key => silent.keys.includes(key))) ||
				open.some(b => b.does.type === silent.does.type) ||
				// Moving and erasing in a box is what these keys do in every box.
				['move-cursor', 'erase'].includes(silent.does.type);
			expect(told, silent.keys.join(' ')).toBe(true);
		}
	});

	test('every context of a binding is one that some state is in', () => {
		const reachable = new Set<Context>();
		for (const keys of [
			[],
			['tab'],
			['p'],
			['p', 'tab'],
			['Q'],
			['/'],
			['?'],
			['!'],
			['p', 'v'],
			['enter', 'm', 'M'],
		]) {
			const store = opened();
			store.press(keys);
			for (const context of contextsOf(store.state())) reachable.add(context);
		}
		for (const {when, help} of keymap) expect(reachable.has(when), `${when}: ${help}`).toBe(true);
	});

	test('a key that can do nothing says why, and does nothing else', () => {
		const store = opened();
		const place = store.state().place;
		store.press(['backspace']);
		expect(store.state().message?.text).toBe('there is nowhere to go back to');
		expect(store.state().place).toEqual(place);
		store.press(['n']);
		expect(store.state().message?.text).toMatch(/search/);
	});

	test('ctrl-c quits from everywhere, with 130', () => {
		for (const keys of [
			[],
			['tab'],
			['p'],
			['p', 'tab'],
			['Q'],
			['W'],
			['/'],
			['/', 'a'],
			['?'],
			['!'],
			['E'],
			['p', 'w'],
		]) {
			const store = opened();
			store.press([...keys, 'ctrl-c']);
			expect(store.state().quitting, keys.join(' ')).toBe(130);
			expect(store.quits()).toBe(1);
		}
	});

	test('q leads out of every view, and from the root out of the program', () => {
		for (const keys of [
			[],
			['tab'],
			['p', 'tab'],
			['Q'],
			['W', 'l'],
			['p', 'enter'],
			['E'],
			['p', 'w'],
			['/', 'a', 'enter'],
		]) {
			const store = opened();
			store.press(keys);
			let presses = 0;
			while (store.state().quitting === null && presses < 10) {
				store.press(['q']);
				presses++;
			}
			expect(store.state().quitting, keys.join(' ')).toBe(0);
		}
	});

	test('esc never quits', () => {
		for (const keys of [[], ['tab'], ['p', 'tab'], ['/', 'a'], ['?', 'x'], ['!']]) {
			const store = opened();
			store.press([...keys, ...Array.from({length: 12}, () => 'esc')]);
			expect(store.state().quitting).toBe(null);
			expect(store.state().overlay).toBe(null);
		}
	});

	test('after quitting no key does anything', () => {
		const store = opened();
		store.press(['q', 'p', 'j']);
		expect(store.state().place.view).toBe('read');
		expect(store.quits()).toBe(1);
	});

	test('digits open the source of that number, or say that there is none', () => {
		const store = opened();
		store.press(['2']);
		expect(store.state().place.source).toBe('paper');
		store.press(['9']);
		expect(store.state().message?.text).toBe('there is no source 9');
	});

	test('in a box, letters are typed and not obeyed', () => {
		const store = opened();
		store.press(['/', ...'qjpK?!9 ['.split('').map(key => (key === ' ' ? 'space' : key)), '漢', '👩‍👩‍👧', 'é']);
		expect(store.state().search?.query).toBe('qjpK?!9 [漢👩‍👩‍👧é');
		store.press(['backspace', 'backspace', 'backspace']);
		expect(store.state().search?.query).toBe('qjpK?!9 [');
		for (const key of ['f1', 'ctrl-x', 'shift-tab', 'alt-b']) store.press([key]);
		expect(store.state().search?.query).toBe('qjpK?!9 [');
	});

	test('an editor, or a stop until fg, changes nothing of what is shown', () => {
		const store = opened();
		store.press(['l']);
		const before = store.state();
		store.press(['e', 'ctrl-z']);
		expect(store.state()).toBe(before);
	});

	test('the letters of an arrow that came in pieces undo nothing and quit nothing', () => {
		const store = opened();
		store.press(['p', 'esc', '[', 'A', 'esc', 'O', 'B', 'C', 'D']);
		expect(store.state().quitting).toBe(null);
	});

	test('the binding of a key is that of the most particular context', () => {
		const store = opened();
		expect(bindingFor(store.state(), 'tab')?.does).toEqual({type: 'focus', pane: 'other'});
		store.press(['/']);
		expect(bindingFor(store.state(), 'tab')?.does).toEqual({type: 'switch-scope'});
		expect(actionFor(store.state(), 'space')).toEqual({type: 'type', text: ' '});
	});

	test('labels are drawable and name every key', () => {
		for (const binding of keymap) expect(keysLabel(binding)).not.toBe('');
		expect(keyTable().split('\n').length).toBeGreaterThan(30);
	});
});
