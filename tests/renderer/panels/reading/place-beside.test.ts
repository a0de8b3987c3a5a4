import { expect, test } from 'vitest';
import { placeBeside } from '../../../../renderer/panels/reading/place-beside.ts';

const area = { width: 1000, height: 800 };
const box = { width: 300, height: 400 };
const line = (top: number, left = 100) => ({ left, top, bottom: top + 20 });

test('a box goes under the line where there is room', () => {
  expect(placeBeside(line(100), box, area)).toEqual({ left: 100, top: 128, room: 664 });
});

test('a high box under the line scrolls inside rather than covering it', () => {
  expect(placeBeside(line(480), box, area)).toEqual({ left: 100, top: 508, room: 284 });
});

test('with hardly any room below it goes above the line', () => {
  const { top, room } = placeBeside(line(700), box, area);
  expect([top, room]).toEqual([292, 684]);
});

test('a box never leaves the window at the side', () => {
  expect(placeBeside(line(100, 950), box, area).left).toBe(692);
  expect(placeBeside(line(100, -50), box, area).left).toBe(8);
});
