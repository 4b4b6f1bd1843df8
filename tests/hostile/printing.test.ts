// No byte of an input acts on the terminal it is printed to, in any format, nor from what was copied.

import {describe, expect, test} from 'vitest';
import {searchFacts} from '../../src/app/answer.ts';
import {carriedOut} from '../../src/app/carried.ts';
import {initialState, sourcesOf} from '../../src/app/state.ts';
import {clipboardSequence} from '../../src/handoff/clipboard.ts';
import {commandOf, usageLine} from '../../src/print/command-line.ts';
import {commandOutput, type PrintingCommand} from '../../src/print/command-output.ts';
import {colourPaint} from '../../src/print/search-text.ts';
import {crashReport, heldReport} from '../../src/ui/crash-report.ts';
import {attackingCorpus, liveIn, watchedEmulator} from './attack.ts';
import {hostile} from './inputs.ts';

const commands: readonly ((text: string) => readonly string[])[] = [
	() => ['points'],
	() => ['points', '--format', 'md'],
	() => ['points', '--json'],
	text => ['search', '--context', '1', '--', text],
	text => ['search', '--json', '--', text],
	() => ['search', 'bridge'],
	() => ['list'],
	() => ['list', '--json'],
	() => ['quotes'],
	() => ['quotes', '--json'],
	text => ['quotes', '--speaker', text],
];

describe('printed', () => {
	test.each([...hostile])('%s', async (_, text) => {
		const corpus = await attackingCorpus(text);
		const emulator = watchedEmulator();
		let printed = '';
		for (const arguments_ of commands) {
			const command = commandOf(arguments_(text));
			if (command.name === 'usage-error') {
				printed += `${command.message}\n`;
				continue;
			}
			const output = commandOutput(command as PrintingCommand, corpus, {factsOf: searchFacts, paint: colourPaint});
			printed += output.text + output.errors;
			expect(output.text + output.errors).not.toBe('');
		}
		// Wrong use says what was wrong, with the words that were.
		for (const wrong of [
			[`--${text}`],
			['points', `--limit=${text}`],
			['points', '--format', text],
			['list', `--${text}=1`],
		]) {
			const command = commandOf(wrong);
			if (command.name === 'usage-error') printed += `${command.message}\n${usageLine}\n`;
		}
		printed += crashReport(new Error(text)) + crashReport({toString: () => text}) + heldReport(text);
		expect(liveIn(printed)).toEqual([]);
		await emulator.write(printed.replaceAll('\n', '\r\n'));
		expect(emulator.events).toEqual([]);
		emulator.dispose();
	});
});

describe('copied', () => {
	test.each([...hostile])('%s', async (_, text) => {
		const {articles, problems} = await attackingCorpus(text);
		const state = initialState({size: {columns: 80, rows: 24}, name: text, sources: sourcesOf(articles), problems});
		for (const {id, text: all} of articles) {
			for (const form of ['plain', 'markdown'] as const) {
				const copied = carriedOut(state, {article: id, start: 0, end: all.length}, form);
				if (copied === null) continue;
				expect(liveIn(copied)).toEqual([]);
				const sequence = clipboardSequence(copied, {TMUX: 'on'});
				if (sequence !== null)
					expect(sequence.replace(/^.\]52;c;[\w+/=]*.(?:.Ptmux;..\]52;c;[\w+/=]*..\\)?$/su, '')).toBe('');
				const inScreen = clipboardSequence(copied, {STY: 'on'});
				if (inScreen !== null) {
					for (const string of inScreen.split('\u001B\\')) expect(string.length).toBeLessThan(768);
					expect(inScreen.replaceAll('\u001BP', '').replaceAll('\u001B\\', '')).toBe(clipboardSequence(copied, {}));
				}
			}
		}
	});
});
