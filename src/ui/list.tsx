// A list, painted by ink-select-input. The component is a painter only: it is given the visible window and which entry
// is selected, and made anew when either changes, because it reads `initialIndex` only once and goes back to its first
// entry when it is given others. Keys go to the reducer.

import {Box, Text} from 'ink';
import SelectInput from 'ink-select-input';
import {memo} from 'react';
import {type ListPane, type Row, run} from '../app/frame.ts';
import {paintRow} from './paint-row.ts';
import type {Theme} from './theme.ts';

/** What a list shows, painted: plain values, so that one that is the same need not be drawn again. */
type Painted = {
	readonly width: number;
	readonly head: string;
	readonly tail: string;
	readonly keys: readonly string[];
	readonly labels: readonly string[];
	readonly selected: number;
	/** The signs beside the selected entry and beside the others. */
	readonly signs: readonly [on: string, off: string];
};

/** The title, head, entries and tail of a list pane. */
export function List({pane, theme, indicator}: {pane: ListPane; theme: Theme; indicator: string}) {
	const selected = pane.items.findIndex(item => item.selected);
	const above = '\n'.repeat(pane.items[selected]?.signRow ?? 0);
	const sign = (text: string): string => paintRow([run(text, 'accent')], theme);
	return (
		<PaintedList
			width={pane.width}
			head={paintRows([pane.title, ...pane.head], theme)}
			tail={paintRows(pane.tail, theme)}
			keys={pane.items.map(item => item.key)}
			labels={pane.items.map(item => paintRows(item.rows, theme))}
			selected={selected}
			signs={[above + sign(indicator), sign('  ')]}
		/>
	);
}

const PaintedList = memo(
	({width, head, tail, keys, labels, selected, signs: [on, off]}: Painted) => (
		<Box flexDirection="column" width={width} flexShrink={0}>
			<PaintedText text={head} />
			{keys.length > 0 && (
				<SelectInput
					key={`${keys.join(' ')} ${selected}`}
					items={keys.map((key, i) => ({key, value: key, label: labels[i] ?? ''}))}
					isFocused={false}
					initialIndex={Math.max(0, selected)}
					indicatorComponent={({isSelected = false}) => <Text>{isSelected ? on : off}</Text>}
					itemComponent={({label}) => <Text wrap="truncate">{label}</Text>}
				/>
			)}
			<PaintedText text={tail} />
		</Box>
	),
	(a, b) => parts(a).length === parts(b).length && parts(a).every((part, i) => part === parts(b)[i]),
);

function parts({width, head, tail, keys, labels, selected, signs}: Painted): readonly (string | number)[] {
	return [width, head, tail, selected, ...signs, ...keys, ...labels];
}

/** Rows as one text. A blank row is a row all the same. */
export function paintRows(rows: readonly Row[], theme: Theme): string {
	return rows.map(row => paintRow(row, theme) || ' ').join('\n');
}

/** Painted rows in one <Text>: what a frame costs grows with the texts that are in it, and with those that change. */
export const PaintedText = memo(({text}: {readonly text: string}) =>
	text === '' ? null : <Text wrap="truncate">{text}</Text>,
);
