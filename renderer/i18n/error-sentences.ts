import type { ShellError } from '../../shared/bridge/bridge-api.ts';
import type { AnalysisError } from '../../shared/analysis/analysis-request.ts';
import type { PatternError } from '../../shared/codebook/indicator-pattern.ts';
import type { ImportError } from '../../shared/import/import-error.ts';
import type { OpenProjectError } from '../../shared/project/project-file.ts';
import type { OpeningNotice, StoreError } from '../store/project-store.ts';
import { words } from './i18n.ts';

/**
 * Sentences for expected failures: what happened, what was kept, what to do. One key for each code
 * of each closed union, so that a new code without a sentence is found by the test of the words.
 */
const t = words('errors');

export function shellErrorSentence(error: ShellError): string {
  return t(`shell.${error.code}`, error);
}

function projectErrorSentence(error: OpenProjectError): string {
  return t(`project.${error.code}`, error);
}

export function importErrorSentence(error: ImportError): string {
  return error.code === 'tooLarge'
    ? t(`import.tooLarge.${error.limit}`, error)
    : t(`import.${error.code}`, error);
}

export function patternErrorSentence(error: PatternError): string {
  return t(`pattern.${error.code}`, error);
}

export function analysisErrorSentence(error: AnalysisError): string {
  return error.code === 'badPattern'
    ? patternErrorSentence(error.reason)
    : t(`analysis.${error.code}`, error);
}

export function storeErrorSentence(error: StoreError): string {
  switch (error.code) {
    case 'shell':
      return shellErrorSentence(error.error);
    case 'project':
      return projectErrorSentence(error.error);
    case 'diverged':
      return t('store.diverged', error);
  }
}

export function openingNoticeSentence(notice: OpeningNotice): string {
  return notice.kind === 'recovered'
    ? t('notice.recovered', { count: notice.changes })
    : t(`notice.${notice.kind}`, notice);
}
