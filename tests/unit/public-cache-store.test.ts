import { answerOf } from '../../src/plugins/accountability/server/src/public-cache/answer';
import { answerStore, tagOf } from '../../src/plugins/accountability/server/src/public-cache/store';

const MEGABYTE = 1_048_576;
const BULLETINS = 'accountability_bulletins';
const NOW = Date.UTC(2026, 4, 4);
const DAY = 86_400_000;

const answer = (bytes: number) =>
  answerOf({ 'content-type': 'application/pdf' }, '"1"', Buffer.alloc(bytes, 'a'));

function storeOf(megabytes: number) {
  const store = answerStore(megabytes);
  const keep = (key: string, bytes: number, ...tags: string[]) => {
    const making = store.begin();
    const kept = { answer: answer(bytes), tags: new Set(tags), from: NOW, until: NOW + DAY };
    const done = store.keep(key, making, kept);
    store.end(making);
    return done;
  };
  return { ...store, keepOne: keep, has: (key: string) => store.get(key, NOW) !== undefined };
}

describe('the memory for public answers', () => {
  it('holds so many bytes and no more, and lets go what was asked for longest ago', () => {
    const store = storeOf(1);
    store.keepOne('first', 50_000, BULLETINS);
    for (let n = 0; n < 100; n += 1) {
      store.keepOne(`answer ${n}`, 50_000, BULLETINS);
      // Somebody asks for this one all the time.
      expect(store.has('first')).toBe(true);
      expect(store.size().bytes).toBeLessThanOrEqual(MEGABYTE);
    }
    expect(store.size().answers).toBeGreaterThan(10);
    expect(store.has('answer 0')).toBe(false);
    expect(store.has('answer 99')).toBe(true);
  });

  it('keeps nothing that would push out most of the others', () => {
    const store = storeOf(1);
    store.keepOne('small', 1_000, BULLETINS);
    store.keepOne('huge', MEGABYTE / 2, BULLETINS);
    expect(store.has('huge')).toBe(false);
    expect(store.has('small')).toBe(true);
  });

  it('keeps nothing that was read before a change and finished after it', () => {
    const store = storeOf(1);
    const making = store.begin();
    const other = store.begin();
    store.clear([{ id: 1, source: BULLETINS, document: 'one' }]);
    const entry = (tag: string) => ({
      answer: answer(100),
      tags: new Set([tag]),
      from: NOW,
      until: NOW + DAY,
    });
    expect(store.keep('list', making, entry(BULLETINS))).toBe(false);
    expect(store.keep('another page', other, entry(tagOf(BULLETINS, 'two')))).toBe(true);
  });

  it('clears a document’s own pages and the lists of its table, and everything where nobody knows what changed', () => {
    const store = storeOf(1);
    store.keepOne('one', 100, tagOf(BULLETINS, 'one'));
    store.keepOne('two', 100, tagOf(BULLETINS, 'two'));
    store.keepOne('list', 100, BULLETINS);
    store.keepOne('plans', 100, 'accountability_plans');
    store.clear([{ id: 1, source: BULLETINS, document: 'one' }]);
    expect(['one', 'two', 'list', 'plans'].filter(store.has)).toEqual(['two', 'plans']);
    store.clear(null);
    expect(store.size()).toEqual({ answers: 0, bytes: 0 });
  });

  it('gives nothing before its time or after it', () => {
    const store = storeOf(1);
    store.keepOne('today', 100, BULLETINS);
    expect(store.get('today', NOW + DAY - 1)).toBeDefined();
    expect(store.get('today', NOW + DAY)).toBeUndefined();
    store.keepOne('today', 100, BULLETINS);
    expect(store.get('today', NOW - 1)).toBeUndefined();
  });
});
