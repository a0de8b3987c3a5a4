import {
  beadDifferences,
  parityRows,
  termPairOrders,
  type KeywordPairsRequest,
  type ParityBeadsRequest,
  type ParityRequest,
  type TermPairsRequest,
} from '../../../../shared/analysis/parity-request.ts';
import type { AlignmentId } from '../../../../shared/base/identifiers.ts';
import { languages, type Language } from '../../../../shared/language/language.ts';
import { Choice } from '../../../components/choices.tsx';
import { CheckBox } from '../../../components/fields.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { documentsById } from '../../../session/project-views.ts';
import { useSnapshot } from '../../../session/talda.ts';
import { cutLabel } from '../chart-label.ts';
import type { RequestPart } from '../choices/change.ts';
import { NamedChoice } from '../choices/named-choice.tsx';
import { LimitChoice, NumberChoice } from '../choices/number-choice.tsx';
import { SomeChoice } from '../choices/some-choice.tsx';
import { useCodeOptions } from '../choices/use-code-options.ts';
import { CodeChoice } from '../coding-filters.tsx';

type HasAlignment = { readonly alignmentId: AlignmentId };

/** Which aligned texts are compared. */
function AlignmentChoice<Request extends HasAlignment>(props: RequestPart<Request>) {
  const { request, onChange } = props;
  const { t } = useWords('analysis');
  const { alignments, documents } = useSnapshot().project;
  const byId = documentsById(documents);
  return (
    <Choice
      label={t('alignment')}
      value={request.alignmentId}
      options={alignments.map(({ id, texts }) => {
        const versions = texts.flatMap(({ documentId }) => byId.get(documentId) ?? []);
        const hint = versions
          .map(({ language, editionDate }) => [language, editionDate].filter(Boolean).join(' '))
          .join(', ');
        return { value: id, label: cutLabel(versions[0]?.title ?? '', 40), hint };
      })}
      onChange={(alignmentId) => onChange({ ...request, alignmentId })}
    />
  );
}

/** How far versions are coded alike. */
export function ParityBar({ request, onChange }: RequestPart<ParityRequest>) {
  const { t } = useWords('analysis');
  return (
    <>
      <AlignmentChoice {...{ request, onChange }} />
      <NamedChoice
        label={t('rowsAre')}
        value={request.rows}
        values={parityRows}
        names="parityRows"
        onChange={(rows) => onChange({ ...request, rows })}
      />
      <CodeChoice {...{ request, onChange }} />
      <NumberChoice
        label={t('draws')}
        value={request.draws}
        values={[0, 200, 1000, 5000]}
        onChange={(draws) => onChange({ ...request, draws })}
      />
    </>
  );
}

/** Where versions differ in words or codes. */
export function ParityBeadsBar({ request, onChange }: RequestPart<ParityBeadsRequest>) {
  const { t } = useWords('analysis');
  return (
    <>
      <AlignmentChoice {...{ request, onChange }} />
      <SomeChoice
        label={t('differences')}
        values={request.differences}
        options={beadDifferences.map((value) => ({ value, label: t(`beadDifferences.${value}`) }))}
        onChange={(differences) => onChange({ ...request, differences })}
      />
      <CodeChoice {...{ request, onChange }} />
      <LimitChoice {...{ request, onChange }} values={[50, 200, 1000]} />
    </>
  );
}

/** Which words of two languages stand for each other. */
export function TermPairsBar({ request, onChange }: RequestPart<TermPairsRequest>) {
  const { t } = useWords('analysis');
  const common = useWords('common');
  const codes = useCodeOptions();
  const languageChoice = (side: 'from' | 'to') => (
    <Choice
      label={t(side === 'from' ? 'fromLanguage' : 'toLanguage')}
      value={request[side]}
      options={languages.map((value) => ({ value, label: common.t(`language.${value}`) }))}
      onChange={(value) => onChange(withLanguage(request, side, value))}
    />
  );
  return (
    <>
      {languageChoice('from')}
      {languageChoice('to')}
      <Choice
        label={t('termsOf')}
        value={request.conceptId ?? 'all'}
        options={[{ value: 'all', label: common.t('all') }, ...codes]}
        onChange={(value) => onChange({ ...request, conceptId: value === 'all' ? null : value })}
      />
      <NumberChoice
        label={t('longestTerm')}
        value={request.longest}
        values={[1, 2, 3]}
        onChange={(longest) => onChange({ ...request, longest })}
      />
      <NumberChoice
        label={t('minimum')}
        value={request.minimumTogether}
        values={[1, 2, 3, 5, 10]}
        onChange={(minimumTogether) => onChange({ ...request, minimumTogether })}
      />
      <NamedChoice
        label={t('orderBy')}
        value={request.sortBy}
        values={termPairOrders}
        names="associations"
        onChange={(sortBy) => onChange({ ...request, sortBy })}
      />
      <CheckBox
        label={t('onlyMutual')}
        checked={request.onlyMutual}
        onChange={(event) => onChange({ ...request, onlyMutual: event.target.checked })}
      />
      <LimitChoice {...{ request, onChange }} values={[50, 100, 500]} />
    </>
  );
}

/** A language is not compared with itself: the other side takes what this side had. */
function withLanguage(
  request: TermPairsRequest,
  side: 'from' | 'to',
  language: Language,
): TermPairsRequest {
  const other = side === 'from' ? 'to' : 'from';
  const kept = request[other] === language ? request[side] : request[other];
  return side === 'from'
    ? { ...request, from: language, to: kept }
    : { ...request, from: kept, to: language };
}

/** Keyword lists of the versions against each other. */
export function KeywordPairsBar({ request, onChange }: RequestPart<KeywordPairsRequest>) {
  return <AlignmentChoice {...{ request, onChange }} />;
}
