import { ScreenLayout } from '../../components/screen-layout.tsx';

/** The place of the reading screen, which is being built. */
export function ReadingScreen() {
  return (
    <ScreenLayout screen="reading" name="reading">
      <p />
    </ScreenLayout>
  );
}
