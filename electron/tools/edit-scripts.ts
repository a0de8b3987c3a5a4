import type { EditScript } from '../../shared/language/suffix-rules.ts';

/** How a form becomes its lemma: what is cut off behind what they share, and what is put there. */
export function scriptOf(form: string, lemma: string): EditScript {
  let shared = 0;
  while (shared < form.length && shared < lemma.length && form[shared] === lemma[shared]) {
    shared += 1;
  }
  return { cut: form.length - shared, add: lemma.slice(shared) };
}

/** A script as a key to count it by: `2|ть`. */
export function formatScript({ cut, add }: EditScript): string {
  return `${cut}|${add}`;
}

export function parseScript(script: string): EditScript {
  const [cut = '0', add = ''] = script.split('|');
  return { cut: Number(cut), add };
}
