import { useState } from 'react';

import type { Dispatch, DispatchChoices, DispatchRequests } from '../../api/dispatches';
import { isAbandoned, RefusedError } from '../../api/refusals';
import { partOfPath } from '../../components/dispatches/dispatch-problems';
import { type DispatchValues, textOf, valuesOf } from '../../components/dispatches/dispatch-values';
import { useTranslate } from '../../translations/translate';

interface SaveFailure {
  message: string;
  /** The sentence about each part of the form. */
  fields: Readonly<Record<string, string>>;
  /** Somebody else changed it, or let it go. */
  conflict: boolean;
}

const CONFLICT = 409;

/** The state of the form of a dispatch that is being written. What was written stays until it is saved. */
export function useDispatchForm(
  dispatch: Dispatch,
  choices: DispatchChoices,
  requests: DispatchRequests,
  onSaved: (dispatch: Dispatch) => void,
) {
  const t = useTranslate();
  const [values, setValues] = useState(() => valuesOf(dispatch));
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const text = textOf(values, choices);
  const unsaved = JSON.stringify(text) !== JSON.stringify(textOf(valuesOf(dispatch), choices));

  const tell = (error: unknown) => {
    if (isAbandoned(error)) return;
    const refused = error instanceof RefusedError && error.message ? error : null;
    const fields = Object.entries(refused?.fields ?? {});
    setFailure({
      message: refused?.message ?? t('error.connection'),
      fields: Object.fromEntries(fields.map(([path, sentence]) => [partOfPath(path, text), sentence])),
      conflict: refused?.status === CONFLICT,
    });
  };
  /** @returns whether what is in the form is stored now */
  const save = async (): Promise<boolean> => {
    if (!unsaved) return true;
    setBusy(true);
    try {
      const saved = await requests.write(text, dispatch.revision);
      setFailure(null);
      // What was written while it was being saved stays.
      setValues((now) => (now === values ? valuesOf(saved) : now));
      onSaved(saved);
      return true;
    } catch (error) {
      tell(error);
      return false;
    } finally {
      setBusy(false);
    }
  };

  return {
    values,
    failure,
    busy,
    unsaved,
    /** @param change as a function, of what came in the meantime too */
    change: (change: Partial<DispatchValues> | ((before: DispatchValues) => Partial<DispatchValues>)) =>
      setValues((before) => ({ ...before, ...(typeof change === 'function' ? change(before) : change) })),
    save,
    tell,
    /** Gives up what was written for what is stored. */
    startOver: async () => {
      try {
        const stored = await requests.read();
        setValues(valuesOf(stored));
        setFailure(null);
        onSaved(stored);
      } catch (error) {
        tell(error);
      }
    },
  };
}

export type DispatchForm = ReturnType<typeof useDispatchForm>;
