// A list, painted by ink-select-input. The component is a painter only: it is given the visible window and which entry
// is selected, and made anew when either changes, because it reads `initialIndex` only once and goes back to its first
// entry when it is given others. Keys go to the reducer.

import {Box, Text} from 'ink';
import SelectInput from 'ink-select-input';
import {type ListPane, type Row, run} from '../app/frame.ts';
import {paintRow} from './paint-row.ts';
import type {Theme} from './theme.ts';

type Props = {readonly pane: ListPane; readonly theme: Theme; readonly indicator: string};

/** The title, head, entries and tail of a list pane. */
export function List({pane, theme, indicator}: Props) {
	const selected = pane.items.findIndex(item => item.selected);
	const above = '\n'.repeat(pane.items[selected]?.signRow ?? 0);
	const items = pane.items.map(item => ({
		key: item.key,
		value: item.key,
		label: item.rows.map(row => paintRow(row, theme)).join('\n'),
	}));
	return (
		<Box flexDirection="column" width={pane.width} flexShrink={0}>
			<Rows rows={[pane.title, ...pane.head]} theme={theme} />
			{items.length > 0 && (
				<SelectInput
					key={`${items.map(item => item.key).join(' ')} ${selected}`}
					items={items}
					isFocused={false}
					initialIndex={Math.max(0, selected)}
					indicatorComponent={({isSelected = false}) => (
						<Text>{(isSelected ? above : '') + paintRow(sign(isSelected, indicator), theme)}</Text>
					)}
					itemComponent={({label}) => <Text wrap="truncate">{label}</Text>}
				/>
			)}
			<Rows rows={pane.tail} theme={theme} />
		</Box>
	);
}

function sign(isSelected: boolean, indicator: string): Row {
	return [run(isSelected ? indicator : '  ', 'accent')];
}

/** Rows, one <Text> each. */
export function Rows({rows, theme}: {readonly rows: readonly Row[]; readonly theme: Theme}) {
	return rows.map((row, y) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the screen
		<Text key={y} wrap="truncate">
			{paintRow(row, theme) || ' '}
		</Text>
	));
}
