import type { Citation } from './citation.ts';

/**
 * The eIds among `eIds` that the citation of a provision means, each once, in the order of the
 * citation. `fromEId` is the segment in which it stands: "this article" is looked for there. A part that is no
 * paragraph of its own is the clause of that number ("часть вторая статьи 24") or, failing that,
 * what contains it. Empty for references and for provisions that the document does not have.
 */
export function resolveCitation(
  citation: Citation,
  eIds: readonly string[],
  fromEId: string | null,
): string[] {
  if (citation.kind === 'reference') return [];
  const scope = scopeOf(citation.target.relativeTo, fromEId);
  if (scope === null) return [];
  const inScope = eIds.filter(
    (eId) => scope === '' || eId === scope || eId.startsWith(`${scope}__`),
  );
  const found = citation.eIdTails.flatMap((tail) => findByTail(inScope, tail, scope) ?? []);
  return [...new Set(found)];
}

const prefixes = {
  section: 'sec',
  chapter: 'chp',
  article: 'art',
  clause: 'para',
  subclause: 'point',
  part: 'al',
} as const;

/** The eId of the enclosing segment of that level; empty for the whole document, `null` when there is none. */
function scopeOf(level: keyof typeof prefixes | null, fromEId: string | null): string | null {
  if (level === null) return '';
  const steps = (fromEId ?? '').split('__');
  const last = steps.findLastIndex((step) => step.startsWith(`${prefixes[level]}_`));
  return last === -1 ? null : steps.slice(0, last + 1).join('__');
}

function findByTail(eIds: readonly string[], tail: string, scope: string): string | null {
  const attempts = [
    tail,
    tail.replace(/(^|__)al_([^_]+)$/, '$1para_$2'),
    tail.replace(/(?:^|__)al_[^_]+$/, ''),
  ];
  for (const attempt of attempts) {
    if (attempt === '') return scope === '' ? null : scope;
    const found = eIds.find((eId) =>
      scope === ''
        ? eId === attempt || eId.endsWith(`__${attempt}`)
        : eId === `${scope}__${attempt}`,
    );
    if (found !== undefined) return found;
  }
  return null;
}
