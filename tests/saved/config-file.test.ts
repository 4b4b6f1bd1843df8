// The settings file: values with their lines, whatever the form; what cannot be parsed costs itself only.

import fc from 'fast-check';
import {expect, test} from 'vitest';
import {configFrom, readConfig} from '../../src/saved/config-file.ts';

test('values, lists and nested keys, each with its line', async () => {
	const {written, problems} = await configFrom(
		'# mine\ntheme: dark\nmeasure: 72 # wide\n\nkeys:\n  down: [j, down]\n  help: "?"\n  quit: q ctrl-q\n  copy:\n    - y\n    - c\n',
	);
	expect(problems).toEqual([]);
	expect(written).toEqual([
		{path: 'theme', values: ['dark'], line: 2},
		{path: 'measure', values: ['72'], line: 3},
		{path: 'keys.down', values: ['j', 'down'], line: 6},
		{path: 'keys.help', values: ['?'], line: 7},
		{path: 'keys.quit', values: ['q', 'ctrl-q'], line: 8},
		{path: 'keys.copy', values: ['y', 'c'], line: 9},
	]);
});

test('JSON will do too', async () => {
	const {written} = await configFrom('{\n  "theme": "light",\n  "keys": {"down": ["j"]}\n}\n');
	expect(written).toEqual([
		{path: 'theme', values: ['light'], line: 2},
		{path: 'keys.down', values: ['j'], line: 3},
	]);
});

test('a mistake is told with its line, and what stands around it holds', async () => {
	const {written, problems} = await configFrom('theme: dark\nmeasure: [60\nmargin: off\n');
	expect(problems[0]).toMatch(/^line \d/);
	expect(written).toContainEqual({path: 'theme', values: ['dark'], line: 1});
	const twice = await configFrom('theme: dark\nmargin: off\ntheme: light\n');
	expect(twice.problems).toEqual([expect.stringMatching(/^line 3: /)]);
	expect((await configFrom('just words')).problems).toEqual(['line 1: settings are lines of “name: value”']);
	expect((await configFrom('theme: {a: {b: c}}')).problems.length).toBe(1);
});

test('an empty file sets nothing, and no file is null', async () => {
	expect(await configFrom('')).toEqual({written: [], problems: []});
	expect(await configFrom('# nothing yet\n')).toEqual({written: [], problems: []});
	expect(await readConfig('/nowhere/config.yaml')).toBe(null);
});

test('no text makes it throw', async () => {
	const text = fc.oneof(fc.string({unit: 'binary'}), fc.stringMatching(/^[-a-z:[\]{}?!&*#'" \n]{0,60}$/));
	await fc.assert(fc.asyncProperty(text, async given => void (await configFrom(given))));
});

test('plain lines are read to what the YAML library makes of them', async () => {
	const word = fc.constantFrom(
		'a',
		'dark',
		'72',
		'on',
		'é',
		'ctrl-x',
		'"?"',
		'"a b"',
		'x y',
		'-',
		'?',
		']',
		'#',
		'a:b',
		"'q'",
		'"\\n"',
		'~',
		'',
	);
	const value = fc.oneof(
		word,
		fc.array(word, {minLength: 1, maxLength: 3}).map(words => `[${words.join(', ')}]`),
	);
	const line = fc.record({
		space: fc.constantFrom('', '', '  ', '  ', '    '),
		name: fc.constantFrom('theme', 'measure', 'keys', 'down', 'half-page-down', 'a.b'),
		value: fc.oneof(value, fc.constant('')),
		remark: fc.constantFrom('', '', ' # why', '#not'),
	});
	let simple = 0;
	await fc.assert(
		fc.asyncProperty(fc.array(line, {maxLength: 6}), async lines => {
			const text = lines.map(l => `${l.space}${l.name}:${l.value && ' '}${l.value}${l.remark}`).join('\n');
			const quick = await configFrom(text);
			expect(quick).toEqual(await configFrom(text, false));
			if (quick.problems.length === 0 && quick.written.length > 1) simple++;
		}),
		{numRuns: 3000},
	);
	expect(simple).toBeGreaterThan(20);
});
