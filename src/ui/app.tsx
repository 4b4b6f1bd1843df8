// The program on the screen: hears keys, shows the frame of the state. Components keep no state; all of it is in the
// store.

import type {EventEmitter} from 'node:events';
import {useCursor, useInput, useIsScreenReaderEnabled, usePaste, useStdin} from 'ink';
import {useEffect, useMemo, useSyncExternalStore} from 'react';
import {indicatorOf} from '../app/list-pane.ts';
import {screenOf} from '../app/screen.ts';
import type {Store} from '../app/store.ts';
import {FrameView} from './frame-view.tsx';
import {keyListener} from './keys.ts';
import {SpokenView} from './spoken-view.tsx';
import type {Theme} from './theme.ts';

/** F1 as terminals send it: xterm, rxvt, the console of the kernel. */
const F1: ReadonlySet<unknown> = new Set(['\u001BOP', '\u001B[11~', '\u001B[[A']);

/** Ink tells nobody of the function keys, but passes on what the terminal sent: the one that means help is read here. */
function useF1(store: Store): void {
	const {internal_eventEmitter: events} = useStdin() as unknown as {readonly internal_eventEmitter: EventEmitter};
	useEffect(() => {
		const hear = (data: unknown): void => {
			if (F1.has(data)) store.press(['f1']);
		};
		events.on('input', hear);
		return () => {
			events.off('input', hear);
		};
	}, [events, store]);
}

/** The whole interface. */
export function App({store, theme}: {readonly store: Store; readonly theme: Theme}) {
	const state = useSyncExternalStore(store.subscribe, store.state);
	useInput(useMemo(() => keyListener(store.press), [store]));
	usePaste(text => store.paste(text));
	useF1(store);
	const screen = screenOf(state);
	const {setCursorPosition} = useCursor();
	setCursorPosition(screen.cursor ?? undefined);
	if (useIsScreenReaderEnabled()) return <SpokenView screen={screen} />;
	return <FrameView screen={screen} theme={theme} indicator={indicatorOf(state)} />;
}
