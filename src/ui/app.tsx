// The program on the screen: hears keys, shows the frame of the state. Components keep no state; all of it is in the
// store.

import {useCursor, useInput, useIsScreenReaderEnabled, usePaste} from 'ink';
import {useMemo, useSyncExternalStore} from 'react';
import {indicatorOf, screenOf} from '../app/screen.ts';
import type {Store} from '../app/store.ts';
import {FrameView} from './frame-view.tsx';
import {keyListener} from './keys.ts';
import {SpokenView} from './spoken-view.tsx';
import type {Theme} from './theme.ts';

/** The whole interface. */
export function App({store, theme}: {readonly store: Store; readonly theme: Theme}) {
	const state = useSyncExternalStore(store.subscribe, store.state);
	useInput(useMemo(() => keyListener(store.press), [store]));
	usePaste(text => store.paste(text));
	const screen = screenOf(state);
	const {setCursorPosition} = useCursor();
	setCursorPosition(screen.cursor ?? undefined);
	if (useIsScreenReaderEnabled()) return <SpokenView screen={screen} />;
	return <FrameView screen={screen} theme={theme} indicator={indicatorOf(state)} />;
}
