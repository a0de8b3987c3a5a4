import type { ChartProps } from './charts/chart-props.ts';
import { CitationPart } from './charts/citation-part.tsx';
import { AgreementPart, ComparePart, KeynessPart } from './charts/comparison-parts.tsx';
import { LegalPart } from './charts/legal-part.tsx';
import { PlainPart } from './charts/plain-part.tsx';
import {
  MapPart,
  NetworkPart,
  ResidualPart,
  SimilarityPart,
  TreePart,
} from './charts/relation-parts.tsx';
import { SpreadPart } from './charts/spread-part.tsx';
import { TrendPart } from './charts/trend-part.tsx';

/** The table as a drawing: same rows, same order. Nothing for tables of passages. */
export function ChartPart(props: ChartProps) {
  const { method, table } = props;
  const has = (key: string): boolean => table.columns.some((column) => column.key === key);
  switch (method) {
    case 'concordance':
    case 'disagreements':
    case 'codeQuery':
    case 'parityBeads':
    case 'keywordPairs':
      return null;
    case 'keyness':
      return <KeynessPart {...props} />;
    case 'compare':
      return <ComparePart {...props} />;
    case 'agreement':
      return <AgreementPart {...props} />;
    case 'parity':
      return has('alpha') ? <AgreementPart {...props} /> : <PlainPart {...props} />;
    case 'correspondence':
      return <MapPart {...props} />;
    case 'clusters':
      return has('height') ? <TreePart {...props} /> : <SimilarityPart {...props} />;
    case 'formalLegal':
      return <LegalPart {...props} />;
    case 'citations':
      return <CitationPart {...props} />;
    case 'dispersion':
      return <SpreadPart {...props} />;
    case 'cooccurrence':
      return has('otherConceptId') ? <NetworkPart {...props} /> : <PlainPart {...props} />;
    case 'sequences':
    case 'crossTable':
      return has('residual') ? <ResidualPart {...props} /> : <PlainPart {...props} />;
    case 'trend':
      return has('rate') ? <TrendPart {...props} /> : <PlainPart {...props} />;
    default:
      return <PlainPart {...props} />;
  }
}
