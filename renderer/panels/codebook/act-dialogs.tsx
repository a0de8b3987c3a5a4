import type { ConceptId } from '../../../shared/base/identifiers.ts';
import { descendantsOf, nameIn } from '../../../shared/codebook/concept-tree.ts';
import { mergeConcepts } from '../../../shared/project/codebook-changes.ts';
import { countPassages } from '../../../shared/project/several-concepts.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSnapshot, useTalda } from '../../session/talda.ts';
import { NameDialog } from './name-dialog.tsx';
import { presentPassages } from './passages-side.tsx';
import { PickConceptDialog } from './pick-concept-dialog.tsx';
import { useConceptActs } from './use-concept-acts.ts';

/** An act that asks for a concept or a name before it is done. */
export type AskedAct =
  | { readonly kind: 'merge'; readonly ids: readonly ConceptId[] }
  | { readonly kind: 'move'; readonly ids: readonly ConceptId[] }
  | { readonly kind: 'split'; readonly id: ConceptId }
  | { readonly kind: 'recode'; readonly id: ConceptId };

type ActDialogProps = {
  readonly asked: AskedAct;
  readonly selectedPassages: ReadonlySet<string>;
  readonly onClose: () => void;
  /** The act is done: what was selected no longer is. */
  readonly onDone: () => void;
};

export function ActDialog({ asked, selectedPassages, onClose, onDone }: ActDialogProps) {
  switch (asked.kind) {
    case 'merge':
      return <MergeDialog ids={asked.ids} onClose={onClose} onDone={onDone} />;
    case 'move':
      return <MoveDialog ids={asked.ids} onClose={onClose} onDone={onDone} />;
    case 'split':
    case 'recode':
      return (
        <PassagesDialog
          kind={asked.kind}
          id={asked.id}
          selectedPassages={selectedPassages}
          onClose={onClose}
          onDone={onDone}
        />
      );
  }
}

type ManyProps = Pick<ActDialogProps, 'onClose' | 'onDone'> & {
  readonly ids: readonly ConceptId[];
};

/** Merges into one of the concepts chosen, or of all when one is chosen. */
function MergeDialog({ ids, onClose, onDone }: ManyProps) {
  const { t } = useWords('codebook');
  const talda = useTalda();
  const { project } = useSnapshot();
  const { merge } = useConceptActs();
  const names = useNames(ids);
  const among = new Set(ids);
  const consequenceOf = (target: ConceptId | null): string => {
    const change = target === null ? null : mergeConcepts(project, ids, target, talda.now());
    if (change === null) return '';
    const { recoded, removed } = countPassages(change);
    return removed === 0
      ? t('merge.consequence', { count: recoded })
      : t('merge.consequenceDoubled', { count: recoded, doubled: removed });
  };
  return (
    <PickConceptDialog
      title={t('merge.title')}
      about={t(ids.length === 1 ? 'merge.aboutOne' : 'merge.aboutMany', { names })}
      isOffered={({ id }) => (ids.length === 1 ? !among.has(id) : among.has(id))}
      consequenceOf={consequenceOf}
      actLabel={t('merge.act')}
      onPick={(target) => {
        if (target === null) return;
        onDone();
        void merge(ids, target);
      }}
      onClose={onClose}
    />
  );
}

function MoveDialog({ ids, onClose, onDone }: ManyProps) {
  const { t } = useWords('codebook');
  const { project } = useSnapshot();
  const { move } = useConceptActs();
  const names = useNames(ids);
  const { concepts } = project.codebook;
  const moving = new Set(ids.flatMap((id) => [id, ...descendantsOf(concepts, id)]));
  return (
    <PickConceptDialog
      title={t('move.title')}
      about={t('move.about', { names })}
      isOffered={({ id }) => !moving.has(id)}
      noneLabel={t('move.top')}
      consequenceOf={() => t('move.consequence')}
      actLabel={t('move.act')}
      onPick={(parentId) => {
        onDone();
        void move(ids, { parentId, before: null });
      }}
      onClose={onClose}
    />
  );
}

type PassagesProps = Omit<ActDialogProps, 'asked'> & {
  readonly kind: 'split' | 'recode';
  readonly id: ConceptId;
};

/** The chosen passages get a new code, or another one. */
function PassagesDialog({ kind, id, selectedPassages, onClose, onDone }: PassagesProps) {
  const { t } = useWords('codebook');
  const { project } = useSnapshot();
  const { split, recode } = useConceptActs();
  const passages = presentPassages(project.annotations, selectedPassages);
  const count = passages.size;
  if (kind === 'split') {
    return (
      <NameDialog
        title={t('split.title')}
        about={t('split.about', { count })}
        actLabel={t('split.act')}
        onName={(name) => {
          onDone();
          void split(id, name, passages);
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <PickConceptDialog
      title={t('recode.title')}
      about={t('recode.about', { count })}
      isOffered={(concept) => concept.id !== id && !concept.isRetired}
      consequenceOf={() => t('recode.consequence', { count })}
      actLabel={t('recode.act')}
      onPick={(target) => {
        if (target === null) return;
        onDone();
        void recode(passages, target);
      }}
      onClose={onClose}
    />
  );
}

/** The names of the concepts, one after another. */
function useNames(ids: readonly ConceptId[]): string {
  const { language } = useWords('codebook');
  const { project } = useSnapshot();
  const wanted = new Set(ids);
  return project.codebook.concepts
    .filter(({ id }) => wanted.has(id))
    .map(({ name }) => nameIn(name, language))
    .join(', ');
}
