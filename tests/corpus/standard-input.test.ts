import {describe, expect, it} from 'vitest';
import {standardInput} from '../../src/corpus/standard-input.ts';

const failing = (code: string) => Object.assign(new Error(code), {code});

/** Plays what a pipe does, one read after the other. */
function pipe(...plays: (string | Error)[]): (room: Uint8Array) => number {
	return room => {
		const play = plays.shift() ?? '';
		if (typeof play !== 'string') throw play;
		room.set(Buffer.from(play));
		return Buffer.byteLength(play);
	};
}

describe('standardInput', () => {
	it('puts together what comes in pieces, and waits where nothing is there yet', () => {
		let waited = 0;
		const bytes = standardInput(
			pipe(failing('EAGAIN'), 'A piped ', failing('EAGAIN'), failing('EAGAIN'), 'text.'),
			() => {
				waited++;
			},
		);
		expect([Buffer.from(bytes).toString(), waited]).toEqual(['A piped text.', 3]);
	});

	it('ends at the end, also where that is told as an error', () => {
		expect(Buffer.from(standardInput(pipe('x', failing('EOF')))).toString()).toBe('x');
		expect(standardInput(pipe())).toHaveLength(0);
	});

	it('throws what else goes wrong', () => {
		expect(() => standardInput(pipe('x', failing('EISDIR')))).toThrow('EISDIR');
	});
});
