import { ScreenLayout } from '../../components/screen-layout.tsx';

export function TextsScreen() {
  return (
    <ScreenLayout screen="texts" name="texts">
      <p />
    </ScreenLayout>
  );
}
