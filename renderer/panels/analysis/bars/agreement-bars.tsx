import {
  agreementRows,
  type AgreementRequest,
  type DisagreementsRequest,
} from '../../../../shared/analysis/agreement-request.ts';
import { CheckBox } from '../../../components/fields.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import type { RequestPart } from '../choices/change.ts';
import { NamedChoice } from '../choices/named-choice.tsx';
import { LimitChoice, NumberChoice } from '../choices/number-choice.tsx';
import { CodeChoice, CoderChoice, UnitChoice } from '../coding-filters.tsx';

/** How far coders agree. */
export function AgreementBar({ request, onChange }: RequestPart<AgreementRequest>) {
  const { t } = useWords('analysis');
  return (
    <>
      <NamedChoice
        label={t('rowsAre')}
        value={request.rows}
        values={agreementRows}
        names="agreementRows"
        onChange={(rows) => onChange({ ...request, rows })}
      />
      <UnitChoice {...{ request, onChange }} />
      <CodeChoice {...{ request, onChange }} />
      <CoderChoice {...{ request, onChange }} />
      <NumberChoice
        label={t('draws')}
        value={request.draws}
        values={[0, 200, 1000, 5000]}
        onChange={(draws) => onChange({ ...request, draws })}
      />
      {request.rows !== 'groups' && (
        <CheckBox
          label={t('withGamma')}
          checked={request.withGamma}
          onChange={(event) => onChange({ ...request, withGamma: event.target.checked })}
        />
      )}
    </>
  );
}

/** The passages on which coders differ. */
export function DisagreementsBar({ request, onChange }: RequestPart<DisagreementsRequest>) {
  return (
    <>
      <CodeChoice {...{ request, onChange }} />
      <CoderChoice {...{ request, onChange }} />
      <LimitChoice {...{ request, onChange }} values={[50, 200, 1000]} />
    </>
  );
}
