import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/language/language.ts';
import { rootKey } from '../../../shared/language/root-key.ts';

function roots(words: string, language: Language): Set<string> {
  return new Set(words.split(' ').map((word) => rootKey(word, language)));
}

describe('rootKey', () => {
  it.each([
    ['kk', 'әкім әкімдік әкімшілік әкімият'],
    ['kk', 'сайла сайлау сайлаушы сайланбалы сайланбалылық сайлаушылық'],
    ['kk', 'басқар басқару басқарма басқарушы'],
    ['kk', 'заң заңды заңдылық заңсыз'],
    ['kk', 'жауап жауапты жауапкершілік'],
    ['kk', 'есеп есепті есептілік'],
    ['kk', 'орталық орталықсыздандыру'],
    ['ru', 'аким акимат акимский'],
    ['ru', 'выбор выборы выборный выборность'],
    ['ru', 'избирать избиратель избирательный избрание'],
    ['ru', 'закон законный законность'],
    ['ru', 'конституция конституционный'],
    ['ru', 'управление управлять'],
    ['ru', 'народ народный'],
    ['en', 'elect election elector electoral electability electorate elective'],
    ['en', 'govern government governor governance'],
    ['en', 'minister ministry ministerial'],
    ['en', 'democracy democratic'],
    ['en', 'accountable accountability'],
  ] as const)('is one in %s for %s', (language, words) => {
    expect([...roots(words, language)]).toHaveLength(1);
  });

  it.each([
    ['kk', 'әкім үкім өкім үкімет өкіл'],
    ['kk', 'халық хал балық бала мүлік билік'],
    ['kk', 'қару қар тау дау тарау тара'],
    ['kk', 'сайла сай сала сана'],
    ['ru', 'выбор избирать сбор прибор'],
    ['ru', 'аким акт режим закон законодатель'],
    ['ru', 'право правительство правда'],
    ['ru', 'страна странный сторона'],
    ['ru', 'статья стать'],
    ['ru', 'ответственность ответ отчет'],
    ['en', 'organ organization origin'],
    ['en', 'general generate'],
    ['en', 'policy police politics'],
    ['en', 'university universal'],
    ['en', 'law legal local'],
  ] as const)('tells words of different roots apart in %s: %s', (language, words) => {
    expect([...roots(words, language)]).toHaveLength(words.split(' ').length);
  });

  it('leaves short words and what is no word as they are', () => {
    expect(rootKey('ел', 'kk')).toBe('ел');
    expect(rootKey('', 'ru')).toBe('');
    expect(rootKey('87', 'en')).toBe('87');
  });
});
