import { describe, expect, it } from 'vitest';
import { importTmx } from '../../../shared/alignment/alignment-from-tmx.ts';
import { findBrokenBead } from '../../../shared/alignment/alignment.ts';
import { countingIds } from '../../../shared/base/identifiers.ts';
import { readTmx } from '../../../shared/import/read-tmx.ts';
import { beadWords } from '../../support/aligned-laws.ts';

const header =
  '<header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/>';

function tmx(body: string, prolog = '<?xml version="1.0" encoding="UTF-8"?>'): Uint8Array {
  return new TextEncoder().encode(
    `${prolog}<tmx version="1.4">${header}<body>${body}</body></tmx>`,
  );
}

function unit(texts: { readonly [language: string]: string }, more = ''): string {
  const variants = Object.entries(texts).map(
    ([language, text]) => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`,
  );
  return `<tu>${more}${variants.join('')}</tu>`;
}

function imported(bytes: Uint8Array): unknown {
  const result = importTmx({ fileName: 'x.tmx', bytes }, '2026-01-02T03:04:05.000Z', countingIds());
  if (!result.ok) return result.error;
  const { alignment, documents } = result.value;
  expect(findBrokenBead(alignment)).toBeNull();
  return beadWords(
    alignment,
    documents.map((document) => ({ document, segments: [] })),
  );
}

describe('a TMX file of another program', () => {
  it('comes in with its doctype, regional languages and formatting, and codes left out', () => {
    const seg =
      'The <hi>akim</hi> <bpt i="1">&lt;b&gt;</bpt>is<ept i="1">&lt;/b&gt;</ept> elected<ph><sub>x</sub></ph>.';
    const body =
      unit({ 'en-US': seg, 'ru-RU': 'Аким\n  избирается.', 'de-DE': 'Der Akim' }) +
      unit({ EN_GB: 'Second', ru: '' }) +
      unit({ de: 'Nur deutsch' });
    const prolog = '<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">';
    expect(imported(tmx(body, prolog))).toEqual([
      ['The akim is elected.', 'Аким избирается.'],
      ['Second', '–'],
    ]);
  });

  it('counts as confirmed', () => {
    const bytes = tmx(unit({ en: 'One', ru: 'Один' }));
    const result = importTmx(
      { fileName: 'x.tmx', bytes },
      '2026-01-02T03:04:05.000Z',
      countingIds(),
    );
    expect(result.ok && result.value.alignment.beads).toEqual([
      { sizes: [1, 1], confidence: null, status: 'confirmed' },
    ]);
  });

  it('may be of TMX 1.1 with `lang`, and in UTF-16', () => {
    const text = `<tmx version="1.1">${header}<body><tu><tuv lang="KK"><seg>Бір</seg></tuv><tuv lang="EN"><seg>One</seg></tuv></tu></body></tmx>`;
    const bytes = new Uint8Array(2 + 2 * text.length);
    new DataView(bytes.buffer).setUint16(0, 0xfffe);
    [...text].forEach((letter, index) => {
      new DataView(bytes.buffer).setUint16(2 + 2 * index, letter.charCodeAt(0), true);
    });
    expect(imported(bytes)).toEqual([['Бір', 'One']]);
  });

  it.each([
    ['no XML', new TextEncoder().encode('hello'), 'damaged'],
    ['empty', new Uint8Array(), 'damaged'],
    ['cut short', tmx(unit({ en: 'One', ru: 'Один' })).slice(0, 250), 'damaged'],
    ['another root', new TextEncoder().encode('<html><body/></html>'), 'unknownFormat'],
    ['without units', tmx(''), 'noText'],
    ['in one language', tmx(unit({ en: 'One' })), 'unknownLanguage'],
    ['in foreign languages', tmx(unit({ de: 'Eins', fr: 'Un' })), 'unknownLanguage'],
  ])('%s: says what is wrong', (_, bytes, code) => {
    expect(imported(bytes)).toMatchObject({ code });
  });

  it('can neither declare entities, nor nest without end, nor break the cuts', () => {
    const bomb = '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    expect(readTmx(tmx(unit({ en: '&b;', ru: 'x' }), bomb)).ok).toBe(false);
    const outside = '<!DOCTYPE tmx SYSTEM "file:///etc/passwd" [<!ENTITY x SYSTEM "file:///x">]>';
    expect(readTmx(tmx('', outside)).ok).toBe(false);
    expect(readTmx(tmx('<tu>'.repeat(1000))).ok).toBe(false);
    const cuts = '<prop type="x-cuts">99 -1 2 1 NaN 1e9 2</prop>';
    const body = `<tu><tuv xml:lang="en">${cuts}<seg>abcd</seg></tuv><tuv xml:lang="ru"><seg>г</seg></tuv></tu>`;
    expect(imported(tmx(body))).toEqual([['a | b | cd', 'г']]);
  });

  it('is not misled by a confidence or a status that it makes up', () => {
    const made = '<prop type="x-status">whatever</prop><prop type="x-confidence">9e9</prop>';
    const bytes = tmx(unit({ en: 'One', ru: 'Один' }, made));
    const result = importTmx(
      { fileName: 'x.tmx', bytes },
      '2026-01-02T03:04:05.000Z',
      countingIds(),
    );
    expect(result.ok && result.value.alignment.beads).toEqual([
      { sizes: [1, 1], confidence: null, status: 'confirmed' },
    ]);
  });
});
