import type { GroupBy } from '../../../shared/analysis/analysis-request.ts';
import { Choice } from '../../components/choices.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useSnapshot } from '../../session/talda.ts';
import { groupKey, groupKeys, groupOfKey } from './group-keys.ts';

type GroupChoiceProps = {
  readonly label: string;
  readonly value: GroupBy | null;
  readonly allowsNone: boolean;
  readonly onChange: (groupBy: GroupBy | null) => void;
};

/** What the rows or columns stand for: parts of texts, languages, or the user's own variables. */
export function GroupChoice({ label, value, allowsNone, onChange }: GroupChoiceProps) {
  const { t } = useWords('analysis');
  const { project } = useSnapshot();
  const keys = [...(allowsNone ? ['none'] : []), ...groupKeys(project)];
  return (
    <Choice
      label={label}
      value={groupKey(value)}
      options={keys.map((key) => ({
        value: key,
        label: key.startsWith('variable:') ? key.slice('variable:'.length) : t(`groups.${key}`),
      }))}
      onChange={(key) => onChange(groupOfKey(key))}
    />
  );
}
