// Paints a screen model with Ink: header, panes side by side with a rule between them, footer. Knows nothing of what
// the rows mean.

import {Box} from 'ink';
import {type Pane, run, type Screen} from '../app/frame.ts';
import {List, PaintedText, paintRows} from './list.tsx';
import type {Theme} from './theme.ts';

type Props = {readonly screen: Screen; readonly theme: Theme; readonly indicator: string};

/** One frame. */
export function FrameView({screen, theme, indicator}: Props) {
	const [left, right] = screen.panes;
	return (
		<Box flexDirection="column" width={screen.columns} height={screen.rows} overflow="hidden">
			{screen.header && <PaintedText text={paintRows([screen.header], theme)} />}
			{left && (
				<Box flexDirection="row">
					<PaneView pane={left} theme={theme} indicator={indicator} />
					{right && <Separator screen={screen} height={left.height + 1} theme={theme} />}
					{right && <PaneView pane={right} theme={theme} indicator={indicator} />}
				</Box>
			)}
			{screen.footer && <PaintedText text={paintRows([screen.footer], theme)} />}
		</Box>
	);
}

function PaneView({pane, theme, indicator}: {readonly pane: Pane; readonly theme: Theme; readonly indicator: string}) {
	if (pane.kind === 'list') return <List pane={pane} theme={theme} indicator={indicator} />;
	return (
		<Box flexDirection="column" width={pane.width} flexShrink={0}>
			<PaintedText text={paintRows([pane.title, ...pane.rows], theme)} />
		</Box>
	);
}

function Separator({screen, height, theme}: {readonly screen: Screen; readonly height: number; readonly theme: Theme}) {
	const signs = [screen.separator.title, ...Array.from({length: height - 1}, () => screen.separator.body)];
	return (
		<Box width={1} flexShrink={0}>
			<PaintedText
				text={paintRows(
					signs.map(sign => [run(sign, 'rule')]),
					theme,
				)}
			/>
		</Box>
	);
}
