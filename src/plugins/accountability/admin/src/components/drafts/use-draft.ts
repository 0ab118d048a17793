import { useCallback, useEffect, useRef, useState } from 'react';

import type { DraftStore, KeptDraft, Texts } from '../../api/drafts';
import { isAbandoned, RefusedError } from '../../api/refusals';
import { useAskBeforeUnload } from '../shared/use-ask-before-unload';

/** How long texts rest before they are saved, and how long after a failure it is tried again. */
const REST_MS = 1_000;
const RETRY_MS = 8_000;
const CONFLICT = 409;

export interface DraftEditing<Kept extends Texts> {
  texts: Kept;
  write: (change: Partial<Kept>) => void;
  /** Whether anything was written here, and not only read. */
  touched: boolean;
  /** `unread`: the draft could not be read, and so nothing is written over it. */
  status: 'loading' | 'unread' | 'saved' | 'saving' | 'waiting' | 'failed' | 'conflict';
  /** When it was saved last (ISO 8601), and by whom. */
  saved: Pick<KeptDraft<Kept>, 'savedAt' | 'savedBy'> | null;
  /** What somebody else saved meanwhile. */
  conflict: KeptDraft<Kept> | null;
  keepMine: () => void;
  takeTheirs: () => void;
  /** Saves at once what is not saved yet. */
  saveNow: () => void;
  /** Resolves when nothing is being saved, with the version that is kept then. */
  settled: () => Promise<number>;
  /** Takes over what the server answered with to something else than a saving. */
  show: (kept: KeptDraft<Kept>) => void;
}

/** Whether two texts say the same in each field. */
export function isSame(one: Texts, other: Texts): boolean {
  return Object.keys(one).every((field) => one[field] === other[field]);
}

/**
 * Texts on their way, saved as one types. Two people's words are never mixed: whoever saves second is asked.
 *
 * @param store the same one from one rendering to the next
 * @param empty what is shown until it is read
 */
export function useDraft<Kept extends Texts>(store: DraftStore<Kept>, empty: Kept): DraftEditing<Kept> {
  const [stored, setStored] = useState<KeptDraft<Kept> | null>(null);
  const [texts, setTexts] = useState(empty);
  const [touched, setTouched] = useState(false);
  const [saving, setSaving] = useState(false);
  const [failures, setFailures] = useState(0);
  const [conflict, setConflict] = useState<KeptDraft<Kept> | null>(null);
  const [unread, setUnread] = useState(false);
  const running = useRef(Promise.resolve());
  const version = useRef(0);

  const keep = useCallback((kept: KeptDraft<Kept> | null) => {
    version.current = kept?.version ?? 0;
    setStored(kept);
  }, []);

  useEffect(() => {
    let current = true;
    store.read().then(
      (draft) => {
        if (!current) return;
        keep(draft);
        setTexts(draft.texts);
      },
      (error: unknown) => current && setUnread(!isAbandoned(error)),
    );
    return () => {
      current = false;
    };
  }, [store, keep]);

  const waiting = stored !== null && conflict === null && !saving && !isSame(texts, stored.texts);

  const saveNow = useCallback(() => {
    if (!stored || !waiting) return;
    const save = async () => {
      setSaving(true);
      try {
        const saved = await store.save(texts, stored.version);
        // What was sent, not what the server made of it: the comparison is with what is in the fields.
        keep({ ...saved, texts });
        setFailures(0);
      } catch (error) {
        if (isAbandoned(error)) return;
        const theirs = await draftInTheWay(store, error);
        if (theirs) setConflict(theirs);
        else setFailures((times) => times + 1);
      } finally {
        setSaving(false);
      }
    };
    running.current = save();
  }, [store, stored, waiting, texts, keep]);

  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(saveNow, failures === 0 ? REST_MS : RETRY_MS);
    return () => clearTimeout(timer);
  }, [waiting, saveNow, failures]);

  const unsaved = waiting || saving || conflict !== null;
  useAskBeforeUnload(unsaved);

  const status = (): DraftEditing<Kept>['status'] => {
    if (unread) return 'unread';
    if (!stored) return 'loading';
    if (conflict) return 'conflict';
    if (saving) return 'saving';
    if (failures > 0) return 'failed';
    return waiting ? 'waiting' : 'saved';
  };
  const show = (kept: KeptDraft<Kept>) => {
    keep(kept);
    setTexts(kept.texts);
    setConflict(null);
    setFailures(0);
  };

  return {
    texts,
    write: (change) => {
      setTexts((before) => ({ ...before, ...change }));
      setTouched(true);
    },
    touched,
    status: status(),
    saved: stored?.savedAt ? stored : null,
    conflict,
    keepMine: () => {
      keep(conflict);
      setConflict(null);
    },
    takeTheirs: () => conflict && show(conflict),
    saveNow,
    settled: async () => {
      await running.current;
      return version.current;
    },
    show,
  };
}

/** The draft that made a saving fail, where that is why. */
async function draftInTheWay<Kept extends Texts>(
  store: DraftStore<Kept>,
  error: unknown,
): Promise<KeptDraft<Kept> | null> {
  if (!(error instanceof RefusedError) || error.status !== CONFLICT) return null;
  try {
    return await store.read();
  } catch {
    // The connection is gone as well: the next try meets the same conflict.
    return null;
  }
}
