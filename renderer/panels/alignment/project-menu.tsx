import { ArrowRight, ArrowRightLeft } from 'lucide-react';
import type { DocumentId } from '../../../shared/base/identifiers.ts';
import type { Document } from '../../../shared/document/document.ts';
import { MenuButton, type MenuEntry } from '../../components/menu.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './alignment.module.css';

type ProjectMenuProps = {
  readonly documents: readonly Document[];
  /** The version that codes are projected from. */
  readonly source: number;
  readonly onSource: (id: DocumentId) => void;
  readonly onProject: (to: readonly number[]) => void;
};

/** Says from which version to which codes are projected, and does it. */
export function ProjectMenu({ documents, source, onSource, onProject }: ProjectMenuProps) {
  const { t, format } = useWords('alignment');
  const { t: common } = useWords('common');
  const nameOf = ({ language, editionDate }: Document): string =>
    editionDate === null
      ? common(`language.${language}`)
      : `${common(`language.${language}`)}, ${format.date(editionDate)}`;
  const others = documents.flatMap((document, version) =>
    version === source ? [] : [{ document, version }],
  );
  // Editions of one language are told apart by their dates.
  const isOfEditions = new Set(documents.map(({ language }) => language)).size < documents.length;
  const shortOf = ({ language, editionDate }: Document): string =>
    isOfEditions && editionDate !== null ? format.date(editionDate) : language;
  const targets = others.map(({ document }) => shortOf(document)).join(', ');
  const from = documents[source];
  return (
    <MenuButton
      icon={ArrowRightLeft}
      label={
        <span className={styles.projectLabel}>
          {t('projectMenu')}
          <span className={styles.projectWay}>
            {from !== undefined && shortOf(from)}
            <ArrowRight size={13} strokeWidth={1.75} aria-hidden />
            {targets}
          </span>
        </span>
      }
      entries={[
        { kind: 'heading', id: 'from', label: t('projectFrom') },
        ...documents.map((document, version): MenuEntry => ({
          id: `from ${document.id}`,
          label: nameOf(document),
          isChecked: version === source,
          onSelect: () => onSource(document.id),
        })),
        { kind: 'heading', id: 'to', label: t('projectTo') },
        ...(others.length < 2
          ? []
          : [
              {
                id: 'to all',
                label: t('projectAll'),
                onSelect: () => onProject(others.map(({ version }) => version)),
              },
            ]),
        ...others.map(({ document, version }): MenuEntry => ({
          id: `to ${document.id}`,
          label: nameOf(document),
          onSelect: () => onProject([version]),
        })),
      ]}
    />
  );
}
