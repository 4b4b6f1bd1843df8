// The core narrative in a thread of its own: gets the articles, answers with how far it is and then the narrative.
// A key pressed meanwhile never waits for it.

import {parentPort} from 'node:worker_threads';
import {narrate} from '../narrative/narrate.ts';
import type {Article} from '../text/article.ts';
import {prepareMarkdown} from '../text/blocks.ts';

parentPort?.on('message', async (articles: readonly Article[]) => {
	if (articles.some(a => a.format === 'markdown')) await prepareMarkdown();
	let told = 0;
	const narrative = narrate(articles, {
		onProgress(share) {
			// A hundred steps are enough for a bar.
			if (share - told < 0.01) return;
			told = share;
			parentPort?.postMessage({share});
		},
	});
	parentPort?.postMessage({narrative});
});
