import { foldHomoglyphs } from './fold-homoglyphs.ts';
import type { Language } from './language.ts';

/** A form that the analyst counts under a lemma of their choice, whatever the engine says. */
export type AssignedForm = {
  readonly language: Language;
  readonly form: string;
  readonly lemma: string;
};

/** A lemma of the engine whose forms the analyst counts under another one. */
export type MergedLemma = {
  readonly language: Language;
  readonly lemma: string;
  readonly into: string;
};

/**
 * What the analyst changed about which forms are counted under which lemma. All words are
 * comparison keys (`foldHomoglyphs`). A form is looked up once, then its lemma once, and the answer
 * is not looked up again: chains and cycles cannot arise. Each form and each lemma stands here at
 * most once; lists are sorted, so that the same edits are the same value.
 */
export type WordForms = {
  readonly assigned: readonly AssignedForm[];
  readonly merged: readonly MergedLemma[];
};

export const noWordForms: WordForms = { assigned: [], merged: [] };

/** Where a grouping comes from: the engine, a form placed by hand, or a whole lemma merged by hand. */
export const formOrigins = ['automatic', 'assigned', 'merged'] as const;
export type FormOrigin = (typeof formOrigins)[number];

/**
 * The lemma that a form counts under: `lemma` is the engine's. A form placed by hand stays where it
 * was put; what else the engine gives to a merged lemma goes where that was merged into.
 */
export function lemmaWith(
  edits: WordForms,
  language: Language,
  form: string,
  lemma: string,
): string {
  if (edits === noWordForms) return lemma;
  const { assigned, merged } = lookUps(edits)[language];
  return assigned.get(form) ?? merged.get(lemma) ?? lemma;
}

/** Why {@link lemmaWith} answers what it does. */
export function formOrigin(
  edits: WordForms,
  language: Language,
  form: string,
  lemma: string,
): FormOrigin {
  if (edits === noWordForms) return 'automatic';
  const { assigned, merged } = lookUps(edits)[language];
  return assigned.has(form) ? 'assigned' : merged.has(lemma) ? 'merged' : 'automatic';
}

/**
 * Counts a form under another lemma; a lemma of the form's own name takes it out of all others.
 * `automatic` is the engine's lemma of the form: where the form would go there anyway, nothing is
 * noted down for it. The same value when nothing changes.
 */
export function assignForm(
  edits: WordForms,
  language: Language,
  form: string,
  lemma: string,
  automatic: string,
): WordForms {
  const own = foldHomoglyphs(form);
  const target = foldHomoglyphs(lemma);
  const others = edits.assigned.filter((edit) => edit.language !== language || edit.form !== own);
  const rest = { ...edits, assigned: others };
  const isAutomatic = lemmaWith(rest, language, own, foldHomoglyphs(automatic)) === target;
  const assigned = isAutomatic ? others : [...others, { language, form: own, lemma: target }];
  return settled(edits, assigned, edits.merged);
}

/**
 * Counts all that counts under a lemma under another one. The same value when nothing changes:
 * both are one already.
 */
export function mergeLemma(
  edits: WordForms,
  language: Language,
  lemma: string,
  into: string,
): WordForms {
  const source = foldHomoglyphs(lemma);
  const target = foldHomoglyphs(into);
  if (source === target) return edits;
  const isHere = (edit: { readonly language: Language }): boolean => edit.language === language;
  const assigned = edits.assigned.map((edit) =>
    isHere(edit) && edit.lemma === source ? { ...edit, lemma: target } : edit,
  );
  const merged = edits.merged
    .map((edit) => (isHere(edit) && edit.into === source ? { ...edit, into: target } : edit))
    // What comes back to where the engine has it is no merge any more.
    .filter((edit) => edit.lemma !== edit.into);
  const isMerged = edits.merged.some((edit) => isHere(edit) && edit.lemma === source);
  const added = isMerged ? [] : [{ language, lemma: source, into: target }];
  return settled(edits, assigned, [...merged, ...added]);
}

/** The engine's grouping again for forms (by `form`) that were placed by hand. */
export function releaseForms(
  edits: WordForms,
  language: Language,
  forms: readonly string[],
): WordForms {
  const gone = new Set(forms.map(foldHomoglyphs));
  const assigned = edits.assigned.filter(
    (edit) => edit.language !== language || !gone.has(edit.form),
  );
  return settled(edits, assigned, edits.merged);
}

/** Takes back all edits that brought forms to a lemma or merged it into another one. */
export function releaseLemma(edits: WordForms, language: Language, lemma: string): WordForms {
  const key = foldHomoglyphs(lemma);
  const isAway = (edit: { readonly language: Language }): boolean => edit.language !== language;
  return settled(
    edits,
    edits.assigned.filter((edit) => isAway(edit) || edit.lemma !== key),
    edits.merged.filter((edit) => isAway(edit) || (edit.into !== key && edit.lemma !== key)),
  );
}

/** The edits of some languages. */
export function wordFormsIn(edits: WordForms, languages: ReadonlySet<Language>): WordForms {
  return settled(
    edits,
    edits.assigned.filter(({ language }) => languages.has(language)),
    edits.merged.filter(({ language }) => languages.has(language)),
  );
}

export function hasWordForms({ assigned, merged }: WordForms): boolean {
  return assigned.length + merged.length > 0;
}

function settled(
  before: WordForms,
  assigned: readonly AssignedForm[],
  merged: readonly MergedLemma[],
): WordForms {
  const after = {
    assigned: assigned.toSorted((a, b) => compareKeys(a, b, a.form, b.form)),
    merged: merged.toSorted((a, b) => compareKeys(a, b, a.lemma, b.lemma)),
  };
  if (JSON.stringify(after) === JSON.stringify(before)) return before;
  return hasWordForms(after) ? after : noWordForms;
}

type InLanguage = { readonly language: Language };

/** By language, then by code unit: the order must not depend on the machine. */
function compareKeys(a: InLanguage, b: InLanguage, aKey: string, bKey: string): number {
  const left = `${a.language} ${aKey}`;
  const right = `${b.language} ${bKey}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

type LookUp = {
  readonly assigned: Map<string, string>;
  readonly merged: Map<string, string>;
};

const made = new WeakMap<WordForms, { readonly [language in Language]: LookUp }>();

/** The edits as maps, made once for a value. */
function lookUps(edits: WordForms): { readonly [language in Language]: LookUp } {
  const known = made.get(edits);
  if (known !== undefined) return known;
  const empty = (): LookUp => ({ assigned: new Map(), merged: new Map() });
  const maps = { kk: empty(), ru: empty(), en: empty() };
  for (const { language, form, lemma } of edits.assigned) maps[language].assigned.set(form, lemma);
  for (const { language, lemma, into } of edits.merged) maps[language].merged.set(lemma, into);
  made.set(edits, maps);
  return maps;
}
