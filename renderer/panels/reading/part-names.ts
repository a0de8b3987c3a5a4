import type { Segment } from '../../../shared/document/document.ts';

/** Kinds of parts whose names are made of their number, and parts that print no name at all. */
export type PartWord =
  'article' | 'clause' | 'subclause' | 'preamble' | 'title' | 'section' | 'chapter';

/** The name of a part in the language of its document: `Пункт 4`, `4-тармақ`, `Clause 4`. */
export type NameOfPart = (word: PartWord, number: string) => string;

/** The number of a part in one spelling, from its eId: `87`, `83-1`. */
export function partNumber({ eId }: Pick<Segment, 'eId'>): string {
  const step = eId.split('__').at(-1) ?? '';
  return step.slice(step.indexOf('_') + 1);
}

/** How a part is called where it stands: its label, or else its heading; `null` for those without a name. */
export function partName(segment: Segment, nameOf: NameOfPart): string | null {
  const { kind, label, heading, eId } = segment;
  if (kind === 'clause' || kind === 'subclause') return nameOf(kind, partNumber(segment));
  if (label !== null && label !== '') return label.replace(/[.:]+$/, '');
  if (heading !== null && heading !== '') return heading;
  if (eId === 'preamble') return nameOf('preamble', '');
  return kind === 'title' ? nameOf('title', '') : null;
}
