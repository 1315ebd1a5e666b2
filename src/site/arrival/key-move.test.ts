import { describe, expect, it } from 'vitest';
import { keyMove } from './key-move.ts';

const press = (key: string, given: object = {}, altKey = false) =>
  keyMove({ key, altKey }, { active: -1, count: 30, isOpen: true, ...given });

describe('the keys of a combobox', () => {
  it('open the list at its first or last choice, or at none', () => {
    const closed = { isOpen: false };
    expect(press('ArrowDown', closed)).toBe('first');
    expect(press('ArrowUp', closed)).toBe('last');
    expect(press('ArrowDown', closed, true)).toBe('open');
    expect(press('ArrowUp', closed, true)).toBeUndefined();
    expect(press('Escape', closed)).toBeUndefined();
  });

  it('go from one choice to the next, around at both ends', () => {
    expect(press('ArrowDown')).toBe(0);
    expect(press('ArrowDown', { active: 29 })).toBe(0);
    expect(press('ArrowUp')).toBe(29);
    expect(press('ArrowUp', { active: 5 })).toBe(4);
  });

  it('go by pages, no further than the ends', () => {
    expect(press('PageDown', { active: 0 })).toBe(10);
    expect(press('PageDown', { active: 25 })).toBe(29);
    expect(press('PageUp', { active: 4 })).toBe(0);
  });

  it('close the list', () => {
    expect(press('Escape')).toBe('close');
    expect(press('ArrowUp', { active: 3 }, true)).toBe('close');
    expect(press('Escape', { count: 0 })).toBe('close');
  });

  it('leave the rest to the text', () => {
    for (const key of ['Home', 'End', 'ArrowLeft', 'a']) expect(press(key)).toBeUndefined();
    expect(press('ArrowDown', { count: 0 })).toBeUndefined();
  });
});
