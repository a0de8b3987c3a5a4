/** Groups that hold no text of the document. */
export const skippedDestinations = new Set(
  (
    'colortbl info pict header headerl headerr headerf footer footerl footerr footerf object ' +
    'themedata colorschememapping datastore latentstyles listtable listoverridetable revtbl rsidtbl ' +
    'generator xmlnstbl filetbl fldinst private nonshppict template bkmkstart bkmkend annotation ' +
    'atnid atnauthor ftnsep ftnsepc aftnsep aftnsepc pgdsctbl tc xe rxe'
  ).split(' '),
);

/** Control words and symbols that stand for characters. */
export const signs: ReadonlyMap<string, string> = new Map([
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['~', '\u00A0'],
  ['_', '-'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
]);
