import type { Document } from '../../shared/document/document.ts';
import type { Span } from '../../shared/text/span.ts';
import { passageContext } from './passage-context.ts';
import styles from './passage-text.module.css';

type PassageTextProps = {
  readonly document: Pick<Document, 'text' | 'language'>;
  readonly span: Span;
  /** Characters of the paragraph on each side. */
  readonly reach?: number;
};

/** A passage in the words around it, the passage itself boxed. */
export function PassageText({ document, span, reach = 140 }: PassageTextProps) {
  const context = passageContext(document.text, span, reach);
  return (
    <p className={`source-text ${styles.text}`} lang={document.language}>
      {context.isCutBefore && '…'}
      {context.before}
      <mark className="boxed">{context.words}</mark>
      {context.after}
      {context.isCutAfter && '…'}
    </p>
  );
}
