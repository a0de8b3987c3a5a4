import type { Codebook, Concept } from '../../../shared/codebook/codebook.ts';
import type { ConceptId } from '../../../shared/base/identifiers.ts';

/** How groups of codes are called in codebooks of the three languages. */
const names = {
  level: /деңгей|уров(ень|н)|\blevel|\btier/i,
  office: /лауазым|должност|\boffice/i,
  principle: /қағидат|принцип|\bprinciple/i,
} as const;

export type LegalGroups = {
  readonly levelId: ConceptId;
  readonly officeId: ConceptId;
  readonly principleId: ConceptId;
};

/**
 * The groups of codes that the formal-legal matrix begins with: those named as levels, ways of coming to
 * office and principles; where none is, the first groups that are left, then single codes.
 */
export function legalGroups(codebook: Codebook, none: ConceptId): LegalGroups {
  const groups = groupsOf(codebook);
  const rest = [...groups, ...codebook.concepts.filter((own) => !groups.includes(own))];
  const named = {
    level: groups.find((own) => isNamed(own, names.level)),
    office: groups.find((own) => isNamed(own, names.office)),
    principle: groups.find((own) => isNamed(own, names.principle)),
  };
  const taken = new Set(Object.values(named));
  const left = rest.filter((own) => !taken.has(own));
  const take = (own: Concept | undefined): ConceptId =>
    (own ?? left.shift() ?? rest[0])?.id ?? none;
  return {
    levelId: take(named.level),
    officeId: take(named.office),
    principleId: take(named.principle),
  };
}

/** Whether the codebook has a group that is named as one of administrative levels. */
export function hasLevels(codebook: Codebook): boolean {
  return groupsOf(codebook).some((own) => isNamed(own, names.level));
}

function groupsOf({ concepts }: Codebook): readonly Concept[] {
  const parents = new Set(concepts.flatMap(({ parentId }) => parentId ?? []));
  return concepts.filter(({ id, isRetired }) => parents.has(id) && !isRetired);
}

function isNamed({ name }: Concept, pattern: RegExp): boolean {
  return Object.values(name).some((own) => pattern.test(own));
}
