// A story that was told before, told anew because its texts changed: what that came to, in a few words, and the same
// entries selected as before.

import type {KeyPoint, Narrative} from '../narrative/narrative.ts';
import {counted} from '../text/counted.ts';
import {reselected} from './reopened.ts';
import type {State} from './state.ts';
import {openStory} from './story.ts';

/** `after`, in which a story was told anew, with the selections of `before` and what is new in the footer. */
export function retold(before: State, after: State, story: string): State {
	const was = before.tellings.get(story);
	const is = after.tellings.get(story);
	if (openStory(after) !== story || !was || !is || !('narrative' in was) || !('narrative' in is)) return after;
	const text = newsOf(was.narrative, is.narrative);
	const next = reselected(before, after);
	return text === '' ? next : {...next, message: {text, tone: 'plain'}};
}

/** `+1 account: 3 points now 4 of 4, 2 new points`; empty where neither accounts nor support changed. */
export function newsOf(before: Narrative, after: Narrative): string {
	const had = new Set(before.points);
	const accounts = after.origins.length - before.origins.length;
	const byCount = new Map<number, number>();
	let fresh = 0;
	for (const point of after.points) {
		const was = sameIn(had, point);
		if (was) had.delete(was);
		if (!was) fresh++;
		else if (was.origins.length !== point.origins.length)
			byCount.set(point.origins.length, (byCount.get(point.origins.length) ?? 0) + 1);
	}
	const [count, points] = [...byCount].sort(([a], [b]) => b - a)[0] ?? [0, 0];
	const parts = [
		...(points > 0 ? [`${counted(points, 'point')} now ${count} of ${after.origins.length}`] : []),
		...(fresh > 0 ? [counted(fresh, 'new point')] : []),
		...(had.size > 0 ? [`${counted(had.size, 'point')} gone`] : []),
	].join(', ');
	if (accounts === 0) return parts;
	const sign = accounts > 0 ? '+' : '−';
	return `${sign}${counted(Math.abs(accounts), 'account')}: ${parts === '' ? 'the points are as they were' : parts}`;
}

/** The point that states the same as `point`: of the same words, else with a passage in common. */
function sameIn(points: ReadonlySet<KeyPoint>, point: KeyPoint): KeyPoint | null {
	let alike: KeyPoint | null = null;
	for (const other of points) {
		if (other.id === point.id) return other;
		alike ??= other.citations.some(a =>
			point.citations.some(b => a.article === b.article && a.start < b.end && b.start < a.end),
		)
			? other
			: null;
	}
	return alike;
}
