import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateText, parseDateText } from '../../../../renderer/panels/texts/date-text.ts';

describe('a written date', () => {
  it('is read day before month, whatever stands between', () => {
    for (const text of ['01.07.2023', '1.7.2023', '01/07/2023', '1 7 2023', ' 2023-07-01 ']) {
      expect(parseDateText(text), text).toBe('2023-07-01');
    }
  });

  it('is empty when nothing is written, and refused when it is no day of the calendar', () => {
    expect(parseDateText(' ')).toBe('');
    for (const text of ['31.02.2023', '2023', 'июль', '1.13.2023', '1.7.23', '29.02.2023']) {
      expect(parseDateText(text), text).toBeNull();
    }
    expect(parseDateText('29.02.2024')).toBe('2024-02-29');
  });

  it('comes back to the same day', () => {
    const day = fc.date({
      min: new Date('1800-01-01'),
      max: new Date('2200-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(parseDateText(dateText(iso))).toBe(iso);
      }),
    );
  });
});
