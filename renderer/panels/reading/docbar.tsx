import {
  ALargeSmall,
  ChevronRight,
  Columns2,
  CornerUpLeft,
  type LucideIcon,
  PanelLeftOpen,
  PanelRightOpen,
} from 'lucide-react';
import { Fragment, useRef } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { MenuButton } from '../../components/menu.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { readingScales } from '../../session/reading-scale.ts';
import { usePreferences, useSession, useTalda } from '../../session/talda.ts';
import { useWatched } from '../../session/watched.ts';
import { CodersMenu } from './coders-menu.tsx';
import styles from './docbar.module.css';
import { DocumentMenu } from './document-menu.tsx';
import { useOpenText } from './open-text.ts';
import { pathAt } from './place-path.ts';
import { useReadingDesk } from './reading-desk.ts';
import { useElementWidth } from '../../components/use-element-width.ts';
import { useJump } from './use-jump.ts';
import { useShowInAlignment } from './use-show-in-alignment.ts';
import { useSidePanels } from './use-side-panels.ts';

/** The line over the page: which text, where in it, whose codes, how large. */
export function Docbar() {
  const { t } = useWords('reading');
  const talda = useTalda();
  const { trail } = useSession();
  const { document } = useOpenText();
  const { isHidden, toggle } = useSidePanels();
  const bar = useRef<HTMLDivElement>(null);
  const width = useElementWidth(bar);
  const showInAlignment = useShowInAlignment();
  const isNarrow = width < 620;
  /** What is left beside the buttons of hidden panels. */
  const room = width - (isHidden('left') ? 110 : 0) - (isHidden('right') ? 150 : 0);
  return (
    <div ref={bar} className={styles.docbar} role="group" aria-label={t('docbar.name')}>
      <h1 className="visually-hidden">{document.title}</h1>
      {isHidden('left') && (
        <PanelButton
          icon={PanelLeftOpen}
          name={t('outline.title')}
          isShort={isNarrow}
          onClick={() => toggle('left')}
        />
      )}
      {trail.length > 0 && (
        <IconButton
          icon={CornerUpLeft}
          name={t('docbar.back')}
          keys="goBack"
          onClick={() => talda.commands.carryOut('goBack')}
        />
      )}
      <DocumentMenu isTagShown={room >= 660} />
      <Path />
      <div className={styles.end}>
        {showInAlignment !== null && (
          <IconButton
            icon={Columns2}
            name={t('docbar.alignment')}
            keys="showInAlignment"
            onClick={showInAlignment}
          />
        )}
        <CodersMenu isShort={room < 800} />
        <SizeMenu />
        {isHidden('right') && (
          <PanelButton
            icon={PanelRightOpen}
            name={t('codebook.title')}
            isShort={isNarrow}
            onClick={() => toggle('right')}
          />
        )}
      </div>
    </div>
  );
}

type PanelButtonProps = {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly isShort: boolean;
  readonly onClick: () => void;
};

function PanelButton({ icon, name, isShort, onClick }: PanelButtonProps) {
  if (isShort) return <IconButton icon={icon} name={name} onClick={onClick} />;
  return (
    <Button look="quiet" size="small" icon={icon} onClick={onClick}>
      {name}
    </Button>
  );
}

function Path() {
  const { t } = useWords('reading');
  const { document, segments, nameOf } = useOpenText();
  const offset = useWatched(useReadingDesk().place);
  const jump = useJump();
  const steps = pathAt(segments, offset, nameOf);
  return (
    <nav className={styles.path} aria-label={t('docbar.path')} lang={document.language}>
      {steps.map(({ segment, name }, index) => (
        <Fragment key={segment.id}>
          {index > 0 && <ChevronRight size={14} strokeWidth={1.75} aria-hidden />}
          <button
            type="button"
            className={styles.step}
            aria-current={index === steps.length - 1 ? 'location' : undefined}
            onClick={() => jump({ start: segment.span.start, end: segment.span.start })}
          >
            {name}
          </button>
        </Fragment>
      ))}
    </nav>
  );
}

function SizeMenu() {
  const { t, format } = useWords('reading');
  const { preferences } = useTalda();
  const { readingScale } = usePreferences();
  return (
    <MenuButton
      look="icon"
      icon={ALargeSmall}
      label={t('docbar.size')}
      name={t('docbar.size')}
      entries={readingScales.map((scale) => ({
        id: String(scale),
        label: format.percent(scale),
        isChecked: Math.abs(scale - readingScale) < 0.005,
        onSelect: () => preferences.update({ readingScale: scale }),
      }))}
    />
  );
}
