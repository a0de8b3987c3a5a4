import type { DialogQuestion, DialogWords, FolderListing } from '../dialog-question.ts';

type PathQuestion = Extract<DialogQuestion, { readonly kind: 'open' | 'save' }>;

/**
 * Draws a list of files into the form and answers with what to take, in `chosen`. Sent into the page
 * as source: it uses only what it is given.
 */
export function drawPathPicker(
  form: HTMLFormElement,
  question: PathQuestion,
  words: DialogWords,
  listFolder: (path: string) => Promise<FolderListing>,
): { readonly chosen: () => readonly string[] | null; readonly open: () => Promise<void> } {
  const isSaving = question.kind === 'save';
  const labelled = <Field extends HTMLElement>(label: string, field: Field): Field => {
    const row = document.createElement('label');
    row.append(label, field);
    form.append(row);
    return field;
  };
  const pathField = labelled(words.folder, document.createElement('input'));
  const up = document.createElement('button');
  up.type = 'button';
  up.textContent = words.up;
  pathField.parentElement?.after(up);
  const list = labelled(words.entries, document.createElement('select'));
  list.size = 12;
  list.multiple = question.takesMany;
  const note = document.createElement('p');
  note.setAttribute('role', 'status');
  const nameField = document.createElement('input');
  if (isSaving) labelled(words.name, nameField);
  const kinds = document.createElement('select');
  for (const { name } of question.filters) kinds.append(new Option(name));
  if (question.filters.length > 1) labelled(words.kinds, kinds);
  form.append(note);

  let shown: FolderListing = { folder: '', parent: null, separator: '/', entries: [] };
  let replaced = '';
  let asked = 0;
  let isTyped = false;
  const join = (name: string): string =>
    shown.folder.endsWith(shown.separator)
      ? `${shown.folder}${name}`
      : `${shown.folder}${shown.separator}${name}`;
  const isOfKind = (name: string): boolean => {
    const extensions = question.filters[Math.max(0, kinds.selectedIndex)]?.extensions ?? ['*'];
    return (
      extensions.includes('*') ||
      extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`))
    );
  };
  const draw = (): void => {
    if (!isTyped) pathField.value = shown.folder;
    up.disabled = shown.parent === null;
    const entries = shown.entries.filter(
      ({ name, isFolder }) => isFolder || (!question.takesFolders && isOfKind(name)),
    );
    list.replaceChildren(
      ...entries.map(({ name, isFolder }) => {
        const option = new Option(isFolder ? `${name}${shown.separator}` : name, name);
        option.className = isFolder ? 'folder' : 'file';
        return option;
      }),
    );
  };
  const show = async (path: string): Promise<void> => {
    asked += 1;
    const own = asked;
    isTyped = false;
    try {
      const listing = await listFolder(path);
      // A slow answer must not take the place of a later one, nor of what is being typed.
      if (own !== asked) return;
      shown = listing;
      note.textContent = '';
      draw();
    } catch {
      if (own === asked) note.textContent = words.unreadable;
    }
  };
  pathField.addEventListener('input', () => {
    isTyped = true;
  });
  const selected = (): HTMLOptionElement[] => [...list.selectedOptions];
  const enter = (): boolean => {
    const [first, ...others] = selected();
    if (first?.className !== 'folder' || others.length > 0) return false;
    void show(join(first.value));
    return true;
  };

  up.addEventListener('click', () => void show(shown.parent ?? shown.folder));
  kinds.addEventListener('change', draw);
  list.addEventListener('dblclick', () => {
    if (!enter()) form.requestSubmit();
  });
  list.addEventListener('change', () => {
    const [first] = selected();
    if (isSaving && first?.className === 'file') nameField.value = first.value;
  });

  const chosen = (): readonly string[] | null => {
    if (pathField.value !== shown.folder) {
      void show(pathField.value);
      return null;
    }
    if (isSaving) {
      const name = nameField.value.trim();
      if (name === '') return null;
      if (shown.entries.some((entry) => entry.name === name) && replaced !== join(name)) {
        replaced = join(name);
        note.textContent = words.exists;
        return null;
      }
      return [join(name)];
    }
    const names = selected().map(({ value }) => value);
    if (question.takesFolders) return names.length > 0 ? names.map(join) : [shown.folder];
    if (enter() || names.length === 0) return null;
    return names.map(join);
  };

  return {
    chosen,
    open: async () => {
      const cut = isSaving
        ? Math.max(question.defaultPath.lastIndexOf('/'), question.defaultPath.lastIndexOf('\\'))
        : question.defaultPath.length;
      nameField.value = question.defaultPath.slice(cut + 1);
      await show(question.defaultPath.slice(0, Math.max(0, cut)));
      (isSaving ? nameField : list).focus();
      nameField.select();
    },
  };
}
