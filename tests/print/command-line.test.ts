// The command line: what is understood, what is refused, and that the help promises nothing else.

import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {commandOf, helpText, usageLine} from '../../src/print/command-line.ts';

const parse = (line: string) => commandOf(line.split(' ').filter(Boolean));

describe('commandOf', () => {
	test.each([
		['', {name: 'open', paths: [], ascii: false, fresh: false}],
		['a.txt b', {name: 'open', paths: ['a.txt', 'b'], ascii: false, fresh: false}],
		['--ascii -', {name: 'open', paths: ['-'], ascii: true, fresh: false}],
		['./points', {name: 'open', paths: ['./points'], ascii: false, fresh: false}],
		['-- points', {name: 'open', paths: ['points'], ascii: false, fresh: false}],
		['a points', {name: 'open', paths: ['a', 'points'], ascii: false, fresh: false}],
		['-- -x', {name: 'open', paths: ['-x'], ascii: false, fresh: false}],
		['points', {name: 'points', paths: [], format: 'text'}],
		['points points', {name: 'points', paths: ['points'], format: 'text'}],
		['--json points a', {name: 'points', paths: ['a'], format: 'json'}],
		['points --format md --limit 3', {name: 'points', paths: [], format: 'md', limit: 3}],
		['points --format=json --json', {name: 'points', paths: [], format: 'json'}],
		['search peace a b', {name: 'search', query: 'peace', paths: ['a', 'b'], json: false, context: 0}],
		[
			'search --limit=2 --context 1 -- -war',
			{name: 'search', query: '-war', paths: [], json: false, limit: 2, context: 1},
		],
		['list - --json', {name: 'list', paths: ['-'], json: true}],
		['quotes --speaker Lavrov a', {name: 'quotes', paths: ['a'], json: false, speaker: 'Lavrov'}],
		['--help', {name: 'help'}],
		['search -h', {name: 'help'}],
		['-v', {name: 'version'}],
		['--theme dark a', {name: 'open', paths: ['a'], ascii: false, fresh: false, theme: 'dark'}],
		['--tutor', {name: 'open', paths: [], ascii: false, fresh: false, tutor: true}],
		['config --ascii', {name: 'config', ascii: true}],
		['completions fish', {name: 'completions', shell: 'fish'}],
		['man', {name: 'man'}],
	])('understands "%s"', (line, command) => {
		expect(parse(line)).toEqual(command);
	});

	test.each([
		['--nope', 'there is no option --nope'],
		['-x', 'there is no option -x'],
		['--no-json', 'there is no option --no-json'],
		['--__proto__', 'there is no option --__proto__'],
		['--json', '--json does not go with reading'],
		['points --speaker a', '--speaker does not go with points'],
		['points --format xml', '--format is one of text, json, md, html, not "xml"'],
		['points --json --format md', '--json does not go with --format md'],
		['points --json=yes', '--json takes no value'],
		['search', 'search needs a QUERY'],
		['--theme pink', '--theme is one of default, light, dark, contrast, none, not "pink"'],
		['points --theme dark', '--theme does not go with points'],
		['--tutor a', '--tutor brings its own texts'],
		['completions tcsh', 'completions needs a shell: bash, zsh, fish'],
		['config a', 'config takes no path'],
		['search x --limit', '--limit needs a value: N'],
		['search x --limit --json', '--limit needs a value: N'],
		['search x --limit many', '--limit needs a whole number, not "many"'],
		['search x --limit 1 --limit 2', '--limit is given twice'],
	])('refuses "%s"', (line, message) => {
		expect(parse(line)).toEqual({name: 'usage-error', message});
	});

	test('a query is one argument, blanks and all', () => {
		expect(commandOf(['search', 'land swap', 'a'])).toMatchObject({query: 'land swap', paths: ['a']});
		expect(commandOf(['search', '  '])).toMatchObject({name: 'usage-error'});
	});

	test('never throws, and its messages hold nothing live', () => {
		const word = fc.oneof(
			fc.string({unit: 'binary'}),
			fc.constantFrom('points', 'search', '--', '-', '--limit', '--json', '-h'),
		);
		fc.assert(
			fc.property(fc.array(word), argv => {
				const command = commandOf(argv);
				if (command.name === 'usage-error') expect(command.message).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
			}),
		);
	});
});

test('every option and command of the help is understood', () => {
	const help = helpText();
	for (const [, option, value] of help.matchAll(/^ {2}.{4}--(\w+)(?: (\S+))?/gm)) {
		const argument = value === 'N' ? '1' : value?.split('|')[0];
		const tries = ['', 'points', 'search x', 'list', 'quotes'].map(name =>
			parse(`${name} --${option} ${argument ?? ''}`),
		);
		expect(
			tries.some(({name}) => name !== 'usage-error'),
			option,
		).toBe(true);
	}
	for (const [, name] of help.matchAll(/^ {2}briefing (\w+)/gm)) {
		const argument = name === 'completions' ? 'bash' : ['config', 'man'].includes(name ?? '') ? '' : 'x';
		expect(parse(`${name} ${argument}`)).toMatchObject({name});
	}
	expect(help.split('\n').every(line => line.length <= 120)).toBe(true);
	expect(usageLine).not.toContain('\n');
});
