import { describe, expect, it } from 'vitest';
import { plainKey, scriptKeys, searchForm } from '../../../shared/language/script-keys.ts';

describe('search across scripts', () => {
  it('looks for Kazakh in Latin letters by its Cyrillic key', () => {
    expect(searchForm('äkım', 'kk')).toBe('әкім');
    expect(searchForm('әкім', 'kk')).toBe('әкім');
  });

  it('finds words whose letters are lost on the way', () => {
    expect(scriptKeys('судья', 'kk')).toContain(searchForm('sudia', 'kk'));
    expect(scriptKeys('экономика', 'kk')).toContain(searchForm('ekonomika', 'kk'));
    expect(scriptKeys('әкім', 'kk')).toEqual([]);
  });

  it('leaves abbreviations, and texts in other languages, alone', () => {
    expect(searchForm('it', 'kk')).toBe('it');
    expect(searchForm('akim', 'en')).toBe('akim');
    expect(scriptKeys('akim', 'ru')).toEqual([]);
    expect(plainKey('аким', 'ru')).toBeNull();
  });
});
