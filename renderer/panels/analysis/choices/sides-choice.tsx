import type { TextFilter } from '../../../../shared/analysis/text-filter.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { RequestPart } from './change.ts';
import { SideChoice } from './side-choice.tsx';

type HasSides = {
  readonly target: TextFilter;
  /** `null`: all the rest of the text. */
  readonly reference: TextFilter | null;
};

/** The two sides of a comparison. */
export function SidesChoice<Request extends HasSides>(props: RequestPart<Request>) {
  const { request, onChange } = props;
  const { t } = useWords('analysis');
  return (
    <>
      <SideChoice
        label={t('side.target')}
        value={request.target}
        allowsRest={false}
        onChange={(target) => {
          if (target !== null) onChange({ ...request, target });
        }}
      />
      <SideChoice
        label={t('side.reference')}
        value={request.reference}
        allowsRest
        onChange={(reference) => onChange({ ...request, reference })}
      />
    </>
  );
}
