import { ScreenLayout } from '../../components/screen-layout.tsx';

export function CodebookScreen() {
  return (
    <ScreenLayout screen="codebook" name="codebook">
      <p />
    </ScreenLayout>
  );
}
