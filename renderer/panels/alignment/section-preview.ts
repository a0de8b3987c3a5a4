import type { Alignment } from '../../../shared/alignment/alignment.ts';
import { isUnsure } from './row-facts.ts';
import { spanOfSide } from '../../session/row-places.ts';
import type { RowSection } from './row-sections.ts';

/** What a folded section stands for. */
export type SectionPreview = {
  /** Its first words in each version, without its heading; empty where there are none. */
  readonly words: readonly string[];
  readonly rows: number;
  readonly unsure: number;
};

const longest = 220;

/**
 * The section without its heading: what a reader wants to see of it before opening it. The number of
 * a clause stands in its first sentence, which is no heading.
 */
export function sectionPreview(
  alignment: Alignment,
  texts: readonly string[],
  section: RowSection,
): SectionPreview {
  const { end } = section;
  const beads = alignment.beads.slice(section.row, end);
  const words = texts.map((text, version) => {
    let found = '';
    for (let row = section.row; row < end && found.length < longest; row += 1) {
      const span = spanOfSide(alignment, row, version);
      if (span === null) continue;
      const words = text.slice(span.start, Math.min(span.end, span.start + longest));
      const label = section.kind === 'clause' ? null : (section.names[version]?.label ?? null);
      if (label !== null && words.startsWith(label) && words.length < longest) continue;
      found += `${found === '' ? '' : ' '}${words}`;
    }
    return found.replace(/\s+/gu, ' ').slice(0, longest);
  });
  return { words, rows: beads.length, unsure: beads.filter(isUnsure).length };
}
