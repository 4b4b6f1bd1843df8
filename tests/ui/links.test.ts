// Links that the interface makes, where the terminal is known to make them: only of addresses that may be followed, and
// nothing else that looks like one gets past the exit.

import {expect, test} from 'vitest';
import {run} from '../../src/app/frame.ts';
import {guarded} from '../../src/ui/guarded-stream.ts';
import {makesLinks} from '../../src/ui/link-support.ts';
import {paintRow} from '../../src/ui/paint-row.ts';
import {themeOf} from '../../src/ui/theme.ts';

const ESC = '\u001B';
const ST = `${ESC}\\`;
const linking = themeOf('none', 1, true);

test('an address of the web or of mail is a link, where links are made', () => {
	const row = [run('here', 'link', {href: 'https://example.org/a?b=c'})];
	const painted = paintRow(row, linking);
	expect(painted).toContain(`${ESC}]8;;https://example.org/a?b=c${ST}here${ESC}]8;;${ST}`);
	expect(guarded(painted, undefined, true)).toBe(painted);
	expect(paintRow(row, themeOf('none', 1))).not.toContain(']8;');
});

test.each([
	'javascript:alert(1)',
	'file:///etc/passwd',
	`https://example.org/${ESC}]52;c;AAAA`,
	'https://user@example.org/',
	'https://example.org/ b',
	'data:text/html,x',
])('%s is no link', href => {
	expect(paintRow([run('here', 'link', {href})], linking)).not.toContain(']8;');
});

test.each([
	`${ESC}]8;;javascript:x${ST}`,
	`${ESC}]8;;https://a${ESC}]0;t${ST}`,
	`${ESC}]8;id=1;https://a${ST}`,
	`${ESC}]8;;https://a\u0007`,
	`${ESC}]8;;https://a b${ST}`,
	`${ESC}]52;c;AAAA${ST}`,
])('%j does not get past the exit as it is', sequence => {
	expect(guarded(sequence, undefined, true)).not.toContain(ESC + sequence.slice(1, 5));
});

test('only terminals that are known to make links are believed, and none through tmux', () => {
	expect(makesLinks({TERM: 'xterm-256color'})).toBe(false);
	expect(makesLinks({TERM: 'xterm-256color', VTE_VERSION: '7203'})).toBe(true);
	expect(makesLinks({TERM: 'xterm-kitty'})).toBe(true);
	expect(makesLinks({TERM: 'tmux-256color', TMUX: '/tmp/x', TERM_PROGRAM: 'WezTerm'})).toBe(false);
	expect(makesLinks({TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app'})).toBe(true);
});
