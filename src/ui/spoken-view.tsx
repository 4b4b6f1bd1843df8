// The frame for a screen reader: one column, no borders, no padding. First a sentence that says where one is and what is
// selected, because that is what changed; then what is on the screen, line after line.

import {Box, Text} from 'ink';
import {type Pane, rowText, type Screen} from '../app/frame.ts';
import {type SafeText, safeText} from '../text/safe-text.ts';

/** The lines that are read aloud, in order. */
export function spokenLines(screen: Screen): readonly SafeText[] {
	const lines = [screen.spoken, ...screen.panes.flatMap(linesOf)];
	// What just happened stands in the footer, behind the keys.
	const news = screen.footer?.filter(part => part.role === 'note' || part.role === 'error') ?? [];
	const told = rowText(news).trim();
	return (told === '' ? lines : [safeText(told), ...lines]).filter(line => line !== '');
}

function linesOf(pane: Pane): readonly SafeText[] {
	if (pane.kind === 'text') return pane.rows.map(row => said(rowText(row)));
	return [
		...pane.head.map(row => said(rowText(row))),
		...pane.items.map(item =>
			said(`${item.selected ? 'selected: ' : ''}${item.rows.map(row => rowText(row).trim()).join(', ')}`),
		),
		...pane.tail.map(row => said(rowText(row))),
	];
}

/** Words alone: no signs that would be read out one by one. */
function said(text: string): SafeText {
	return safeText(
		text
			.replace(/[─-╿▪▸●•]+/gu, ' ')
			.replace(/\s+/g, ' ')
			.trim(),
	);
}

/** The frame, to be read aloud. */
export function SpokenView({screen}: {readonly screen: Screen}) {
	return (
		<Box flexDirection="column">
			{spokenLines(screen)
				.slice(0, screen.rows - 1)
				.map((line, y) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
					<Text key={y} wrap="truncate">
						{line}
					</Text>
				))}
		</Box>
	);
}
