import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftInfo, Drafts } from '../backend/workspace/workspace';
import { createDraftWriter, type DraftSource, type DraftState } from './draft-writer';

const info = { kind: 'destination', subaccountId: 'a', serviceInstance: null, title: 'orders', basedOn: null } as const;

function source(content: string): DraftSource {
  return { info, content };
}

function setUp(options: { readonly isStored?: boolean } = {}) {
  const rows = new Map<string, { readonly info: DraftInfo; readonly content: unknown }>();
  const states: DraftState[] = [];
  const refusal: { error: Error | null } = { error: null };
  const drafts: Drafts = {
    list: async () => [...rows.values()].map((row) => row.info),
    read: async (id) => rows.get(id)?.content ?? null,
    save: async (saved, content) => {
      if (refusal.error !== null) throw refusal.error;
      rows.set(saved.id, { info: saved, content });
    },
    delete: async (id) => {
      rows.delete(id);
    },
  };
  const writer = createDraftWriter(drafts, 'one', {
    now: () => new Date('2026-11-22T12:00:00Z'),
    isStored: options.isStored ?? false,
    onState: (state) => states.push(state),
  });
  return { rows, states, refusal, writer };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the writer of a draft', () => {
  it('waits for a pause in typing', async () => {
    const { rows, states, writer } = setUp();
    writer.put(source('o'));
    await vi.advanceTimersByTimeAsync(400);
    writer.put(source('or'));
    await vi.advanceTimersByTimeAsync(400);
    expect(rows.size).toBe(0);
    await vi.advanceTimersByTimeAsync(200);
    expect(rows.get('one')?.content).toBe('or');
    expect(rows.get('one')?.info).toMatchObject({ id: 'one', title: 'orders', savedAt: '2026-11-22T12:00:00.000Z' });
    expect(states.map(({ code }) => code)).toEqual(['pending', 'pending', 'stored']);
  });

  it('writes at once when asked, and once only', async () => {
    const { rows, writer } = setUp();
    writer.put(source('or'));
    await writer.flush();
    expect(rows.get('one')?.content).toBe('or');
    rows.set('one', { info: { ...info, id: 'one', savedAt: '' }, content: 'by another tab' });
    await writer.flush();
    await vi.advanceTimersByTimeAsync(1000);
    expect(rows.get('one')?.content).toBe('by another tab');
  });

  it('keeps nothing of a form without changes, and takes back what was kept', async () => {
    const { rows, writer } = setUp();
    writer.put(null);
    await vi.advanceTimersByTimeAsync(1000);
    expect(rows.size).toBe(0);
    writer.put(source('or'));
    await writer.flush();
    writer.put(null);
    await writer.flush();
    expect(rows.size).toBe(0);
  });

  it('does not bring back a draft that was deleted elsewhere', async () => {
    const { rows, states, writer } = setUp();
    writer.put(source('or'));
    await writer.flush();
    rows.clear();
    writer.put(source('ord'));
    await writer.flush();
    writer.put(source('orde'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(rows.size).toBe(0);
    expect(states.at(-1)).toEqual({ code: 'gone' });
  });

  it('brings it back when the user wants to keep it', async () => {
    const { rows, writer } = setUp({ isStored: true });
    writer.put(source('or'));
    await writer.flush();
    await writer.keep();
    expect(rows.get('one')?.content).toBe('or');
  });

  it('deletes it in the end, and writes no more', async () => {
    const { rows, writer } = setUp();
    writer.put(source('or'));
    await writer.flush();
    writer.put(source('ord'));
    await writer.end();
    writer.put(source('orde'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(rows.size).toBe(0);
  });

  it('tells why it could not be stored, and stores it with the next try', async () => {
    const { rows, states, refusal, writer } = setUp();
    refusal.error = new Error('locked');
    writer.put(source('or'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(states.at(-1)).toEqual({ code: 'failed', error: refusal.error });
    await expect(writer.keep()).rejects.toThrow('locked');
    refusal.error = null;
    writer.put(source('or'));
    await writer.flush();
    expect(rows.size).toBe(1);
  });
});
