import { ArrowRightLeft, Check, Hourglass, ScanSearch, X } from 'lucide-react';
import { useMemo } from 'react';
import type {
  Annotation,
  AnnotationOrigin,
  AnnotationStatus,
} from '../../../shared/annotation/annotation.ts';
import type { Language } from '../../../shared/language/language.ts';
import { ConceptSwatch } from '../../components/concept-chip.tsx';
import { Switch } from '../../components/choices.tsx';
import type { ProposalSearch } from '../../components/find-proposals.ts';
import { MenuButton } from '../../components/menu.tsx';
import { PanelFilters } from '../../components/panel-filters.tsx';
import { PanelHead } from '../../components/panel-parts.tsx';
import { SideCloser } from '../../components/side-toggle.tsx';
import { withSoftHyphens } from '../../components/soft-hyphens.ts';
import { Tree } from '../../components/tree.tsx';
import type { TreeRow } from '../../components/tree-rows.ts';
import { useWords } from '../../i18n/use-words.ts';
import { conceptLooks, documentsById, type ConceptLook } from '../../session/project-views.ts';
import { useSession, useSnapshot } from '../../session/talda.ts';
import { listedAnnotations, type GroupId, type ProposalGroup } from './proposal-groups.ts';
import styles from './proposals.module.css';
import type { ProposalsView } from './proposals-view.ts';

type GroupSideProps = {
  /** Those of the coders that are shown, whatever their origin. */
  readonly ofCoders: readonly Annotation[];
  readonly visible: readonly Annotation[];
  readonly groups: readonly ProposalGroup[];
  readonly groupId: GroupId | null;
  readonly view: ProposalsView;
  readonly onChange: (changes: Partial<ProposalsView>) => void;
  readonly onShow: (status: AnnotationStatus) => void;
  readonly onFind: (search: ProposalSearch) => void;
};

type GroupRow = TreeRow & {
  readonly groupId: GroupId;
  readonly name: string;
  readonly detail: string;
  readonly look: ConceptLook | null;
  /** The language of a title that comes from a source. */
  readonly lang: Language | null;
  readonly count: string;
};

/** The groups with their numbers, and what of the proposals is shown. */
export function GroupSide(props: GroupSideProps) {
  const { ofCoders, visible, groups, groupId, view, onChange, onShow, onFind } = props;
  const { t, format } = useWords('proposals');
  const { documents } = useSnapshot().project;
  const rows = useGroupRows(groups);
  const count = groups.reduce((sum, { annotations }) => sum + annotations.length, 0);
  return (
    <>
      <PanelHead
        title={t('short')}
        count={format.number(count)}
        actions={<SideCloser side="left" name={t('closeGroups')} />}
      />
      <div className={styles.grouping}>
        <Switch
          label={t('grouping')}
          value={view.grouping}
          options={[
            { value: 'concept', label: t('byConcept') },
            { value: 'text', label: t('byText') },
          ]}
          onChange={(grouping) =>
            onChange({ grouping, groupId: null, currentId: null, currentIndex: 0 })
          }
        />
      </div>
      <div className={styles.groups}>
        <Tree
          name={t('groups')}
          rows={rows}
          chosenId={groupId}
          rowHeight={31}
          drawRow={drawGroup}
          onAct={(act) => {
            if (act.kind !== 'choose' && act.kind !== 'focus') return;
            const row = rows.find(({ id }) => id === act.id);
            if (row !== undefined) {
              onChange({ groupId: row.groupId, currentId: null, currentIndex: 0 });
            }
          }}
        />
      </div>
      {documents.length > 0 && (
        <div className={styles.findRow}>
          <FindMenu groupId={groupId} onFind={onFind} />
        </div>
      )}
      <OriginList
        listed={listedAnnotations(ofCoders, view.status)}
        origin={view.origin}
        onShow={(origin) => onChange({ origin, groupId: null, currentId: null, currentIndex: 0 })}
      />
      <StatusList visible={visible} status={view.status} onShow={onShow} />
    </>
  );
}

function useGroupRows(groups: readonly ProposalGroup[]): readonly GroupRow[] {
  const { language, format } = useWords('proposals');
  const { t: common } = useWords('common');
  const { project } = useSnapshot();
  return useMemo(() => {
    const looks = conceptLooks(project.codebook, language);
    return groups.map(({ id, annotations }): GroupRow => {
      const concept = project.codebook.concepts.find((one) => one.id === id);
      const document = documentsById(project.documents).get(id);
      const look = concept === undefined ? null : (looks.get(concept.id) ?? null);
      const place = { id, groupId: id, level: 1, parentId: null, isOpen: null };
      const role =
        document === undefined || document.role === 'whole'
          ? []
          : [common(`role.${document.role}`)];
      const detail =
        document === undefined
          ? ''
          : [
              common(`language.${document.language}`),
              ...role,
              ...(document.editionDate === null ? [] : [format.date(document.editionDate)]),
            ].join(', ');
      return {
        ...place,
        name: look === null ? (document?.title ?? '') : withSoftHyphens(look.name),
        detail,
        look,
        lang: document?.language ?? null,
        count: format.number(annotations.length),
      };
    });
  }, [groups, project, language, format, common]);
}

function drawGroup({ name, detail, look, lang, count }: GroupRow) {
  return (
    <span className={styles.group}>
      {look !== null && <ConceptSwatch look={look} />}
      <span className={styles.groupName}>
        {lang === null ? (
          name
        ) : (
          <span className="source-text" lang={lang}>
            {name}
          </span>
        )}
        {detail !== '' && <small className={styles.groupDetail}>{detail}</small>}
      </span>
      <span className={styles.groupCount}>{count}</span>
    </span>
  );
}

const originSigns = { indicator: ScanSearch, projection: ArrowRightLeft } as const;

type OriginListProps = {
  readonly listed: readonly Annotation[];
  readonly origin: AnnotationOrigin | null;
  readonly onShow: (origin: AnnotationOrigin | null) => void;
};

/** How the proposals came about, where they did so in more than one way; pressed again it shows all. */
function OriginList({ listed, origin, onShow }: OriginListProps) {
  const { t } = useWords('proposals');
  const counts = (['indicator', 'projection'] as const).map((own) => ({
    own,
    count: listed.filter((annotation) => annotation.origin === own).length,
  }));
  const isMixed = counts.every(({ count }) => count > 0);
  if (!isMixed && origin === null) return null;
  return (
    <PanelFilters
      title={t('whence')}
      filters={counts.map(({ own, count }) => ({
        ...{ key: own, label: t(`origin.${own}`), count },
        icon: originSigns[own],
      }))}
      chosen={origin}
      onChoose={(own) => onShow(own === origin ? null : own)}
    />
  );
}

const signs = { proposed: Hourglass, accepted: Check, rejected: X } as const;

type StatusListProps = {
  readonly visible: readonly Annotation[];
  readonly status: AnnotationStatus;
  readonly onShow: (status: AnnotationStatus) => void;
};

/** What waits and what was decided; what was rejected can be looked at and taken back. */
function StatusList({ visible, status, onShow }: StatusListProps) {
  const { t } = useWords('proposals');
  const counts = useMemo(
    () => ({
      proposed: listedAnnotations(visible, 'proposed').length,
      accepted: listedAnnotations(visible, 'accepted').length,
      rejected: listedAnnotations(visible, 'rejected').length,
    }),
    [visible],
  );
  return (
    <PanelFilters
      title={t('show')}
      filters={(['proposed', 'accepted', 'rejected'] as const).map((own) => ({
        ...{ key: own, label: t(`status.${own}`), count: counts[own] },
        icon: signs[own],
      }))}
      chosen={status}
      onChoose={onShow}
    />
  );
}

type FindMenuProps = {
  readonly groupId: GroupId | null;
  readonly onFind: (search: ProposalSearch) => void;
};

function FindMenu({ groupId, onFind }: FindMenuProps) {
  const { t, language } = useWords('proposals');
  const { project } = useSnapshot();
  const concept = project.codebook.concepts.find(({ id }) => id === groupId);
  const { documentId } = useSession();
  const document =
    project.documents.find(({ id }) => id === groupId) ??
    project.documents.find(({ id }) => id === documentId);
  const look = concept && conceptLooks(project.codebook, language).get(concept.id);
  return (
    <MenuButton
      label={t('findAll')}
      icon={ScanSearch}
      entries={[
        {
          id: 'all',
          label: t('findEverywhere'),
          onSelect: () => onFind({ documentIds: null, conceptIds: null }),
        },
        ...(concept === undefined
          ? []
          : [
              {
                id: 'concept',
                label: t('findConcept', { name: look?.name ?? '' }),
                keys: 'findProposals' as const,
                onSelect: () => onFind({ documentIds: null, conceptIds: [concept.id] }),
              },
            ]),
        ...(document === undefined
          ? []
          : [
              {
                id: 'document',
                label: t('findText', { name: document.title }),
                onSelect: () => onFind({ documentIds: [document.id], conceptIds: null }),
              },
            ]),
      ]}
    />
  );
}
