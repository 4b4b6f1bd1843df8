// Everything that can happen, as data. Keys become actions through the keymap; loading, the clock of nothing and the
// terminal send theirs from outside. One action, one imperative name.

import type {Narrative} from '../narrative/narrative.ts';
import type {PassageIndex} from '../search/passage-index.ts';
import type {Article, Problem} from '../text/article.ts';
import type {DrawBlock} from '../text/layout.ts';
import type {Passage} from '../text/span.ts';
import type {Message, PointFilter, State, View} from './state.ts';

/** What happens to the state: what the reader does, and what the world brings. */
export type Action =
	// The world
	| {readonly type: 'resize'; readonly columns: number; readonly rows: number}
	| {readonly type: 'add-articles'; readonly articles: readonly Article[]; readonly problems: readonly Problem[]}
	| {
			readonly type: 'reopen';
			readonly articles: readonly Article[];
			readonly problems: readonly Problem[];
			/** Whether somebody asked for it and waits to hear of it. */
			readonly asked: boolean;
	  }
	| {readonly type: 'show-progress'; readonly loading: State['loading']}
	| {readonly type: 'begin'}
	| {readonly type: 'take-narrative'; readonly story: string; readonly narrative: Narrative}
	| {readonly type: 'fail-narrative'; readonly story: string; readonly reason: string}
	| {readonly type: 'take-index'; readonly index: PassageIndex}
	| {readonly type: 'take-drawer'; readonly draw: DrawBlock}
	| ({readonly type: 'say'} & Message)
	// Moving
	| {readonly type: 'move'; readonly by: number}
	| {readonly type: 'move-pages'; readonly by: number}
	| {readonly type: 'move-to'; readonly end: 'top' | 'bottom'}
	| {readonly type: 'focus'; readonly pane: 'list' | 'detail' | 'other'}
	| {readonly type: 'step-source'; readonly by: number}
	| {readonly type: 'step-shared'; readonly by: number}
	| {readonly type: 'open'}
	| {readonly type: 'open-number'; readonly n: number}
	| {readonly type: 'open-passage'; readonly passage: Passage}
	| {readonly type: 'go-back'}
	| {readonly type: 'start-over'}
	| {readonly type: 'unfold'}
	| {readonly type: 'open-beside'}
	| {readonly type: 'step-pair'; readonly by: number}
	| {readonly type: 'toggle-zen'}
	// Views
	| {readonly type: 'show-view'; readonly view: View}
	| {readonly type: 'filter-points'; readonly filter: PointFilter}
	| {readonly type: 'cycle-order'}
	| {readonly type: 'split-off'}
	| {readonly type: 'open-overlay'; readonly kind: 'help' | 'problems' | 'why' | 'origins'}
	// Search and typing
	| {readonly type: 'open-search'}
	| {readonly type: 'type'; readonly text: string}
	| {readonly type: 'erase'; readonly what: 'character' | 'word' | 'line'}
	| {readonly type: 'move-cursor'; readonly to: 'left' | 'right' | 'start' | 'end'}
	| {readonly type: 'recall'; readonly by: number}
	| {readonly type: 'switch-scope'}
	| {readonly type: 'take-suggestion'}
	| {readonly type: 'step-hit'; readonly by: number}
	// Out of the program
	| {readonly type: 'copy'; readonly form: 'plain' | 'markdown'}
	| {readonly type: 'ask'; readonly kind: 'export' | 'pipe'}
	| {readonly type: 'ask-overwrite'; readonly file: string}
	| {readonly type: 'browse'}
	| {readonly type: 'edit'}
	| {readonly type: 'suspend'}
	| {readonly type: 'pick-lines'}
	| {readonly type: 'mark'}
	| {readonly type: 'step-mark'}
	| {readonly type: 'remove-mark'}
	| {readonly type: 'reload'}
	| {readonly type: 'close'}
	| {readonly type: 'leave'}
	| {readonly type: 'quit'; readonly code: number};
