// Dates as front matter has them, to ISO 8601 where they can be understood without guessing: a day before a month is
// told from a month before a day only where one of them exceeds 12. No clock, no locale, no time zone is consulted.

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Returns `written` as an ISO date (`2025-08-19`) or date-time (`2025-08-19T20:48:56Z`, without a zone where none was
 * written), or as it was written where it is not understood.
 */
export function publishedDate(written: string): string {
	const text = written.trim();
	const iso =
		/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i.exec(
			text,
		);
	if (iso) return joined(text, iso[1], iso[2], iso[3], iso[4], iso[5]);
	const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
	if (compact) return joined(text, compact[1], compact[2], compact[3]);
	const slashed = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text);
	if (slashed) return joined(text, slashed[1], slashed[2], slashed[3]);
	const time = String.raw`(?:,?\s*(?:at\s+)?(\d{1,2}:\d{2}(?::\d{2})?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`;
	const weekday = String.raw`^(?:\p{L}{3,9}\.?,?\s+)?`;
	const dayFirst = new RegExp(
		String.raw`${weekday}(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(\p{L}{3,9})\.?,?\s+(\d{4})${time}$`,
		'iu',
	).exec(text);
	if (dayFirst) return joined(text, dayFirst[3], monthOf(dayFirst[2]), dayFirst[1], dayFirst[4], dayFirst[5]);
	const monthFirst = new RegExp(
		String.raw`${weekday}(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${time}$`,
		'iu',
	).exec(text);
	if (monthFirst)
		return joined(text, monthFirst[3], monthOf(monthFirst[1]), monthFirst[2], monthFirst[4], monthFirst[5]);
	const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
	if (numeric) {
		const [, a, b, year] = numeric;
		if (Number(a) > 12) return joined(text, year, b, a);
		if (Number(b) > 12 || a === b) return joined(text, year, a, b);
	}
	return text;
}

function monthOf(name: string | undefined): string {
	const month = months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
	return String(month);
}

function joined(written: string, year?: string, month?: string, day?: string, time?: string, zone?: string): string {
	const m = Number(month);
	const d = Number(day);
	const days = [31, Number(year) % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0;
	if (m < 1 || d < 1 || d > days) return written;
	const date = `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
	if (!time) return date;
	const [hours = '', minutes = '', seconds] = time.split(':');
	if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return written;
	const offset = !zone
		? ''
		: /^(?:Z|UTC|GMT|[+-]00:?00)$/i.test(zone)
			? 'Z'
			: zone.replace(/(\d{2}):?(\d{2})$/, '$1:$2');
	return `${date}T${hours.padStart(2, '0')}:${minutes}:${seconds ?? '00'}${offset}`;
}
