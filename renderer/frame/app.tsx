import { useEffect } from 'react';
import { changeLanguage } from '../i18n/i18n.ts';
import { TaldaContext, type Talda } from '../session/talda.ts';
import { useWatched } from '../session/watched.ts';
import { Frame } from './frame.tsx';
import { StartScreen } from './start-screen.tsx';
import { useTheme } from './use-theme.ts';
import { WindowKeys } from './window-keys.tsx';

/** The whole window: the start screen, or the frame of the open project. */
export function App({ talda }: { readonly talda: Talda }) {
  const { language, theme, readingScale } = useWatched(talda.preferences);
  const open = useWatched(talda.desk.open);
  useTheme(theme);
  useEffect(() => {
    void changeLanguage(language);
  }, [language]);
  useEffect(() => {
    document.documentElement.style.setProperty('--reading-scale', String(readingScale));
  }, [readingScale]);
  return (
    <TaldaContext value={talda}>
      <WindowKeys />
      {open === null ? <StartScreen /> : <Frame key={open.snapshot().folder.handle} />}
    </TaldaContext>
  );
}
