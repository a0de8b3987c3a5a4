import { languages } from '../../shared/language/language.ts';
import { Switch } from '../components/choices.tsx';
import { usePreferences, useTalda } from '../session/talda.ts';
import { ownLanguageNames } from './own-language-names.ts';

type LanguageSwitchProps = { readonly label: string };

/** The language of the interface, each by the name it gives itself. */
export function LanguageSwitch({ label }: LanguageSwitchProps) {
  const { preferences } = useTalda();
  const { language } = usePreferences();
  return (
    <Switch
      label={label}
      value={language}
      options={languages.map((own) => ({
        value: own,
        label: <span lang={own}>{ownLanguageNames[own]}</span>,
      }))}
      onChange={(next) => preferences.update({ language: next })}
    />
  );
}
