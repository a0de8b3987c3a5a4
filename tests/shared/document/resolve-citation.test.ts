import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../shared/document/citation.ts';
import { resolveCitation } from '../../../shared/document/resolve-citation.ts';

const eIds = [
  'sec_8',
  'sec_8__art_87',
  'sec_8__art_87__para_4',
  'sec_8__art_87__para_4__point_2',
  'sec_8__art_87__para_4__al_2',
  'sec_8__art_88',
  'sec_8__art_88__para_2',
];

function resolve(text: string, fromEId: string | null): string[] {
  return findCitations(text, 'ru').flatMap((citation) => resolveCitation(citation, eIds, fromEId));
}

describe('a citation resolves', () => {
  it.each([
    ['статьи 87', null, ['sec_8__art_87']],
    ['пункту 4 статьи 87', null, ['sec_8__art_87__para_4']],
    ['статьями 87 и 88', null, ['sec_8__art_87', 'sec_8__art_88']],
    ['частью второй пункта 4 статьи 87', null, ['sec_8__art_87__para_4__al_2']],
    ['частью второй статьи 88', null, ['sec_8__art_88__para_2']],
    ['частью первой пункта 4 статьи 87', null, ['sec_8__art_87__para_4']],
    ['пункта 4 настоящей статьи', 'sec_8__art_87__para_4__point_2', ['sec_8__art_87__para_4']],
    ['пункта 4 настоящей статьи', 'sec_8__art_88', []],
    ['пункта 4 настоящей статьи', null, []],
    ['статьи 99', null, []],
    ['[4]', null, []],
  ])('"%s" from %s to %j', (text, fromEId, expected) => {
    expect(resolve(text, fromEId)).toEqual(expected);
  });
});
