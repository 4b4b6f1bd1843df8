import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {mendsBetween, mendsOf} from '../../src/text/mend.ts';
import {articleOf} from './article-of.ts';

function mended(text: string): string {
	let shown = '';
	let at = 0;
	for (const offset of mendsOf(articleOf(text))) {
		shown += `${text.slice(at, offset)} `;
		at = offset;
	}
	return shown + text.slice(at);
}

// Words and names that begin with I or A and are whole, among them those whose rest is a word: Iran, Ivan, Icon …
const whole =
	`I It Its In Is If Into Ill Idea Ideal Ideals Idle Idol Icon Icons Ice Iced Icy Image Images Imagine Imam Iman Impact
	Import Impose Improve Inch Include Income Indeed Index India Indian Indiana Indonesia Industry Infant Inform Ink Inland Inlet
	Inmate Inner Input Inquiry Inside Insist Install Instead Intend Interest Invite Ira Iran Iranian Iranians Iraq Iraqi Irate Ire
	Ireland Irene Iris Irish Iron Irons Irony Irving Isaac Isabel Ishmael Isis Islam Islamabad Islamic Island Islander Islanders
	Islands Isle Isles Isolate Isolated Israel Israeli Issue Issued Istanbul Italian Italy Itch Item Items Itself Ivan Ivana Ivanka
	Ivory Ivy Ibiza Iberia Iceland Icelandic Ida Idaho Identity Idlib Ifill Igor Ikea Ilham Iliad Illinois Imelda Imran Inez Ingrid
	Iona Iowa Iqbal Irma Irwin Itamar Izmir Izvestia Ian Iago Icahn Idris Ilya Inouye Isner Ithaca Iyer Izzy Iannucci Imola Inca
	A Am An And Are As At Able About Above Abroad Across Act Adam Add Adopt Advice Affair Afraid After Again Against Age Ago Agree
	Ahead Aid Aim Air Alan Alarm Alaska Alert Alice Alike Alive All Allow Almost Alone Along Also Always Amaze Amend America Amid
	Among Amount Amuse Andes Angry Ankara Anna Another Apart Appeal Appear April Arab Arabic Area Argue Arise Army Around Arrange
	Array Arrest Arrive Art Ascent Ashore Aside Asia Ask Asleep Aspect Asset Assist Astride Athens Atone Attack Attend August Aunt
	Austin Avenge Avenue Average Avoid Await Awake Award Aware Away Awhile`.split(/\s+/);

const rests =
	'deal deals con ran van rate round board ground mount light bridge while cross ward way like live lone long nother gain gainst';

describe('mendsOf', () => {
	it('shows a space where a capital I was glued to what one says', () => {
		const text =
			'So I said. “If Ihad known,” he said. Ibelieve it, and Iconfirm this; one Iwould say Idon’t. When Imet him Ialso thought that Iam right. Iappreciated it.';
		expect(mended(text)).toBe(
			'So I said. “If I had known,” he said. I believe it, and I confirm this; one I would say I don’t. When I met him I also thought that I am right. I appreciated it.',
		);
	});

	it('shows a space where I was glued to the word before', () => {
		expect(mended('He said thatI know, andI’m sure; butI, too.')).toBe(
			'He said that I know, and I’m sure; but I, too.',
		);
	});

	it('shows a space where an article was glued to a noun that the text has elsewhere', () => {
		expect(mended('Aspokesman said no. Later the spokesman left.')).toBe(
			'A spokesman said no. Later the spokesman left.',
		);
		expect(mended('Aspokesman said no.')).toBe('Aspokesman said no.');
		expect(mended('He saw Aspokesman. The spokesman left.')).toBe('He saw Aspokesman. The spokesman left.');
	});

	it.each(whole)('leaves %s whole', word => {
		const texts = [
			`${word} was there. So ${word} left; “${word} did.” The ${rests.replaceAll(' ', ', the ')}.`,
			`And ${word} said so. ${word}’s way. In ${word}, yes.`,
		];
		for (const text of texts) expect(mended(text)).toBe(text);
	});

	it('leaves names, brands and addresses whole', () => {
		const text =
			'Gwen Iknow said. Later Iknow left. iPhone, McDonald, WiFi, HawaiI-based, I-beam, IBM, x.Ihave.org, Ihave@post.org, /Ihave/b';
		expect(mended(text)).toBe(text);
	});

	it('has more than 150 whole words to judge by', () => expect(new Set(whole).size).toBeGreaterThan(150));

	it('gives ascending offsets inside words', () => {
		const part = fc.constantFrom('I', 'Ihave', 'andI', 'Athing', 'a thing', ' ', '. ', '\n\n', 'x');
		fc.assert(
			fc.property(
				fc.array(part).map(parts => parts.join('')),
				text => {
					let at = 0;
					for (const offset of mendsOf(articleOf(text))) {
						expect(offset).toBeGreaterThan(at);
						expect(text.slice(offset - 1, offset + 1)).toMatch(/^\S\S$/);
						at = offset;
					}
				},
			),
		);
	});

	it('are the same asked of a stretch of words alone as of the whole text', () => {
		const word = fc.constantFrom(
			'I',
			'Ihave',
			'andI',
			'Athing',
			'a',
			'thing',
			'Iran',
			'said:',
			'andI’ll',
			'x',
			'Ibelieve.',
		);
		const gap = fc.constantFrom(' ', '\n\n');
		fc.assert(
			fc.property(fc.array(fc.tuple(word, gap), {minLength: 1}), fc.nat(), fc.nat(), (parts, one, other) => {
				const text = parts.flat().join('');
				const starts = [...text.matchAll(/(?<!\S)\S/g)].map(({index}) => index);
				const [a, b] = [starts[one % starts.length] ?? 0, starts[other % starts.length] ?? 0];
				const [from, to] = [Math.min(a, b), Math.max(a, b)];
				// Not asked of before, and asked of.
				const article = articleOf(text);
				const between = mendsBetween(article, from, to);
				expect(between).toEqual(mendsOf(article).filter(offset => offset > from && offset < to));
				expect(mendsBetween(article, from, to)).toEqual(between);
			}),
		);
	});
});
