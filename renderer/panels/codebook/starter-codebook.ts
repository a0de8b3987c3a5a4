import starterCodebook from '../../../corpora/starter-codebook.json' with { type: 'json' };
import { parseCodebookJson } from '../../../shared/codebook/codebook-json.ts';
import type { Codebook } from '../../../shared/codebook/codebook.ts';

let parsed: Codebook | null = null;

/** The codebook of local democracy that comes with the program. */
export function readStarterCodebook(): Codebook {
  if (parsed !== null) return parsed;
  const result = parseCodebookJson(JSON.stringify(starterCodebook));
  if (!result.ok) throw new Error('Invariant broken: the starter codebook cannot be read');
  parsed = result.value;
  return parsed;
}
