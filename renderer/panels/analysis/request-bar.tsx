import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { AnalysisRequest } from '../../../shared/analysis/analysis-request.ts';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import type { ComputedTable } from '../../worker/core-client.ts';
import type { TableLook } from './analysis-state.ts';
import { AgreementBar, DisagreementsBar } from './bars/agreement-bars.tsx';
import { CollocatesBar, DispersionBar, KeynessBar } from './bars/association-bars.tsx';
import {
  ClustersBar,
  CooccurrenceBar,
  CorrespondenceBar,
  CrossTableBar,
} from './bars/code-relation-bars.tsx';
import { FrequencyBar, MatrixBar, MeasureChoice } from './bars/code-bars.tsx';
import { CodeQueryBar } from './bars/code-query-bar.tsx';
import { ConcordanceBar } from './bars/concordance-bar.tsx';
import {
  CitationsBar,
  CompareBar,
  FormalLegalBar,
  SequencesBar,
  TrendBar,
} from './bars/story-bars.tsx';
import { KeywordPairsBar, ParityBar, ParityBeadsBar, TermPairsBar } from './bars/version-bars.tsx';
import { DiversityBar, NgramsBar, TfIdfBar, WordsBar } from './bars/word-bars.tsx';
import type { RequestPart } from './choices/change.ts';
import { CodingFilters } from './coding-filters.tsx';
import { methodOf } from './methods.ts';
import styles from './request-bar.module.css';
import { hasChoiceOfMeasures } from './table-view.ts';
import { TextChoice, TextFilters } from './text-filters.tsx';

type RequestBarProps = RequestPart<AnalysisRequest> & {
  readonly table: ComputedTable | null;
  readonly look: TableLook;
  readonly onLook: (changes: Partial<TableLook>) => void;
};

/** The request as a sentence of buttons; what is seldom changed is folded away. */
export function RequestBar({ request, table, look, onChange, onLook }: RequestBarProps) {
  const { t } = useWords('analysis');
  const [isUnfolded, setUnfolded] = useState(false);
  return (
    <div className={styles.bar}>
      <TextChoice request={request} onChange={onChange} />
      <OwnChoices request={request} onChange={onChange} />
      {table !== null && hasChoiceOfMeasures(table, methodOf(request)) && (
        <MeasureChoice {...{ request, table, look, onLook }} />
      )}
      <Button
        look="quiet"
        icon={SlidersHorizontal}
        aria-expanded={isUnfolded}
        onClick={() => setUnfolded(!isUnfolded)}
      >
        {t(isUnfolded ? 'fewerFilters' : 'moreFilters')}
      </Button>
      {isUnfolded && (
        <div className={styles.more}>
          <TextFilters request={request} onChange={onChange} />
          {'statuses' in request && <CodingFilters request={request} onChange={onChange} />}
        </div>
      )}
    </div>
  );
}

/** What is asked by this kind of request only. */
function OwnChoices({ request, onChange }: RequestPart<AnalysisRequest>) {
  switch (request.kind) {
    case 'conceptFrequencies':
      return <FrequencyBar {...{ request, onChange }} />;
    case 'conceptMatrix':
      return <MatrixBar {...{ request, onChange }} />;
    case 'wordFrequencies':
      return <WordsBar {...{ request, onChange }} />;
    case 'concordance':
      return <ConcordanceBar {...{ request, onChange }} />;
    case 'ngrams':
      return <NgramsBar {...{ request, onChange }} />;
    case 'lexicalDiversity':
      return <DiversityBar {...{ request, onChange }} />;
    case 'tfIdf':
      return <TfIdfBar {...{ request, onChange }} />;
    case 'collocates':
      return <CollocatesBar {...{ request, onChange }} />;
    case 'keyness':
      return <KeynessBar {...{ request, onChange }} />;
    case 'dispersion':
      return <DispersionBar {...{ request, onChange }} />;
    case 'agreement':
      return <AgreementBar {...{ request, onChange }} />;
    case 'disagreements':
      return <DisagreementsBar {...{ request, onChange }} />;
    case 'cooccurrence':
      return <CooccurrenceBar {...{ request, onChange }} />;
    case 'crossTable':
      return <CrossTableBar {...{ request, onChange }} />;
    case 'correspondence':
      return <CorrespondenceBar {...{ request, onChange }} />;
    case 'clusters':
      return <ClustersBar {...{ request, onChange }} />;
    case 'codeQuery':
      return <CodeQueryBar {...{ request, onChange }} />;
    case 'sequences':
      return <SequencesBar {...{ request, onChange }} />;
    case 'compare':
      return <CompareBar {...{ request, onChange }} />;
    case 'trend':
      return <TrendBar {...{ request, onChange }} />;
    case 'formalLegal':
      return <FormalLegalBar {...{ request, onChange }} />;
    case 'citations':
      return <CitationsBar {...{ request, onChange }} />;
    case 'parity':
      return <ParityBar {...{ request, onChange }} />;
    case 'parityBeads':
      return <ParityBeadsBar {...{ request, onChange }} />;
    case 'termPairs':
      return <TermPairsBar {...{ request, onChange }} />;
    case 'keywordPairs':
      return <KeywordPairsBar {...{ request, onChange }} />;
    default:
      return null;
  }
}
