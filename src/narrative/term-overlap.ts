// What two stretches of text share, term by term: the innermost loop of the narrative, run for every pair of clauses of
// every candidate pair. All overlaps a pair needs are summed in one pass over typed arrays; nothing is allocated.

import type {Vocabulary} from './terms.ts';

/** Terms of a unit as parallel arrays. */
export type PackedTerms = {
	readonly ids: Int32Array;
	/** Share of the word that counts, 0–1. */
	readonly shares: Float64Array;
	/** Share × weight. */
	readonly weights: Float64Array;
	/** 1 where the term is neither name, nation, seat nor number. */
	readonly deeds: Uint8Array;
	/** All groups of the unit, loose ones too. */
	readonly groups: Int32Array;
	/** Sums of shares: of all terms, and of deeds. */
	readonly size: number;
	readonly deedsSize: number;
};

/** Keys of names, nations, seats and numbers. */
const NAMING = /^[pcsn]:/;

/** Lays out a unit's terms. */
export function packTerms(
	terms: ReadonlyMap<number, number>,
	groups: ReadonlyMap<number, number>,
	{weights, keys, loose: looseOf}: Vocabulary,
): PackedTerms {
	const ids = Int32Array.from(terms.keys());
	const shares = Float64Array.from(terms.values());
	const deeds = Uint8Array.from(ids, id => (NAMING.test(keys[id] ?? '') ? 0 : 1));
	let size = 0;
	let deedsSize = 0;
	for (const [i, share] of shares.entries()) {
		size += share;
		if (deeds[i] === 1) deedsSize += share;
	}
	return {
		ids,
		shares,
		weights: shares.map((share, i) => share * (weights[ids[i] ?? 0] ?? 0)),
		deeds,
		groups: Int32Array.from(new Set([...groups.keys(), ...Array.from(ids, id => looseOf[id] ?? []).flat()])),
		size,
		deedsSize,
	};
}

/** What x and y share. Sums are over weights, or over shares where flat; each from both sides. */
export type Overlap = {
	/** Weight of x that y has too, and of y that x has; near-synonyms count in part. */
	x: number;
	y: number;
	/** Weight of the terms that are in both. */
	exact: number;
	/** Shares of both sides that the other has; of all terms, and of deeds. */
	flat: number;
	deeds: number;
	/** The same with loose near-synonyms: weights of both sides, shares, and shares of deeds. */
	wide: number;
	wideFlat: number;
	wideDeeds: number;
};

/** Share of its weight with which a near-synonym counts. */
const NEAR_SHARE = 0.9;

/** Compares units of one vocabulary; keeps two scratch rows, so one comparer serves one story at a time. */
export class Comparer {
	readonly #vocabulary: Vocabulary;
	readonly #termOf: Float64Array;
	readonly #groupOf: Uint8Array;
	readonly result: Overlap = {x: 0, y: 0, exact: 0, flat: 0, deeds: 0, wide: 0, wideFlat: 0, wideDeeds: 0};

	/** `groups` is one more than the largest group number. */
	constructor(vocabulary: Vocabulary, groups: number) {
		const terms = vocabulary.keys.length;
		this.#vocabulary = vocabulary;
		this.#termOf = new Float64Array(terms);
		this.#groupOf = new Uint8Array(groups);
	}

	/** Fills and returns `result`, which the next call overwrites. */
	compare(x: PackedTerms, y: PackedTerms): Overlap {
		const result = this.result;
		result.exact = 0;
		result.flat = 0;
		result.deeds = 0;
		result.wide = 0;
		result.wideFlat = 0;
		result.wideDeeds = 0;
		result.x = this.#oneWay(x, y, true);
		result.y = this.#oneWay(y, x, false);
		return result;
	}

	#oneWay(from: PackedTerms, to: PackedTerms, first: boolean): number {
		const termOf = this.#termOf;
		const groupOf = this.#groupOf;
		const {ids, shares, weights, deeds} = from;
		const {groups: near, loose, looseness} = this.#vocabulary;
		for (let i = 0; i < to.ids.length; i++) termOf[to.ids[i] as number] = to.shares[i] as number;
		for (let i = 0; i < to.groups.length; i++) groupOf[to.groups[i] as number] = 1;
		let sum = 0;
		let flat = 0;
		let deed = 0;
		let wide = 0;
		let wideFlat = 0;
		let wideDeed = 0;
		for (let i = 0; i < ids.length; i++) {
			const share = shares[i] as number;
			const other = termOf[ids[i] as number] as number;
			let part = 0;
			if (other > 0) {
				part = share;
				const both = (weights[i] as number) * (other < share ? other / share : 1);
				sum += both;
				if (first) this.result.exact += both;
			} else {
				const groups = near[ids[i] as number] as readonly number[];
				for (let g = 0; g < groups.length; g++)
					if (groupOf[groups[g] as number] === 1) {
						part = NEAR_SHARE * share;
						sum += NEAR_SHARE * (weights[i] as number);
						break;
					}
				if (part === 0) {
					const others = loose[ids[i] as number] as readonly number[];
					for (let g = 0; g < others.length; g++)
						if (groupOf[others[g] as number] === 1) {
							const loosely = (looseness[ids[i] as number] as number) * share;
							wide += (looseness[ids[i] as number] as number) * (weights[i] as number);
							wideFlat += loosely;
							if (deeds[i] === 1) wideDeed += loosely;
							break;
						}
				}
			}
			flat += part;
			if (deeds[i] === 1) deed += part;
		}
		for (let i = 0; i < to.ids.length; i++) termOf[to.ids[i] as number] = 0;
		for (let i = 0; i < to.groups.length; i++) groupOf[to.groups[i] as number] = 0;
		this.result.flat += flat;
		this.result.deeds += deed;
		this.result.wide += sum + wide;
		this.result.wideFlat += flat + wideFlat;
		this.result.wideDeeds += deed + wideDeed;
		return sum;
	}
}
