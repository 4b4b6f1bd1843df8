// What may leave to the terminal and what may not, who is held back meanwhile, and what is said afterwards.

import {PassThrough} from 'node:stream';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {asciiScreen, inAscii} from '../../src/app/ascii.ts';
import {rowCells, rowText, screenRows} from '../../src/app/frame.ts';
import {screenOf} from '../../src/app/screen.ts';
import {cellsOf} from '../../src/text/cells.ts';
import {safeText} from '../../src/text/safe-text.ts';
import {speaksUtf8} from '../../src/ui/charset.ts';
import {crashReport, heldReport} from '../../src/ui/crash-report.ts';
import {guarded, takeStream} from '../../src/ui/guarded-stream.ts';
import {keyListener} from '../../src/ui/keys.ts';
import {spokenLines} from '../../src/ui/spoken-view.tsx';
import {materials, session} from '../app/made-sessions.ts';
import {liveIn} from '../hostile/attack.ts';
import {hostile} from '../hostile/inputs.ts';

const ESC = '\u001B';

describe('guarded', () => {
	test.each([
		'?1049h',
		'?1049l',
		'?25h',
		'?25l',
		'?2026h',
		'?7l',
		'?7h',
		'?2026l',
		'?2004h',
		'?2004l',
		'0m',
		'1;36m',
		'38;5;12m',
		'm',
		'3A',
		'G',
		'12G',
		'J',
		'K',
		'2K',
		'1;1H',
	])('lets our own CSI %s pass', sequence => {
		expect(guarded(`a${ESC}[${sequence}b\n`)).toBe(`a${ESC}[${sequence}b\n`);
	});

	test.each([
		'2J',
		'3J',
		'13;37H',
		'6n',
		'c',
		'?1003h',
		'?6h',
		'>1u',
		'8;5;5t',
		'2;3r',
		'!p',
		'?25;1003h',
		'5S',
		`${'1;'.repeat(40)}m`,
	])('keeps CSI %s back', sequence => {
		const found: string[] = [];
		const shown = guarded(`a${ESC}[${sequence}b`, one => found.push(one));
		expect(shown).toBe(`a\u241B[${sequence}b`);
		expect(found).toEqual([ESC]);
	});

	test('nothing live passes, nothing printable is lost, nothing changes twice, lengths stay', () => {
		const piece = fc.oneof(
			fc.constantFrom(...hostile.values()),
			fc.string({unit: 'binary'}),
			fc.constantFrom(ESC, '[', ']', '8;;', '\u009B', '\r', 'm'),
		);
		fc.assert(
			fc.property(fc.array(piece, {maxLength: 8}), pieces => {
				const text = pieces.join('');
				const once = guarded(text);
				// Marks of direction that stand alone hide nothing from a terminal; the first layer shows them.
				expect(
					liveIn(once).filter(found => !['U+200e', 'U+200f', 'U+61c'].includes(found) && !/^U\+d[89a-f]/.test(found)),
				).toEqual([]);
				expect(guarded(once)).toBe(once);
				expect(once.length).toBe(text.length);
				const printable = (all: string): string => all.replace(/[\p{C}\p{Z}\u2400-\u2426]/gu, '');
				expect(printable(once)).toBe(printable(text));
			}),
			{numRuns: 2000},
		);
	});
});

describe('a stream that was taken over', () => {
	function taken() {
		const stream = new PassThrough({encoding: 'utf8'});
		let held = '';
		const own = takeStream(stream, text => {
			held += text;
		});
		return {stream, own, held: () => held, written: (): string => stream.read() ?? ''};
	}

	test('guards what goes through it and holds back what others write', () => {
		const {stream, own, held, written} = taken();
		own.stream.write(`${ESC}[1mframe${ESC}]0;t\u0007`);
		stream.write('somebody else');
		stream.write(new TextEncoder().encode(' in bytes'));
		expect(written()).toBe(`${ESC}[1mframe\u241B]0;t\u2407`);
		expect(held()).toBe('somebody else in bytes');
		own.release();
		stream.write('again');
		expect(written()).toBe('again');
	});

	test('writes a frame as one, and nothing of it is lost where it does not end', () => {
		const {stream, own, written} = taken();
		const writes: string[] = [];
		stream.on('data', data => writes.push(String(data)));
		own.stream.write(`${ESC}[?2026h`);
		own.stream.write('frame');
		expect(writes).toEqual([]);
		own.stream.write(`${ESC}[?2026l`);
		own.stream.write(`${ESC}[?2026h`);
		own.stream.write('and what', () => {});
		own.stream.write('ever');
		expect(writes).toEqual([`${ESC}[?2026hframe${ESC}[?2026l`, `${ESC}[?2026hand what`, 'ever']);
		expect(written()).toBe('');
	});

	test('tells whoever was held back that he has written', async () => {
		const {stream} = taken();
		const failures = [
			await new Promise(resolve => stream.write('x', resolve)),
			await new Promise(resolve => stream.write('x', 'utf8', resolve)),
		];
		expect(failures).toEqual([undefined, undefined]);
	});

	test('sends text to the clipboard and nothing else', () => {
		const {own, written} = taken();
		const osc = `${ESC}]52;c;b3duZWQ=\u0007`;
		own.send(osc);
		own.send(`${osc}${ESC}Ptmux;${ESC}${ESC}]52;c;b3duZWQ=\u0007${ESC}\\`);
		expect(written()).toContain(osc);
		// GNU screen passes it on in pieces.
		const inPieces = `${ESC}P${ESC}]52;c;b3du${ESC}\\${ESC}PZWQ=\u0007${ESC}\\`;
		own.send(inPieces);
		expect(written()).toContain(inPieces);
		for (const other of [
			'',
			'x',
			`${ESC}]0;t\u0007`,
			`${osc}${osc}`,
			`${ESC}]52;c;?\u0007`,
			`${ESC}]52;c;a${ESC}c\u0007`,
			` ${osc}`,
			`${ESC}P${ESC}]0;t\u0007${ESC}\\`,
			`${ESC}Pq${ESC}\\`,
			`${ESC}P${ESC}]52;c;b3du${ESC}\\${ESC}P${ESC}]52;c;?\u0007${ESC}\\`,
			`${ESC}P${osc}${ESC}\\x`,
			`${ESC}P${osc}`,
		])
			expect(() => own.send(other)).toThrow('only text for the clipboard');
	});
});

describe('what is said afterwards', () => {
	test('an error in one line, what to report, nothing live', () => {
		const report = crashReport(new TypeError(`no ${ESC}]0;t\u0007 such\nthing`), {columns: 80, rows: 24});
		expect(report).toMatch(/^briefing had to stop, an error of its own: TypeError: no \u241B\]0;t\u2407 such thing\n/);
		expect(report).toContain('80x24');
		expect(report).toMatch(/\n {2}at /);
		expect(liveIn(report)).toEqual([]);
	});

	test.each([
		undefined,
		null,
		'words',
		7,
		Object.create(null),
		{
			get stack() {
				throw new Error();
			},
		},
		Symbol('s'),
	])('whatever was thrown', thrown => {
		expect(crashReport(thrown)).toMatch(/^briefing had to stop/);
	});

	test('what others wrote, at most twenty lines', () => {
		expect(heldReport('')).toBe('');
		expect(heldReport('\n \n')).toBe('');
		expect(heldReport('one\ntwo\n'.repeat(30)).split('\n').length).toBe(22);
	});
});

describe('keys', () => {
	test('a reply in one turn is no key; Meta alone is Esc and the key', async () => {
		const pressed: string[][] = [];
		const listen = keyListener(keys => pressed.push([...keys]));
		const none = {} as Parameters<typeof listen>[1];
		const meta = {meta: true} as Parameters<typeof listen>[1];
		listen(']', meta);
		listen('11;rgb:1e1e/1e1e/1e1e\u0007jj', none);
		expect(pressed).toEqual([['j', 'j']]);
		listen('P', meta);
		listen('1$r0m', none);
		listen('\\', meta);
		listen('q', none);
		expect(pressed.filter(keys => keys.length > 0)).toEqual([['j', 'j'], ['q']]);
		listen(']', meta);
		await new Promise(resolve => setImmediate(resolve));
		expect(pressed.at(-1)).toEqual(['esc', ']']);
	});
});

describe('for terminals that have less', () => {
	test.each([
		[{LANG: 'C.UTF-8'}, true],
		[{LANG: 'en_US.utf8'}, true],
		[{LANG: 'C'}, false],
		[{LANG: 'de_DE.ISO-8859-1'}, false],
		[{LC_ALL: 'POSIX', LANG: 'C.UTF-8'}, false],
		[{LC_ALL: '', LC_CTYPE: 'C.UTF-8', LANG: 'C'}, true],
		[{}, true],
		[{TERM: 'linux'}, false],
	])('%o speaks UTF-8: %s', (env, speaks) => {
		expect(speaksUtf8(env)).toBe(speaks);
	});

	test('what stands for a sign takes as many cells', () => {
		fc.assert(
			fc.property(fc.string({unit: fc.constantFrom(...'─│┬▪▸…·↓①⑳“”’–≠×␛漢é👩a ')}), text => {
				const safe = safeText(text);
				expect(cellsOf(inAscii(safe))).toBe(cellsOf(safe));
				expect(inAscii(inAscii(safe))).toBe(inAscii(safe));
			}),
		);
	});

	test('a frame in ASCII is as wide, a frame for a screen reader has no borders and tells the selection first', () => {
		for (const material of materials()) {
			for (const keys of [[], ['p'], ['Q'], ['/', 'a'], ['enter']]) {
				const store = session(material, {columns: 90, rows: 24});
				store.press(keys);
				const screen = screenOf(store.state());
				const rows = screenRows(asciiScreen(screen), '> ');
				expect(rows.every(row => rowCells(row) === 90)).toBe(true);
				const lines = spokenLines(screen);
				expect(lines.slice(0, 2)).toContain(screen.spoken);
				expect(lines.join('\n')).not.toMatch(/[│┬─▪▸]/u);
				expect(rowText(rows[0] ?? []).length).toBeGreaterThan(0);
			}
		}
	});
});
