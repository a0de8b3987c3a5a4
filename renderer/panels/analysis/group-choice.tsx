import type { GroupBy } from '../../../shared/analysis/analysis-request.ts';
import { Choice } from '../../components/choices.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useSnapshot } from '../../session/talda.ts';
import { groupKey, groupKeys, groupOfKey } from './group-keys.ts';

type GroupChoiceProps<Group extends GroupBy | null> = {
  readonly label: string;
  readonly value: Group;
  readonly onChange: (groupBy: Group) => void;
};

/** What the rows or columns stand for: parts of texts, languages, or the user's own variables. */
export function GroupChoice({ label, value, onChange }: GroupChoiceProps<GroupBy>) {
  const { project } = useSnapshot();
  return (
    <KeyChoice
      {...{ label, value }}
      keys={groupKeys(project)}
      onChange={(groupBy) => {
        if (groupBy !== null) onChange(groupBy);
      }}
    />
  );
}

/** The same where it may also be left at no groups at all. */
export function GroupOrNoneChoice(props: GroupChoiceProps<GroupBy | null>) {
  const { project } = useSnapshot();
  return <KeyChoice {...props} keys={['none', ...groupKeys(project)]} />;
}

type KeyChoiceProps = GroupChoiceProps<GroupBy | null> & { readonly keys: readonly string[] };

function KeyChoice({ label, value, keys, onChange }: KeyChoiceProps) {
  const { t } = useWords('analysis');
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
