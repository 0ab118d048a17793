import { useCallback, useEffect, useState } from 'react';

import type { Draft, InquiryCaseApi } from '../../api/inquiry-case';
import { isAbandoned, RefusedError } from '../../api/refusals';

/** How long the text rests before it is saved, and how long after a failure it is tried again. */
const REST_MS = 1_000;
const RETRY_MS = 8_000;
const CONFLICT = 409;

export interface DraftEditing {
  text: string;
  write: (text: string) => void;
  /** `unread`: the draft could not be read, and so nothing is written over it. */
  status: 'loading' | 'unread' | 'saved' | 'saving' | 'waiting' | 'failed' | 'conflict';
  /** When it was saved last (ISO 8601), and by whom. */
  saved: Pick<Draft, 'savedAt' | 'savedBy'> | null;
  /** What somebody else saved meanwhile. */
  conflict: Draft | null;
  keepMine: () => void;
  takeTheirs: () => void;
  /** Saves at once what is not saved yet. */
  saveNow: () => void;
}

/** The draft of an answer, saved as one types. Two people's words are never mixed: whoever saves second is asked. */
export function useDraft(api: InquiryCaseApi): DraftEditing {
  const [stored, setStored] = useState<Draft | null>(null);
  const [text, setText] = useState('');
  const [saving, setSaving] = useState(false);
  const [failures, setFailures] = useState(0);
  const [conflict, setConflict] = useState<Draft | null>(null);
  const [unread, setUnread] = useState(false);

  useEffect(() => {
    let current = true;
    api.readDraft().then(
      (draft) => {
        if (!current) return;
        setStored(draft);
        setText(draft.text);
      },
      (error: unknown) => current && setUnread(!isAbandoned(error)),
    );
    return () => {
      current = false;
    };
  }, [api]);

  const waiting = stored !== null && conflict === null && !saving && text !== stored.text;

  const save = useCallback(async () => {
    if (!stored || !waiting) return;
    setSaving(true);
    try {
      const saved = await api.saveDraft(text, stored.version);
      // What was sent, not what the server made of it: the comparison is with what is in the field.
      setStored({ ...saved, text });
      setFailures(0);
    } catch (error) {
      if (isAbandoned(error)) return;
      const theirs = await draftInTheWay(api, error);
      if (theirs) setConflict(theirs);
      else setFailures((times) => times + 1);
    } finally {
      setSaving(false);
    }
  }, [api, stored, waiting, text]);

  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => void save(), failures === 0 ? REST_MS : RETRY_MS);
    return () => clearTimeout(timer);
  }, [waiting, save, failures]);

  const unsaved = waiting || saving || conflict !== null;
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);

  const status = (): DraftEditing['status'] => {
    if (unread) return 'unread';
    if (!stored) return 'loading';
    if (conflict) return 'conflict';
    if (saving) return 'saving';
    if (failures > 0) return 'failed';
    return waiting ? 'waiting' : 'saved';
  };

  return {
    text,
    write: setText,
    status: status(),
    saved: stored?.savedAt ? stored : null,
    conflict,
    keepMine: () => {
      setStored(conflict);
      setConflict(null);
    },
    takeTheirs: () => {
      setStored(conflict);
      setText(conflict?.text ?? '');
      setConflict(null);
    },
    saveNow: () => void save(),
  };
}

/** The draft that made a saving fail, where that is why. */
async function draftInTheWay(api: InquiryCaseApi, error: unknown): Promise<Draft | null> {
  if (!(error instanceof RefusedError) || error.status !== CONFLICT) return null;
  try {
    return await api.readDraft();
  } catch {
    // The connection is gone as well: the next try meets the same conflict.
    return null;
  }
}
