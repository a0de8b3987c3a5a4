import { expect, it, test } from 'vitest';
import { readXml } from '../../../shared/import/read-xml.ts';

const prefixes = new Map([['urn:a', 'a']]);

function read(xml: string | Uint8Array): { isSound: boolean; events: string[] } {
  const events: string[] = [];
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml;
  const isSound = readXml(bytes, prefixes, {
    onOpen: (name, attributes) =>
      events.push(name, ...[...attributes].map((pair) => pair.join('='))),
    onClose: (name) => events.push(`/${name}`),
    onText: (text) => events.push(`"${text}"`),
  });
  return { isSound, events };
}

test('names carry the caller’s prefixes, whatever the file calls its namespaces', () => {
  const { isSound, events } = read(
    '<z:p xmlns:z="urn:a" xmlns="urn:b" z:v="1" w="2"><q>ә &amp; &#1241;<![CDATA[<]]></q></z:p>',
  );
  expect(isSound).toBe(true);
  expect(events.filter((event) => !event.includes('urn:'))).toEqual([
    'a:p',
    'a:v=1',
    'w=2',
    'other:q',
    '"ә & ә"',
    '"<"',
    '/other:q',
    '/a:p',
  ]);
});

test('UTF-16 is read by its mark', () => {
  const text = '\uFEFF<a>қ</a>';
  const bytes = Uint8Array.from(
    [...text].flatMap((letter) => {
      const unit = letter.charCodeAt(0);
      return [unit & 255, unit >> 8];
    }),
  );
  expect(read(bytes)).toEqual({ isSound: true, events: ['other:a', '"қ"', '/other:a'] });
});

it.each([
  ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
  ['a document type that declares nothing', '<!DOCTYPE a><a/>'],
  ['an unknown entity', '<a>&nbsp;</a>'],
  ['a cut document', '<a><b>'],
  ['crossed elements', '<a><b></a></b>'],
  ['text without a root', 'text'],
  ['nothing', ''],
  ['a prefix without a namespace', '<z:a/>'],
  ['deep nesting', `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`],
])('is not sound: %s', (_, xml) => {
  expect(read(xml).isSound).toBe(false);
});
