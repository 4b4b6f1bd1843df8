// No byte of an input acts on the terminal: every hostile text, in every place a text can come from, through the whole
// interface, judged by a real emulator.

import {describe, expect, test} from 'vitest';
import {attack, liveIn} from './attack.ts';
import {hostile} from './inputs.ts';

test('there are enough hostile texts, and each is one', () => {
	expect(hostile.size).toBeGreaterThanOrEqual(80);
	const tame = [...hostile].filter(([, text]) => /^[\p{L}\p{N}\p{P}\p{S} ]*$/u.test(text)).map(([name]) => name);
	// Two are live only once something has decoded them; fillers are letters, which nobody sees.
	expect(tame).toEqual(['fillers', 'entities', 'escapes as words']);
});

test('what judges the bytes sees what is live', () => {
	expect(liveIn('\u001B[1;36mplain\u001B[0m\n\u001B[2K\u001B[1A\u001B[G\u001B[?1049h')).toEqual([]);
	expect(liveIn('a\u001B]0;t\u0007')).toEqual(['U+1b', 'U+7']);
	expect(liveIn('a\u001B[6n\r\u009B')).toEqual(['U+1b', 'U+d', 'U+9b']);
});

describe('through the interface', () => {
	test.concurrent.each([...hostile])('%s', async (_, text) => {
		const {events, live, blocked, outside, frames, report} = await attack(text);
		expect(events).toEqual([]);
		expect(live).toEqual([]);
		// The first layer leaves nothing to the second; what libraries write is held, and told afterwards.
		expect(blocked).toEqual([]);
		expect(outside).toBe(0);
		expect(frames).toBeGreaterThan(15);
		if (/[\p{L}\p{N}]/u.test(text)) expect(report).not.toBe('');
	});
});
