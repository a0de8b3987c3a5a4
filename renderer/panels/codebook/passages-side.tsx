import { Quote, Split, Tag } from 'lucide-react';
import { useMemo } from 'react';
import { annotationStatuses, type Annotation } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId } from '../../../shared/base/identifiers.ts';
import type { Concept } from '../../../shared/codebook/codebook.ts';
import { Button } from '../../components/button.tsx';
import { Choice, Switch } from '../../components/choices.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { documentsById, isCoderShown, workTitle } from '../../session/project-views.ts';
import { useSession, useSnapshot, useTalda } from '../../session/talda.ts';
import { countPassages, filterPassages, languagesPresent, passagesOf } from './coded-passages.ts';
import { useCodebookView, wholePassageFilter } from './codebook-view.ts';
import { PassageList } from './passage-list.tsx';
import styles from './passages-side.module.css';
import { useConceptActs } from './use-concept-acts.ts';

type PassagesSideProps = {
  readonly concept: Concept;
  readonly selectedIds: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly onSplit: () => void;
  readonly onRecode: () => void;
};

/** The passages coded with the concept, counted and filtered by status, language and document. */
export function PassagesSide(props: PassagesSideProps) {
  const { concept, selectedIds, onSelect, onSplit, onRecode } = props;
  const { t } = useWords('codebook');
  const talda = useTalda();
  const session = useSession();
  const { project } = useSnapshot();
  const [view, update] = useCodebookView();
  const documents = documentsById(project.documents);
  const passages = useMemo(
    () => passagesOf(project, concept.id, ({ coderId }) => isCoderShown(session, coderId)),
    [project, concept.id, session],
  );
  const shown = useMemo(
    () =>
      filterPassages(passages, view.passages, (id) => documents.get(id)?.language).map(
        (annotation) => ({
          id: annotation.id,
          documentId: annotation.documentId,
          span: annotation.anchor.span,
          annotation,
        }),
      ),
    [passages, view.passages, documents],
  );
  if (passages.length === 0) return <p className={styles.none}>{t('passages.none')}</p>;
  return (
    <>
      <Filters passages={passages} />
      {shown.length === 0 ? (
        <div className={styles.none}>
          <p>{t('passages.noneHere')}</p>
          <Button size="small" onClick={() => update({ passages: wholePassageFilter })}>
            {t('passages.showAll')}
          </Button>
        </div>
      ) : (
        <PassageList
          key={concept.id}
          name={t('passages.title')}
          passages={shown}
          selection={{ ids: selectedIds, onChange: onSelect }}
          drawFacts={({ annotation }) => <Facts annotation={annotation} />}
          onOpen={({ documentId, span, annotation }) => {
            talda.session.dispatch({ kind: 'chooseAnnotation', annotationId: annotation.id });
            talda.session.dispatch({ kind: 'goTo', documentId, span });
          }}
        />
      )}
      <SelectionBar
        concept={concept}
        selected={passages.filter(({ id }) => selectedIds.has(id))}
        onSelect={onSelect}
        onSplit={onSplit}
        onRecode={onRecode}
      />
    </>
  );
}

function Filters({ passages }: { readonly passages: readonly Annotation[] }) {
  const { t, language, format } = useWords('codebook');
  const common = useWords('common');
  const { project } = useSnapshot();
  const [view, update] = useCodebookView();
  const filter = view.passages;
  const documents = documentsById(project.documents);
  const counts = countPassages(passages, filter, (id) => documents.get(id)?.language);
  const setFilter = (changes: Partial<typeof filter>): void =>
    update({ passages: { ...filter, ...changes } });
  const titleOf = (id: string): string => {
    const document = documents.get(id);
    return document === undefined ? '' : workTitle(project, document, language);
  };
  return (
    <div className={styles.filters}>
      <Choice
        label={t('passages.status')}
        value={filter.status}
        options={[
          { value: 'all', label: t('countOf', { name: common.t('all'), count: counts.all }) },
          ...annotationStatuses.map((status) => ({
            value: status,
            label: t('countOf', {
              name: common.t(`status.${status}`),
              count: counts.byStatus[status],
            }),
          })),
        ]}
        onChange={(status) => setFilter({ status })}
      />
      <Switch
        label={t('passages.language')}
        value={filter.language}
        options={[
          { value: 'all' as const, label: common.t('all') },
          ...languagesPresent(counts, filter).map((own) => ({
            value: own,
            label: (
              <>
                <span aria-hidden>
                  {own} <small>{format.number(counts.byLanguage[own])}</small>
                </span>
                <span className="visually-hidden">
                  {t('countOf', {
                    name: common.t(`language.${own}`),
                    count: counts.byLanguage[own],
                  })}
                </span>
              </>
            ),
          })),
        ]}
        onChange={(own) => setFilter({ language: own })}
      />
      {(counts.byDocument.length > 1 || filter.documentId !== null) && (
        <Choice
          label={t('passages.document')}
          value={filter.documentId ?? 'all'}
          options={[
            { value: 'all' as const, label: common.t('all') },
            ...counts.byDocument.map(({ documentId, count }) => ({
              value: documentId,
              label: t('countOf', { name: documents.get(documentId)?.title ?? '', count }),
              hint: titleOf(documentId),
            })),
          ]}
          onChange={(id) => setFilter({ documentId: id === 'all' ? null : id })}
        />
      )}
    </div>
  );
}

/** Status, where it comes from, and whose it is. */
function Facts({ annotation }: { readonly annotation: Annotation }) {
  const common = useWords('common');
  const { project } = useSnapshot();
  const { status, origin, coderId, note } = annotation;
  const coder = project.coders.find(({ id }) => id === coderId);
  return (
    <>
      {status !== 'accepted' && <span>{common.t(`status.${status}`)}</span>}
      <span>{common.t(`origin.${origin}`)}</span>
      {project.coders.length > 1 && <span>{coder?.name}</span>}
      {note !== '' && <span className={styles.memo}>{note}</span>}
    </>
  );
}

type SelectionBarProps = {
  readonly concept: Concept;
  readonly selected: readonly Annotation[];
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly onSplit: () => void;
  readonly onRecode: () => void;
};

/** What can be done with the passages that are chosen. */
function SelectionBar({ concept, selected, onSelect, onSplit, onRecode }: SelectionBarProps) {
  const { t } = useWords('codebook');
  const common = useWords('common');
  const { edit } = useConceptActs();
  const { project } = useSnapshot();
  if (selected.length === 0) return null;
  const takeAsExamples = (): void => {
    const documents = documentsById(project.documents);
    const quotes = selected.map(({ anchor, documentId }) => {
      const text = documents.get(documentId)?.text.slice(anchor.span.start, anchor.span.end);
      return (text ?? anchor.quote.exact).replace(/\s+/g, ' ').trim();
    });
    void edit(concept.id, 'examples', ({ examples }) => ({
      examples: [...new Set([...examples, ...quotes])],
    }));
    onSelect(new Set());
  };
  return (
    <div className={styles.bar}>
      <p className={styles.count}>{common.t('selected', { count: selected.length })}</p>
      <Button size="small" icon={Quote} onClick={takeAsExamples}>
        {t('passages.takeAsExamples')}
      </Button>
      <Button size="small" icon={Split} onClick={onSplit}>
        {t('passages.split')}
      </Button>
      <Button size="small" icon={Tag} onClick={onRecode}>
        {t('passages.recode')}
      </Button>
    </div>
  );
}

/** The ids of passages that still are there. */
export function presentPassages(
  annotations: readonly Annotation[],
  ids: ReadonlySet<string>,
): ReadonlySet<AnnotationId> {
  if (ids.size === 0) return new Set();
  return new Set(annotations.filter(({ id }) => ids.has(id)).map(({ id }) => id));
}
