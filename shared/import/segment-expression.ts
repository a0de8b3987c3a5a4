import { segmentScholarlyText } from '../document/article-structure.ts';
import type { DocumentRole, SegmentDraft, WorkKind } from '../document/document.ts';
import { segmentLegalText } from '../document/legal-structure.ts';
import { segmentPlainText } from '../document/plain-structure.ts';
import type { Language } from '../language/language.ts';

/** What decides how a text is divided. */
export type ExpressionKind = {
  readonly kind: WorkKind;
  readonly role: DocumentRole;
  readonly language: Language;
};

/** The segments of one expression of a work, by the rules for its kind. */
export function segmentExpression(
  text: string,
  { kind, role, language }: ExpressionKind,
): SegmentDraft[] {
  if (role !== 'whole') return segmentScholarlyText(text);
  switch (kind) {
    case 'constitution':
    case 'law':
    case 'charter':
      return segmentLegalText(text, language);
    case 'article':
      return segmentScholarlyText(text);
    case 'other':
      return segmentPlainText(text);
  }
}
