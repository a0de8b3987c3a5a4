import type { Language } from '../language/language.ts';
import type { Span } from '../text/span.ts';

/** A work named beside a citation: `name` normalised, `start` and `end` where it is named. */
export type CitedWork = { readonly name: string; readonly start: number; readonly end: number };

const ruGenre =
  '(?:закон|кодекс|конституци|харти|деклараци|конвенци|пакт|указ|постановлени|положени|правил|устав|регламент|протокол|договор|соглашени)\\p{L}*';
const ruAfter: readonly (readonly [string | null, RegExp])[] = [
  [
    'this',
    new RegExp(
      `^\\s+(?:настоящ\\p{L}+|эт\\p{L}+)\\s+(?:конституционн\\p{L}+\\s+)?${ruGenre}`,
      'iu',
    ),
  ],
  [
    null,
    /^[.,]?\s+Конституции\s+(?:Российской Федерации|РФ|США|\p{Lu}\p{L}+ской Республики|(?!Республики)\p{Lu}\p{L}+(?:ии|стана))(?!\p{L})/u,
  ],
  [
    'constitution',
    /^[.,]?\s+Конституци(?:и|ей|ю)(?:\s+(?:Республики Казахстан|Республики|РК)(?!\p{L}))?/u,
  ],
  [null, /^[.,]?\s+(?:ГК|УК|ГПК|УПК|КоАП|ТК|НК|УИК|АППК|ЗК)(?:\s+(?:РК|РФ))?(?!\p{L})/u],
  [
    null,
    new RegExp(
      '^[.,]?\\s+(?:\\p{Lu}\\p{L}+\\s+){0,4}[\\p{Lu}\\p{Ll}]?(?:акона|одекса|артии|екларации|онвенции|акта|каза|остановления|оложения|става|егламента|ротокола|оговора|оглашения|равил)(?!\\p{L})' +
        '(?:\\s+(?:Республики Казахстан|РК|Российской Федерации|РФ|местного самоуправления|прав человека|о правах \\p{L}+))*' +
        '(?:\\s+от\\s+[^«»,;.]{4,60}?(?=\\s*[«,;.]|$))?(?:\\s*[«"][^«»"]{3,250}[»"])?',
      'u',
    ),
  ],
];
const enAfter: readonly (readonly [string | null, RegExp])[] = [
  [
    'this',
    /^\s*,?\s+of\s+(?:this|the present)\s+(?:Constitutional\s+)?(?:Law|Code|Constitution|Charter|Declaration|Convention|Covenant|Act|Treaty|Protocol)(?!\p{L})/iu,
  ],
  [
    'constitution',
    /^\s*,?\s+of\s+the\s+Constitution(?:\s+of\s+(?:the\s+Republic\s+of\s+)?Kazakhstan|\s+of\s+the\s+Republic)?(?!\s+of|\p{L})/u,
  ],
  [
    null,
    /^\s*,?\s+of\s+the\s+(?:(?:\p{Lu}[\p{L}-]+|of|on|the|and)\s+){0,6}?(?:Constitution|Law|Code|Charter|Declaration|Convention|Covenant|Act|Treaty|Protocol|ECHR|ICCPR)(?!\p{L})(?:\s+(?:of|on|for|and|in|the|to|\p{Lu}[\p{L}-]+)(?!\p{L}))*(?<!\s(?:of|on|for|and|in|the|to))(?:\s*["“«][^"”»]{3,250}["”»])?/u,
  ],
];
const kkBefore: readonly (readonly [string | null, RegExp])[] = [
  [
    'this',
    /(?<!\p{L})(?:осы|аталған)\s+(?:конституциялық\s+)?(?:заң|кодекс|конституция|хартия|декларация|конвенция|пакт|жарлық|қаулы|ереже|жарғы)\p{L}*$/iu,
  ],
  [
    'constitution',
    /(?:(?<!\p{L})Қазақстан\s+Республикасы(?:ның)?\s+|(?<!\p{L})ҚР\s+|(?<!\p{L})Республика\s+)?(?<!\p{L})Конституция(?:сы)?(?:ның)?$/u,
  ],
  [
    null,
    /(?:«[^«»]{3,250}»\s+)?(?:(?<!\p{L})\p{Lu}\p{L}+\s+|\d{4}\s+жылғы\s+\d{1,2}\s+\p{L}+\s+|№\s?\d+\S*\s+){0,8}(?<!\p{L})(?:\p{Lu}\p{L}+\s+)?(?:конституциялық\s+)?(?:[зЗ]аң|[кК]одекс|[хХ]артия|[дД]екларация|[кК]онвенция|[пП]акт|[жЖ]арлы[қғ]|[қҚ]аулы|[еЕ]реже|[жЖ]арғы)\p{L}*$/u,
  ],
];
const window = 400;

/** The work named right after the citation that ends at `end` (ru, en) and before `limit`, or `null`. */
function findAfter(
  text: string,
  end: number,
  limit: number,
  patterns: typeof ruAfter,
): CitedWork | null {
  const after = text.slice(end, Math.min(limit, end + window));
  for (const [name, pattern] of patterns) {
    const found = pattern.exec(after);
    if (found === null) continue;
    const written = found[0].replace(/^[\s.,]*(?:of\s+(?:the\s+)?)?/, '').trim();
    const spanEnd = end + found[0].trimEnd().length;
    return { name: name ?? written, start: end, end: spanEnd };
  }
  return null;
}

/** The work named right before the citation that begins at `start` (kk) and after `limit`, or `null`. */
function findBefore(text: string, start: number, limit: number): CitedWork | null {
  const offset = Math.max(limit, start - window);
  const before = text.slice(offset, start).trimEnd();
  for (const [name, pattern] of kkBefore) {
    const found = pattern.exec(before);
    if (found === null) continue;
    return { name: name ?? found[0].trim(), start: offset + found.index, end: start };
  }
  return null;
}

/**
 * The work that a citation from `start` to `end` belongs to: `this`, `constitution` (of Kazakhstan)
 * or the name as written; `null` when none is named beside it, within `room`. `text` is folded.
 */
export function findCitedWork(
  text: string,
  { start, end }: Span,
  room: Span,
  language: Language,
): CitedWork | null {
  switch (language) {
    case 'ru':
      return findAfter(text, end, room.end, ruAfter);
    case 'en':
      return findAfter(text, end, room.end, enAfter);
    case 'kk':
      return findBefore(text, start, room.start);
  }
}
