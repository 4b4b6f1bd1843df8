// The names of days and months: as lists, and as sources of patterns, so that they are written once. `may` and `march` are
// words too; whoever needs them as months only looks at what stands beside them.

/** Days of the week in small letters, Sunday first as `Date.getUTCDay` counts. */
export const WEEKDAYS = words('sunday monday tuesday wednesday thursday friday saturday');
/** Months in small letters, January first. */
export const MONTHS = words('january february march april may june july august september october november december');
/** Months as they are shortened, without the full stop. */
export const SHORT_MONTHS = words('jan feb mar apr jun jul aug sept sep oct nov dec');

/** Pattern source: a day of the week in small letters, for folded words or with the flag `i`. */
export const DAY_LOWER = anyOf(WEEKDAYS);
/** Pattern source: a day of the week as a text has it. */
export const DAY_NAME = anyOf(WEEKDAYS.map(capitalised));
/** Pattern source: a month in small letters. */
export const MONTH_LOWER = anyOf(MONTHS);
/** Pattern source: a month as a text has it. */
export const MONTH_NAME = anyOf(MONTHS.map(capitalised));
/** Pattern source: a shortened month in small letters. */
export const SHORT_MONTH_LOWER = anyOf(SHORT_MONTHS);
/** Pattern source: a shortened month as a text has it. */
export const SHORT_MONTH_NAME = anyOf(SHORT_MONTHS.map(capitalised));

function words(list: string): readonly string[] {
	return list.split(' ');
}

function anyOf(names: readonly string[]): string {
	return `(?:${names.join('|')})`;
}

function capitalised(name: string): string {
	return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
