import { type Language } from '../../../shared/language/language.ts';
import { detectLanguage } from '../../../shared/language/detect-language.ts';
import type { BenchRow } from './language-bench.ts';
import { scoreDetection } from './score-detection.ts';

/** Language identification of snippets. */
export function scoreDetectionPart(language: Language): BenchRow[] {
  return scoreDetection(detectLanguage).filter((row) => row.language === language);
}
