import { harmonyOf, hasEnding, letterClass } from './kazakh-letters.ts';
import type { StemClass } from './kazakh-stem-repair.ts';
import { surfacesOf, type Surface } from './kazakh-suffixes.ts';

/**
 * Suffixes that make words of their own, which keep a lemma of their own: `class of the base > class
 * of the word: templates`. Inflection is in `kazakh-suffixes.ts`.
 */
const lines = `
nominal > nominal: LYK | шY | LY | сYз | ĞY | шYлYK | LAс | DAс | шA | DAй | сYздYK | LYLYK | шYл | шYлдYK | кер | гер | хана
verb > nominal: у | ушY | MA | MAлY | MAшY | (Y)с | (Y)м | GYш | Yлым | GAн
nominal > verb: LA | LAн | LAс | LAт | LAндYр | LAстYр | сYн
verb > verb: DYр | GYз | т | (Y)н | (Y)л | (Y)с | (Y)т | KYз
`;

type Derivation = {
  readonly kind: number;
  readonly base: StemClass;
  readonly surface: Surface;
};

/** Derivations of one class of words, by the code of the word's last letter, longest first. */
type ByLastLetter = ReadonlyMap<number, readonly Derivation[]>;

function buildDerivations(): { byClass: Map<string, Map<number, Derivation[]>>; total: number } {
  const byClass = new Map<string, Map<number, Derivation[]>>([
    ['nominal', new Map()],
    ['verb', new Map()],
  ]);
  let kind = 0;
  for (const line of lines.trim().split('\n')) {
    const [arrow = '', templates = ''] = line.split(':');
    const [base = '', derived = ''] = arrow.split('>').map((part) => part.trim());
    for (const template of templates.split('|')) {
      for (const surface of surfacesOf(template.trim())) {
        const { length } = surface.surface;
        const last = surface.surface.charCodeAt(length - 1);
        const byLetter = byClass.get(derived);
        const list = byLetter?.get(last) ?? [];
        list.push({ kind, base: base === 'verb' ? 'verb' : 'nominal', surface });
        list.sort((a, b) => b.surface.surface.length - a.surface.surface.length);
        byLetter?.set(last, list);
      }
      kind += 1;
    }
  }
  return { byClass, total: kind };
}

const built = buildDerivations();
const nominalDerivations: ByLastLetter = built.byClass.get('nominal') ?? new Map();
const verbDerivations: ByLastLetter = built.byClass.get('verb') ?? new Map();

export const derivationTotal = built.total;

/**
 * Visits the ways to see a stem as derived, its base and the number of the derivation, until `visit`
 * returns true; tells whether it did.
 */
export function visitDerivations(
  stem: string,
  stemClass: StemClass,
  visit: (base: string, baseClass: StemClass, kind: number) => boolean,
): boolean {
  const byLetter = stemClass === 'nominal' ? nominalDerivations : verbDerivations;
  const derivations = byLetter.get(stem.charCodeAt(stem.length - 1));
  if (derivations === undefined) return false;
  for (const { kind, base, surface } of derivations) {
    const baseLength = stem.length - surface.surface.length;
    if (baseLength < 2 || !hasEnding(stem, surface.surface)) continue;
    if ((surface.after & letterClass(stem.charCodeAt(baseLength - 1))) === 0) continue;
    if ((surface.harmony & harmonyOf(stem, baseLength)) === 0) continue;
    if (visit(stem.slice(0, baseLength), base, kind)) return true;
  }
  return false;
}
