/** Source and target indexes. */
export type PairBead = readonly [readonly number[], readonly number[]];

/** A document in the form of the gold sets. */
export type GoldDocument = {
  readonly id: string;
  readonly sents: { readonly [language: string]: readonly string[] };
  readonly pairs: { readonly [pair: string]: readonly PairBead[] };
  readonly tri?: readonly (readonly (readonly number[])[])[];
};

export type GoldSet = { readonly name: string; readonly docs: readonly GoldDocument[] };

/** A string of a version and the atoms of meaning it holds, all or part of each. */
export type GoldSegment = { readonly text: string; readonly atoms: readonly string[] };

/** The versions of a document; beads follow from shared atoms. */
export type Versions = { readonly [language: string]: readonly GoldSegment[] };

/** `a|b` names an atom that joins everything that holds it in these two languages only. */
function components(
  lists: readonly (readonly GoldSegment[])[],
  languages: readonly string[],
): number[][][] {
  const parents: number[] = [];
  const find = (node: number): number => {
    let root = node;
    while (parents[root] !== root) root = parents[root] ?? root;
    return root;
  };
  const byAtom = new Map<string, number>();
  const nodes = lists.map((list) =>
    list.map((segment) => {
      const node = parents.push(parents.length) - 1;
      for (const atom of segment.atoms) {
        const scope = atom.split('@')[1];
        if (scope !== undefined && !scope.split('-').every((part) => languages.includes(part)))
          continue;
        const other = byAtom.get(atom);
        if (other === undefined) byAtom.set(atom, node);
        else parents[find(node)] = find(other);
      }
      return node;
    }),
  );
  const beads = new Map<number, number[][]>();
  nodes.forEach((list, side) =>
    list.forEach((node, index) => {
      const root = find(node);
      const bead = beads.get(root) ?? lists.map(() => []);
      bead[side]?.push(index);
      beads.set(root, bead);
    }),
  );
  // What has no counterpart stands alone, cut or not.
  return [...beads.values()].flatMap((bead) => {
    const filled = bead.filter(({ length }) => length > 0);
    if (filled.length > 1) return [bead];
    const side = bead.findIndex(({ length }) => length > 0);
    return (bead[side] ?? []).map((index) =>
      bead.map((_, other) => (other === side ? [index] : [])),
    );
  });
}

export function goldDocument(id: string, versions: Versions): GoldDocument {
  const languages = Object.keys(versions);
  const sents: { [language: string]: string[] } = {};
  for (const language of languages)
    sents[language] = (versions[language] ?? []).map(({ text }) => text);
  const pairs: { [pair: string]: PairBead[] } = {};
  languages.forEach((source, index) => {
    for (const target of languages.slice(index + 1)) {
      pairs[`${source}-${target}`] = components(
        [versions[source] ?? [], versions[target] ?? []],
        [source, target],
      ).map(([left = [], right = []]): PairBead => [left, right]);
    }
  });
  if (languages.length < 3) return { id, sents, pairs };
  return {
    id,
    sents,
    pairs,
    tri: components(
      languages.map((language) => versions[language] ?? []),
      languages,
    ),
  };
}

/**
 * Segments of one unit (a clause) in each language: sentence by sentence for languages with the same
 * number of them, else together.
 */
export function unitSegments(
  key: string,
  sentences: { readonly [language: string]: readonly string[] },
): {
  [language: string]: GoldSegment[];
} {
  const languages = Object.keys(sentences);
  const result: { [language: string]: GoldSegment[] } = {};
  for (const language of languages) {
    const own = sentences[language] ?? [];
    result[language] = own.map((text, index) => {
      const atoms: string[] = [];
      for (const other of languages) {
        if (other === language) continue;
        const scope = [language, other].sort().join('-');
        const isSame = (sentences[other] ?? []).length === own.length;
        atoms.push(isSame ? `${key}.${index}@${scope}` : `${key}@${scope}`);
      }
      return { text, atoms };
    });
  }
  return result;
}
