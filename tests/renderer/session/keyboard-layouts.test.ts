import { describe, expect, it } from 'vitest';
import { layoutReadings } from '../../../renderer/session/keyboard-layouts.ts';

describe('text typed on the wrong layout', () => {
  it('is read as the same keys on the Russian and the Kazakh layout', () => {
    expect(layoutReadings('ytljd')).toContain('недов');
    expect(layoutReadings('2rsv')).toContain('әкым');
    expect(layoutReadings('зфдуееу')).toContain('palette');
  });

  it('stands first as it was typed', () => {
    expect(layoutReadings('87 Недов')[0]).toBe('87 недов');
  });
});
