import { test } from 'vitest';
import { readFileSync } from 'node:fs';
import { readAlignmentInput } from '../shared/alignment/alignment-input.ts';
import { structureBorders } from '../shared/alignment/structure-borders.ts';
import { segmentLegalText } from '../shared/document/legal-structure.ts';
import { toSegments } from '../shared/document/document.ts';

test('x', () => {
  for (const file of ['constitution-structured-noisy', 'election-structured-noisy']) {
    const input = readAlignmentInput(JSON.parse(readFileSync(`/tmp/h3/sets/${file}.json`, 'utf8')));
    if (!input.ok) throw new Error(file);
    let bad = 0, all = 0; const out: string[] = [];
    for (const doc of input.value) {
      const versions = [...doc.segments].map(([language, segments]) => ({ language, segments }));
      const marked = versions.map(({ language, segments }, v) => {
        const offsets: number[] = []; let at = 0; let text = '';
        for (const s of segments) { const line = s.replace(/\n/g, ' '); offsets.push(at, at + Math.max(1, line.length)); text += (line || ' ') + '\n'; at = text.length; }
        return { text, offsets, segments: toSegments(`doc_${v}`, segmentLegalText(text, language as 'kk')) };
      });
      const borders = structureBorders(marked);
      for (const row of borders) {
        all += 1;
        let isBad = false; const why: string[] = [];
        versions.forEach((a, i) => versions.forEach((b, j) => {
          const pair = doc.pairs.get(`${a.language}-${b.language}`);
          if (!pair || i === j) return;
          for (const [s, t] of pair) {
            if (!s.length || !t.length) continue;
            const before = [...s.map((x) => x < row[i]!), ...t.map((x) => x < row[j]!)];
            if (before.some((x) => x !== before[0])) { isBad = true; why.push(`${a.language}-${b.language} ${s.join(',')}|${t.join(',')}`); }
          }
        }));
        if (isBad) { bad += 1; out.push(`-- ${row.join(' ')} ${why.slice(0, 4).join('; ')}`); versions.forEach((v, i) => out.push('   ' + [-1, 0].map((d) => (v.segments[row[i]! + d] ?? '').slice(0, 50) + ' … ' + (v.segments[row[i]! + d] ?? '').slice(-30)).join(' ## '))); }
      }
    }
    console.log(file, 'bad', bad, 'of', all); console.log(out.slice(0, 100).join('\n'));
  }
});
