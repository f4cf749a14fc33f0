import { describe, expect, it } from 'vitest';
import { actionFor, type KeyPress } from '../src/model/keys';

const press = (key: string, change: Partial<KeyPress> = {}) =>
  actionFor({ key, repeat: false, modified: false, place: 'ELSEWHERE', ...change });

describe('a key', () => {
  it('takes the top alarm or the next step', () => {
    expect([press('t'), press('T')]).toEqual(['TAKE_TOP', 'TAKE_TOP']);
    expect([press('n'), press('N')]).toEqual(['NEXT_STEP', 'NEXT_STEP']);
  });

  it('does nothing while somebody types', () => {
    expect(press('t', { place: 'FIELD' })).toBeNull();
    expect(press('Enter', { place: 'FIELD' })).toBeNull();
  });

  it('does nothing twice when it is held down', () => {
    expect(press('n', { repeat: true })).toBeNull();
  });

  it('leaves shortcuts to the browser', () => {
    expect(press('t', { modified: true })).toBeNull();
  });

  it('takes the top alarm by space or enter on the queue alone', () => {
    expect([press(' ', { place: 'QUEUE' }), press('Enter', { place: 'QUEUE' })]).toEqual(['TAKE_TOP', 'TAKE_TOP']);
    expect([press(' '), press('Enter', { place: 'CONTROL' })]).toEqual([null, null]);
  });

  it('works while the focus rests on a button', () => {
    expect(press('n', { place: 'CONTROL' })).toBe('NEXT_STEP');
  });
});
