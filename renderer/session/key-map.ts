/**
 * Every key of the window as data: the same list serves the handlers, the key sheet, the palette and
 * the key caps on buttons. Keys are places on the keyboard (`event.code`): on the Russian and Kazakh
 * layouts letters move, and on the Kazakh one the digit row types letters.
 */
export type Chord = {
  readonly code: string;
  readonly hasControl?: true;
  readonly hasShift?: true;
  readonly hasAlt?: true;
};

/** Where a key acts. Single keys act only while focus is in the page or the list named. */
export type KeyScope =
  'everywhere' | 'reading' | 'proposals' | 'alignment' | 'analysis' | 'tree' | 'texts' | 'import';

/** Sections of the key sheet. */
export type KeyGroup =
  | 'coding'
  | 'selecting'
  | 'going'
  | 'codebook'
  | 'proposals'
  | 'alignment'
  | 'analysis'
  | 'texts'
  | 'project';

type Binding = {
  readonly scope: KeyScope;
  readonly group: KeyGroup;
  readonly chords: readonly Chord[];
};

const control = (code: string): Chord => ({ code, hasControl: true });
const controlShift = (code: string): Chord => ({ code, hasControl: true, hasShift: true });
const plain = (code: string): Chord => ({ code });
const shift = (code: string): Chord => ({ code, hasShift: true });
const alt = (code: string): Chord => ({ code, hasAlt: true });

const bind = (scope: KeyScope, group: KeyGroup, ...chords: Chord[]): Binding => ({
  scope,
  group,
  chords,
});

export const keyMap = {
  codeByName: bind('reading', 'coding', plain('KeyC')),
  codeAgain: bind('reading', 'coding', plain('Enter')),
  filterCodebook: bind('reading', 'coding', plain('Slash')),
  note: bind('reading', 'coding', plain('KeyM')),
  removeCode: bind('reading', 'coding', plain('Delete'), plain('Backspace')),
  bounds: bind('reading', 'coding', plain('KeyB')),
  acceptHere: bind('reading', 'coding', plain('KeyA')),
  rejectHere: bind('reading', 'coding', plain('KeyR')),

  selectSentence: bind('reading', 'selecting', plain('KeyS')),
  selectMoreSentences: bind('reading', 'selecting', shift('KeyS')),
  selectClause: bind('reading', 'selecting', plain('KeyP')),
  selectMoreClauses: bind('reading', 'selecting', shift('KeyP')),
  selectArticle: bind('reading', 'selecting', plain('KeyT')),

  palette: bind('everywhere', 'going', control('KeyK')),
  screenTexts: bind('everywhere', 'going', control('Digit1')),
  screenReading: bind('everywhere', 'going', control('Digit2')),
  screenCodebook: bind('everywhere', 'going', control('Digit3')),
  screenProposals: bind('everywhere', 'going', control('Digit4')),
  screenAlignment: bind('everywhere', 'going', control('Digit5')),
  screenAnalysis: bind('everywhere', 'going', control('Digit6')),
  goTo: bind('everywhere', 'going', control('KeyG')),
  goBack: bind('everywhere', 'going', alt('Home')),
  find: bind('everywhere', 'going', control('KeyF')),
  findNext: bind('everywhere', 'going', plain('F3')),
  findPrevious: bind('everywhere', 'going', shift('F3')),
  findEverywhere: bind('everywhere', 'going', controlShift('KeyF')),
  showInAlignment: bind('reading', 'going', plain('KeyD')),
  previousPassage: bind('reading', 'going', plain('BracketLeft')),
  nextPassage: bind('reading', 'going', plain('BracketRight')),
  nextPanel: bind('everywhere', 'going', plain('F6')),
  previousPanel: bind('everywhere', 'going', shift('F6')),
  toggleLeft: bind('everywhere', 'going', control('KeyB')),
  toggleRight: bind('everywhere', 'going', control('KeyJ')),

  newConcept: bind('tree', 'codebook', plain('Insert')),
  newConceptInside: bind('tree', 'codebook', plain('Equal'), plain('NumpadAdd')),
  renameConcept: bind('tree', 'codebook', plain('F2')),
  removeConcept: bind('tree', 'codebook', plain('Delete')),
  moveConceptUp: bind('tree', 'codebook', alt('ArrowUp')),
  moveConceptDown: bind('tree', 'codebook', alt('ArrowDown')),
  moveConceptIn: bind('tree', 'codebook', alt('ArrowRight')),
  moveConceptOut: bind('tree', 'codebook', alt('ArrowLeft')),

  findProposals: bind('everywhere', 'proposals', controlShift('KeyP')),
  accept: bind('proposals', 'proposals', plain('KeyA')),
  reject: bind('proposals', 'proposals', plain('KeyR')),
  changeProposedBounds: bind('proposals', 'proposals', plain('KeyB')),
  changeConcept: bind('proposals', 'proposals', plain('KeyC')),
  nextGroup: bind('proposals', 'proposals', plain('KeyN')),

  confirmRow: bind('alignment', 'alignment', plain('Enter'), plain('NumpadEnter')),
  unconfirmRow: bind('alignment', 'alignment', plain('Delete'), plain('Backspace')),
  mergeRows: bind('alignment', 'alignment', plain('KeyM')),
  splitRow: bind('alignment', 'alignment', plain('KeyS')),
  sentenceUp: bind('alignment', 'alignment', alt('ArrowUp')),
  sentenceDown: bind('alignment', 'alignment', alt('ArrowDown')),
  sendToGap: bind('alignment', 'alignment', plain('KeyG')),
  shiftColumnDown: bind('alignment', 'alignment', plain('KeyD')),
  shiftColumnUp: bind('alignment', 'alignment', plain('KeyU')),
  joinSentences: bind('alignment', 'alignment', plain('KeyJ')),
  nextUnsureRow: bind('alignment', 'alignment', plain('KeyN')),
  previousUnsureRow: bind('alignment', 'alignment', shift('KeyN')),
  movedPartner: bind('alignment', 'alignment', plain('KeyT')),
  projectRow: bind('alignment', 'alignment', plain('KeyP')),
  acceptInRow: bind('alignment', 'alignment', plain('KeyA')),
  rejectInRow: bind('alignment', 'alignment', plain('KeyR')),
  openRowInText: bind('alignment', 'alignment', plain('KeyO')),

  chooseTable: bind('everywhere', 'analysis', control('KeyT')),
  exportTable: bind('everywhere', 'analysis', control('KeyE')),
  copyCells: bind('analysis', 'analysis', control('KeyC')),

  readText: bind('texts', 'texts', plain('Enter')),
  markText: bind('texts', 'texts', plain('Space')),
  renameText: bind('texts', 'texts', plain('F2')),
  removeText: bind('texts', 'texts', plain('Delete')),
  fillDown: bind('texts', 'texts', control('KeyD')),
  borderUp: bind('import', 'texts', alt('ArrowUp')),
  borderDown: bind('import', 'texts', alt('ArrowDown')),
  splitPart: bind('import', 'texts', plain('KeyS')),
  mergePart: bind('import', 'texts', plain('KeyM')),
  leaveOut: bind('import', 'texts', plain('Delete')),
  toggleRemain: bind('import', 'texts', plain('Space')),
  takeIn: bind('import', 'texts', plain('Enter')),

  undo: bind('everywhere', 'project', control('KeyZ')),
  redo: bind('everywhere', 'project', controlShift('KeyZ'), control('KeyY')),
  saveNow: bind('everywhere', 'project', control('KeyS')),
  saveCopy: bind('everywhere', 'project', controlShift('KeyS')),
  importTexts: bind('everywhere', 'project', control('KeyO')),
  newProject: bind('everywhere', 'project', control('KeyN')),
  largerText: bind('everywhere', 'project', control('Equal'), control('NumpadAdd')),
  smallerText: bind('everywhere', 'project', control('Minus'), control('NumpadSubtract')),
  resetText: bind('everywhere', 'project', control('Digit0')),
  settings: bind('everywhere', 'project', control('Comma')),
  keys: bind('everywhere', 'project', control('Slash')),
  help: bind('everywhere', 'project', plain('F1')),
} as const satisfies { readonly [command: string]: Binding };

export type KeyedCommand = keyof typeof keyMap;

type PressedKey = Pick<
  KeyboardEvent,
  'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>;

/** Whether the event is the chord; Ctrl is ⌘ on macOS. */
function isChord(event: PressedKey, chord: Chord, isMac: boolean): boolean {
  const [control, other] = isMac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  return (
    !event.isComposing &&
    event.code === chord.code &&
    control === (chord.hasControl === true) &&
    !other &&
    event.shiftKey === (chord.hasShift === true) &&
    event.altKey === (chord.hasAlt === true)
  );
}

const bindings = Object.entries(keyMap).map(([command, binding]) => ({ command, ...binding }));

/** The command that the key stands for where it was pressed, `null` for none. */
export function commandOfKey(
  event: PressedKey,
  scope: KeyScope,
  isMac: boolean,
): KeyedCommand | null {
  const found = bindings.find(
    (binding) =>
      binding.scope === scope && binding.chords.some((chord) => isChord(event, chord, isMac)),
  );
  return found !== undefined && isKeyedCommand(found.command) ? found.command : null;
}

function isKeyedCommand(name: string): name is KeyedCommand {
  return name in keyMap;
}

/** How far a digit key without a selection reaches: a sentence; with Shift a clause; with Alt an article. */
export type DigitKey = {
  readonly number: number;
  readonly reach: 'sentence' | 'clause' | 'article';
};

/** The digit 1 to 9 of the upper row, by its place on the keyboard; `null` for other keys. */
export function digitOfKey(event: PressedKey): DigitKey | null {
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  if (digit === undefined || event.isComposing || event.ctrlKey || event.metaKey) return null;
  if (event.shiftKey && event.altKey) return null;
  const reach = event.shiftKey ? 'clause' : event.altKey ? 'article' : 'sentence';
  return { number: Number(digit), reach };
}

const capNames: { readonly [code: string]: string } = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Slash: '/',
  Comma: ',',
  BracketLeft: '[',
  BracketRight: ']',
  Equal: '+',
  Minus: '−',
  NumpadAdd: '+',
  NumpadSubtract: '−',
};

/** The key caps of a chord as they are printed on keyboards: `Ctrl`, `Shift`, `K`. */
export function capsOf(chord: Chord, isMac: boolean): readonly string[] {
  const cap = capNames[chord.code] ?? chord.code.replace(/^(Key|Digit)/, '');
  return [
    ...(chord.hasControl === true ? [isMac ? '⌘' : 'Ctrl'] : []),
    ...(chord.hasAlt === true ? [isMac ? '⌥' : 'Alt'] : []),
    ...(chord.hasShift === true ? [isMac ? '⇧' : 'Shift'] : []),
    cap,
  ];
}
