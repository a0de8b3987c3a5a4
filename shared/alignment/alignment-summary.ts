import type { DocumentId } from '../base/identifiers.ts';
import { at } from '../base/invariant.ts';
import type { Segment } from '../document/document.ts';
import type { Alignment, Bead } from './alignment.ts';
import { articleSections, type ArticleSection } from './article-sections.ts';

/** What there is to know of a run of beads. */
export type BeadSummary = {
  readonly beads: number;
  /** Beads with one segment of each version. */
  readonly oneToOne: number;
  readonly confirmed: number;
  /** Of those that the aligner made and nobody has confirmed, the mean; `null` without any. */
  readonly confidence: number | null;
  /** Beads of these whose confidence is below {@link unsureBelow}. */
  readonly unsure: number;
  /** For each version how many beads have no text in it. */
  readonly gaps: readonly number[];
};

export type SectionSummary = BeadSummary & { readonly section: ArticleSection };

export type AlignmentSummary = BeadSummary & {
  /** The articles in the order of the beads. */
  readonly articles: readonly SectionSummary[];
};

/**
 * Rows less sure than this are to be looked at: nearly two in three of the wrong pairs are below. Of
 * noisy texts in three versions it is about every sixth row, in two every twelfth, of clean texts few
 * (`tests/bench/alignment/run-confidence-bench.mjs`).
 */
export const unsureBelow = 0.8;
/** From here on 98 pairs in a hundred are right. */
export const sureFrom = 0.9;

/** Counts beads, in all and article by article. What stands in no article counts in all only. */
export function summarizeAlignment(
  alignment: Alignment,
  segmentsOf: (id: DocumentId) => readonly Segment[],
): AlignmentSummary {
  const sections = articleSections(alignment, segmentsOf);
  const count = alignment.texts.length;
  const articles = sections.flatMap((section, index): SectionSummary[] => {
    if (section.level !== 'article') return [];
    const end = sections[index + 1]?.bead ?? alignment.beads.length;
    const beads = alignment.beads.slice(section.bead, end);
    return [{ section, ...summarizeBeads(beads, count) }];
  });
  return { ...summarizeBeads(alignment.beads, count), articles };
}

function summarizeBeads(beads: readonly Bead[], versions: number): BeadSummary {
  const gaps = Array.from({ length: versions }, () => 0);
  const judged: number[] = [];
  let oneToOne = 0;
  let confirmed = 0;
  for (const { sizes, status, confidence } of beads) {
    if (sizes.every((size) => size === 1)) oneToOne += 1;
    if (status === 'confirmed') confirmed += 1;
    else if (confidence !== null) judged.push(confidence);
    sizes.forEach((size, version) => {
      if (size === 0) gaps[version] = at(gaps, version) + 1;
    });
  }
  const sum = judged.reduce((total, one) => total + one, 0);
  return {
    ...{ beads: beads.length, oneToOne, confirmed, gaps },
    confidence: judged.length === 0 ? null : sum / judged.length,
    unsure: judged.filter((one) => one < unsureBelow).length,
  };
}
