import { FileInput } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { useCommands, useTalda } from '../../../session/talda.ts';
import styles from './import-drop-target.module.css';
import { useImport } from './use-import.ts';

/**
 * Files dropped anywhere on the window while a project is open begin an import, and the command to
 * import works from every screen. The frame mounts it once; it shows itself only while files are
 * dragged over the window.
 */
export function ImportDropTarget() {
  const { t } = useWords('import');
  const talda = useTalda();
  const acts = useImport();
  const [isOver, setOver] = useState(false);
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useCommands({
    importTexts: () => {
      talda.session.dispatch({ kind: 'showScreen', screen: 'texts' });
      void acts.pick();
    },
  });
  useEffect(() => {
    /** Entering a child tells `dragenter` before the parent's `dragleave`. */
    let depth = 0;
    const isOfFiles = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes('Files') === true;
    const onEnter = (event: DragEvent): void => {
      if (!isOfFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (!isOfFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const onOver = (event: DragEvent): void => {
      if (!isOfFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    };
    const onDrop = (event: DragEvent): void => {
      if (!isOfFiles(event)) return;
      depth = 0;
      setOver(false);
      if (event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      talda.session.dispatch({ kind: 'showScreen', screen: 'texts' });
      void latest.current.addDropped(files);
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [talda]);
  if (!isOver) return null;
  return (
    <div className={styles.target}>
      <p className={styles.words}>
        <FileInput size={22} strokeWidth={1.75} aria-hidden />
        {t('dropHere')}
      </p>
    </div>
  );
}
