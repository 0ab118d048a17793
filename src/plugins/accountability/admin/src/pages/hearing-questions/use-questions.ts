import { useCallback, useEffect, useRef, useState } from 'react';

import { type QuestionList, type QuestionStep, useHearingQuestions } from '../../api/hearing-questions';
import { isAbandoned, RefusedError } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';

const EVERY_MS = 4_000;

/**
 * A hearing's questions, asked again every few seconds while somebody looks at them. What could not be asked is asked
 * again: the list that stands is not taken away for it.
 */
export function useQuestions(documentId: string) {
  const t = useTranslate();
  const requests = useHearingQuestions(documentId);
  const [list, setList] = useState<QuestionList | null>(null);
  const [failure, setFailure] = useState<{ message: string } | null>(null);
  const [arrived, setArrived] = useState(0);
  const shown = useRef<QuestionList | null>(null);
  const connection = t('error.connection');

  const show = useCallback((next: QuestionList) => {
    const known = new Set(shown.current?.questions.map((one) => one.documentId));
    const isNew = ({ documentId: id }: { documentId: string }) => !known.has(id);
    if (shown.current) setArrived(next.questions.filter(isNew).length);
    shown.current = next;
    setList(next);
  }, []);
  const tell = useCallback(
    (error: unknown) => {
      if (isAbandoned(error)) return;
      setFailure({ message: (error instanceof RefusedError && error.message) || connection });
    },
    [connection],
  );

  useEffect(() => {
    let current = true;
    shown.current = null;
    requests.list().then(
      (found) => current && show(found),
      (error: unknown) => current && tell(error),
    );
    const refresh = async () => {
      const { current: before } = shown;
      if (document.hidden || !before) return;
      const next = await requests.listChanged(before.tag).catch(() => null);
      // What was marked meanwhile is newer than what was asked before it.
      if (current && next && shown.current === before) show(next);
    };
    const timer = setInterval(() => void refresh(), EVERY_MS);
    const seen = () => void refresh();
    document.addEventListener('visibilitychange', seen);
    return () => {
      current = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [requests, show, tell]);

  /** @throws RefusedError, for the form that asks it */
  const take = useCallback(
    async (step: QuestionStep) => {
      show(await requests.take(step));
      setFailure(null);
    },
    [requests, show],
  );
  return {
    list,
    failure,
    /** How many came in since the list was shown before. */
    arrived,
    take,
    /** The same from a button: a refusal is told on the page. */
    press: (step: QuestionStep) => void take(step).catch(tell),
    reload: async () => show(await requests.list()),
  };
}
