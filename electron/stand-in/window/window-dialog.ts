import type { DialogQuestion, DialogWords, FolderListing } from '../dialog-question.ts';
import type { drawPathPicker } from './path-picker.ts';

/**
 * Makes the function that asks the user what a dialog of the system would ask. It is drawn over the
 * page, apart from its styles, and hides its keys from the page. Sent into the page as source.
 */
export function createAsker(
  allWords: { readonly [language: string]: DialogWords },
  drawPicker: typeof drawPathPicker,
  listFolder: (path: string) => Promise<FolderListing>,
): (question: DialogQuestion) => Promise<readonly string[] | number | null> {
  let asking = 0;
  const hide = (event: Event): void => {
    if (asking > 0) event.stopImmediatePropagation();
  };
  // In place before the page's own listeners, so that it comes before them.
  for (const kind of ['keydown', 'keyup', 'paste', 'copy', 'cut', 'drop', 'dragover']) {
    window.addEventListener(kind, hide, { capture: true });
  }

  const style = `
    dialog { width: min(640px, calc(100vw - 48px)); padding: 20px 24px; border: 0; border-radius: 8px;
      font-family: var(--font-ui, sans-serif); color: var(--text-primary, #19201c);
      background: var(--surface-raised, #fff);
      box-shadow: 0 12px 40px rgb(0 0 0 / 0.3); }
    dialog::backdrop { background: var(--surface-backdrop, rgb(25 32 28 / 0.32)); }
    form { display: grid; gap: 12px; font-size: 14px; }
    h2 { margin: 0; font-size: 16px; font-weight: 600; }
    p { margin: 0; white-space: pre-line; } p:empty { display: none; }
    label { display: grid; gap: 4px; color: var(--text-secondary, #46504a); font-size: 12.5px; }
    input, select, button { font: inherit; font-size: 14px; color: var(--text-primary, #19201c);
      background: var(--surface-page, #fff); border: 1px solid var(--border-control, #78857c);
      border-radius: 4px; padding: 5px 10px; min-height: 30px; box-sizing: border-box; }
    form > button { justify-self: start; }
    option { padding: 3px 2px; } option.folder { font-weight: 600; }
    .acts { display: flex; justify-content: flex-end; gap: 8px; flex-wrap: wrap; }
    .acts [type='submit'] { background: var(--accent, #00687a); border-color: transparent;
      color: var(--text-on-accent, #fff); }
    :focus-visible { outline: 2px solid var(--focus-outer, #00687a); outline-offset: 2px; }`;

  const button = (text: string, type: 'submit' | 'button'): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = type;
    made.textContent = text;
    return made;
  };

  return (question) =>
    new Promise((resolve) => {
      const language = document.documentElement.lang.slice(0, 2);
      const words = allWords[language] ?? allWords['en'];
      if (!words) throw new Error('The dialogs have no words');
      const host = document.createElement('div');
      const root = host.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      root.adoptedStyleSheets = [sheet];
      const box = document.createElement('dialog');
      const form = document.createElement('form');
      const title = document.createElement('h2');
      title.textContent = question.title;
      title.id = 'title';
      box.setAttribute('aria-labelledby', 'title');
      form.append(title);
      box.append(form);
      root.append(box);
      document.documentElement.append(host);
      asking += 1;
      const finish = (answer: readonly string[] | number | null): void => {
        if (!host.isConnected) return;
        asking -= 1;
        box.close();
        host.remove();
        resolve(answer);
      };
      const acts = document.createElement('div');
      acts.className = 'acts';

      if (question.kind === 'message') {
        const detail = document.createElement('p');
        detail.textContent = question.detail;
        form.append(detail, acts);
        const made = question.buttons.map((text, index) => {
          const choice = button(text, index === question.defaultId ? 'submit' : 'button');
          if (index !== question.defaultId) choice.addEventListener('click', () => finish(index));
          return choice;
        });
        acts.append(...made.toReversed());
        form.addEventListener('submit', (event) => {
          event.preventDefault();
          finish(question.defaultId);
        });
        box.addEventListener('cancel', () => finish(question.cancelId));
        box.showModal();
        made[question.defaultId]?.focus();
        return;
      }

      const picker = drawPicker(form, question, words, listFolder);
      const cancel = button(words.cancel, 'button');
      cancel.addEventListener('click', () => finish(null));
      const isSaving = question.kind === 'save';
      const folderWord = question.takesFolders ? words.chooseFolder : words.open;
      acts.append(cancel, button(isSaving ? words.save : folderWord, 'submit'));
      form.append(acts);
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        const chosen = picker.chosen();
        if (chosen) finish(chosen);
      });
      box.addEventListener('cancel', () => finish(null));
      box.showModal();
      void picker.open();
    });
}
