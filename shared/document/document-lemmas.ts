import type { Language } from '../language/language.ts';
import { lemmatizerOf } from '../language/load-language.ts';
import type { TokenTable } from './token-table.ts';

/** So many occurrences of an ambiguous type are looked at; more would hardly change the vote. */
const mostVotes = 24;

/**
 * The lemma of each type of one document. A type with one reading has the lemma it has alone; of
 * several readings the one that most of its occurrences have in their sentences is taken for all: a
 * word mostly keeps one sense within a text (Gale, Church and Yarowsky 1992). Ties go to the reading
 * that is likeliest alone. The language must be loaded.
 */
export function documentLemmas(
  table: TokenTable,
  text: string,
  language: Language,
  isWordType: (typeId: number) => boolean,
): readonly string[] {
  const { lemma, lemmasOf, searchKeys } = lemmatizerOf(language);
  const votes = table.types.map((type, typeId): Votes | null =>
    isWordType(typeId) && searchKeys(type).length > 1 ? { asked: 0, byLemma: new Map() } : null,
  );
  forEachSentence(table, (first, end) => {
    if (!isWanted(table, votes, first, end)) return;
    const tokens: number[] = [];
    for (let token = first; token < end; token += 1) {
      if (isWordType(table.typeIds[token] ?? 0)) tokens.push(token);
    }
    const lemmas = lemmasOf(
      tokens.map((token) => text.slice(table.starts[token], table.ends[token])),
    );
    tokens.forEach((token, index) => {
      const vote = votes[table.typeIds[token] ?? 0];
      const found = lemmas[index];
      if (!vote || found === undefined) return;
      vote.asked += 1;
      vote.byLemma.set(found, (vote.byLemma.get(found) ?? 0) + 1);
    });
  });
  return table.types.map((type, typeId) => {
    let best = lemma(type);
    const byLemma = votes[typeId]?.byLemma;
    if (byLemma === undefined) return best;
    for (const [other, count] of byLemma) if (count > (byLemma.get(best) ?? 0)) best = other;
    return best;
  });
}

type Votes = { asked: number; readonly byLemma: Map<string, number> };

function isWanted(
  { typeIds }: TokenTable,
  votes: readonly (Votes | null)[],
  first: number,
  end: number,
): boolean {
  for (let token = first; token < end; token += 1) {
    const vote = votes[typeIds[token] ?? 0];
    if (vote && vote.asked < mostVotes) return true;
  }
  return false;
}

/** Calls `visit` with the first token of each sentence and the one after its last. */
function forEachSentence(
  { sentenceIds }: TokenTable,
  visit: (first: number, end: number) => void,
): void {
  let first = 0;
  for (let token = 1; token <= sentenceIds.length; token += 1) {
    if (token < sentenceIds.length && sentenceIds[token] === sentenceIds[first]) continue;
    visit(first, token);
    first = token;
  }
}
