import { Columns2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import { nameIn } from '../../../shared/codebook/concept-tree.ts';
import type { ByLanguage } from '../../../shared/language/language.ts';
import { Button } from '../../components/button.tsx';
import { ConceptChip } from '../../components/concept-chip.tsx';
import { PanelHead, PanelSection } from '../../components/panel-parts.tsx';
import { PassageText } from '../../components/passage-text.tsx';
import { SideCloser } from '../../components/side-toggle.tsx';
import { useWords } from '../../i18n/use-words.ts';
import {
  annotationsByDocument,
  conceptLooks,
  conceptsById,
  documentsById,
  segmentsByDocument,
} from '../../session/project-views.ts';
import { useSnapshot, useTalda } from '../../session/talda.ts';
import { markPieces, parallelPassages } from './parallel-passages.ts';
import { projectedFrom } from './projected-from.ts';
import styles from './proposals.module.css';
import { useFiredIndicators } from './use-fired-indicators.ts';

/** The rules of the concept of the open proposal, and the same part in other languages. */
export function ConceptSide({ annotation }: { readonly annotation: Annotation | null }) {
  const { t, language } = useWords('proposals');
  const { project } = useSnapshot();
  const concept = conceptsById(project.codebook.concepts).get(annotation?.conceptId ?? '');
  const look = concept && conceptLooks(project.codebook, language).get(concept.id);
  if (annotation === null || concept === undefined || look === undefined) {
    return (
      <PanelHead title={t('rules')} actions={<SideCloser side="right" name={t('closeRules')} />} />
    );
  }
  const textOf = (words: ByLanguage<string>): string => nameIn(words, language);
  return (
    <div className={styles.side}>
      <PanelHead title={t('rules')} actions={<SideCloser side="right" name={t('closeRules')} />} />
      <div className={styles.rules}>
        <p>
          <ConceptChip look={look} isRetired={concept.isRetired} />
        </p>
        <Rule title={null}>{textOf(concept.definition)}</Rule>
        <Rule title={t('inclusion')}>{textOf(concept.inclusion)}</Rule>
        <Rule title={t('exclusion')}>{textOf(concept.exclusion)}</Rule>
        <Indicators annotation={annotation} />
      </div>
      <Source annotation={annotation} />
      <Parallels annotation={annotation} />
    </div>
  );
}

type RuleProps = { readonly title: string | null; readonly children: ReactNode };

function Rule({ title, children }: RuleProps) {
  if (children === '') return null;
  return (
    <div>
      {title !== null && <h3 className={styles.ruleTitle}>{title}</h3>}
      <p className={styles.ruleText}>{children}</p>
    </div>
  );
}

/** The indicators of the concept in the language of the text; those that found the passage framed. */
function Indicators({ annotation }: { readonly annotation: Annotation }) {
  const { t } = useWords('proposals');
  const { project } = useSnapshot();
  const document = documentsById(project.documents).get(annotation.documentId);
  const concept = conceptsById(project.codebook.concepts).get(annotation.conceptId);
  const own = concept?.indicators.filter(({ language }) => language === document?.language) ?? [];
  const fired = useFiredIndicators(project, [annotation]).get(annotation.id) ?? [];
  if (own.length === 0 || document === undefined) return null;
  return (
    <div>
      <h3 className={styles.ruleTitle}>{t(`indicators.${document.language}`)}</h3>
      <ul className={styles.indicators}>
        {own.map((indicator) => (
          <li
            key={`${indicator.matching} ${indicator.pattern}`}
            className={`source-text ${styles.indicator}`}
            lang={indicator.language}
            data-fired={fired.includes(indicator)}
          >
            {indicator.pattern}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where a projected code came from: its passage in the other version, and the way to the alignment. */
function Source({ annotation }: { readonly annotation: Annotation }) {
  const { t, format } = useWords('proposals');
  const { t: common } = useWords('common');
  const talda = useTalda();
  const { project } = useSnapshot();
  const projected = projectedFrom(project, annotation);
  if (projected === null) return null;
  const { source, document, row, extent } = projected;
  const { documentId, anchor } = annotation;
  return (
    <PanelSection title={t('projection.title')}>
      {source !== null && document !== null && (
        <div>
          <h4 className={styles.ruleTitle}>
            {common(`language.${document.language}`)}
            {row !== null && `, ${t('projection.row', { row: format.number(row + 1) })}`}
          </h4>
          <div className={styles.parallel}>
            <PassageText document={document} span={source.anchor.span} reach={200} />
          </div>
        </div>
      )}
      {extent === 'segments' && <p className={styles.ruleText}>{t('projection.wholeSentence')}</p>}
      {row !== null && (
        <p>
          <Button
            size="small"
            icon={Columns2}
            onClick={() =>
              talda.session.dispatch({
                kind: 'wish',
                wish: { screen: 'alignment', documentId, offset: anchor.span.start },
              })
            }
          >
            {t('projection.show')}
          </Button>
        </p>
      )}
    </PanelSection>
  );
}

const longestParallel = 900;

function Parallels({ annotation }: { readonly annotation: Annotation }) {
  const { t } = useWords('proposals');
  const { t: common } = useWords('common');
  const { project } = useSnapshot();
  const parallels = parallelPassages(annotation, {
    documents: project.documents,
    segmentsByDocument: segmentsByDocument(project.segments),
    annotationsByDocument: annotationsByDocument(project.annotations),
  });
  if (parallels.length === 0) return null;
  return (
    <PanelSection title={t('samePart')}>
      {parallels.map(({ document, segment, coded }) => {
        const { start, end } = segment.span;
        const within = { start, end: Math.min(end, start + longestParallel) };
        return (
          <div key={document.id}>
            <h4 className={styles.ruleTitle}>{common(`language.${document.language}`)}</h4>
            <p className={`source-text ${styles.parallel}`} lang={document.language}>
              {markPieces(document.text, within, coded).map((piece, index) =>
                piece.isMarked ? (
                  <mark key={index} className="boxed">
                    {piece.text}
                  </mark>
                ) : (
                  piece.text
                ),
              )}
              {within.end < end && '…'}
            </p>
          </div>
        );
      })}
    </PanelSection>
  );
}
