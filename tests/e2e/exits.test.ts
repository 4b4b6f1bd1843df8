// The exit matrix from texts, boxes and overlays, and the ends that happen before there is a view; what the matrix asks is
// in support/exit-matrix.ts.

import {expect, test} from 'vitest';
import {crash, exitMatrix} from '../support/exit-matrix.ts';
import {faultyProgram} from '../support/faulty-program.ts';
import {open, seeds} from '../support/terminal.ts';

exitMatrix(['an article', 'search', 'a hit', 'help', 'origins']);

test('a throw in an effect, at the start', async () => {
	await using terminal = open([seeds], {command: await faultyProgram(), env: {FAULT: 'effect'}});
	const {code, screen} = await terminal.ending();
	expect(code).toBe(1);
	expect(screen.join('\n')).toMatch(crash);
	expect(await terminal.leftovers()).toEqual([]);
	expect(terminal.happenings).toEqual([]);
});
