import {describe, expect, it} from 'vitest';
import {publishedDate} from '../../src/corpus/published-date.ts';

describe('publishedDate', () => {
	const table: readonly (readonly [string, string])[] = [
		['2025-08-19', '2025-08-19'],
		['2025-08-19T20:48:56', '2025-08-19T20:48:56'],
		['2025-08-19 20:48:56 +0200', '2025-08-19T20:48:56+02:00'],
		['2025-08-19T20:48:56.123Z', '2025-08-19T20:48:56Z'],
		['2025-8-9', '2025-08-09'],
		['20250819', '2025-08-19'],
		['2025/08/19', '2025-08-19'],
		['August 19, 2025', '2025-08-19'],
		['Aug. 19, 2025', '2025-08-19'],
		['19 August 2025', '2025-08-19'],
		['Tuesday, August 19th, 2025 at 14:05 UTC', '2025-08-19T14:05:00Z'],
		['Tue, 19 Aug 2025 20:48:56 GMT', '2025-08-19T20:48:56Z'],
		['Tue, 19 Aug 2025 20:48:56 -0500', '2025-08-19T20:48:56-05:00'],
		['19/08/2025', '2025-08-19'],
		['08/19/2025', '2025-08-19'],
		['8/8/2025', '2025-08-08'],
		// Not understood: day and month could be either, or there is no such day.
		['08/09/2025', '08/09/2025'],
		['2025-13-40', '2025-13-40'],
		['February 30, 2025', 'February 30, 2025'],
		['2024-02-29', '2024-02-29'],
		['2025-02-29', '2025-02-29'],
		['2025-08-19T25:00', '2025-08-19T25:00'],
		['last Tuesday', 'last Tuesday'],
		['Foo 3, 2025', 'Foo 3, 2025'],
		['', ''],
	];
	it.each(table)('%s → %s', (written, iso) => expect(publishedDate(written)).toBe(iso));
});
