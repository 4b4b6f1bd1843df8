// The first frame, before Ink and React are loaded: the same screen model painted as one string. Ink then draws the same
// cells over it, so that nobody sees the change of hands; tests/ui/early-frame.test.tsx compares the two.

import {type Screen, screenRows} from '../app/frame.ts';
import {guarded} from './guarded-stream.ts';
import {paintRow} from './paint-row.ts';
import type {Theme} from './theme.ts';

/** The rows of the frame as strings, without the blanks at their ends. */
export function paintedRows(screen: Screen, indicator: string, theme: Theme): readonly string[] {
	return screenRows(screen, indicator).map(row => paintRow(row, theme).trimEnd());
}

/** The frame as one string; whatever its texts hold, no control function but our own styles. */
export function paintedFrame(screen: Screen, indicator: string, theme: Theme): string {
	return screenRows(screen, indicator)
		.map(row => guarded(paintRow(row, theme), undefined, theme.links))
		.join('\r\n');
}
