import { useEffect, useState } from 'react';

import { type LogState, type OutboxLog, useOutbox } from '../../api/outbox';
import { isAbandoned } from '../../api/refusals';

export interface LogView {
  state: LogState;
  page: number;
}

/** What happened on the page last, to be told. */
export type Told = { kind: 'sent-again'; count: number } | { kind: 'failed' } | null;

const PARKED: LogView = { state: 'parked', page: 1 };
const WAITING: LogView = { state: 'waiting', page: 1 };

/** A page of the log, read again when another one is asked for or something is sent again. */
export function useOutboxLog() {
  const outbox = useOutbox();
  /** `null` until the first answer says whether anything has stopped. */
  const [view, setView] = useState<LogView | null>(null);
  const [log, setLog] = useState<OutboxLog | null>(null);
  const [readings, setReadings] = useState(0);
  const [told, setTold] = useState<Told>(null);
  const [sending, setSending] = useState(false);

  useEffect(() => {
    let current = true;
    const read = async () => {
      const { state, page } = view ?? PARKED;
      try {
        const next = await outbox.log(state, page);
        if (!current) return;
        setLog(next);
        if (!view) setView(next.meta.counts.parked > 0 ? PARKED : WAITING);
      } catch (error) {
        if (current && !isAbandoned(error)) setTold({ kind: 'failed' });
      }
    };
    void read();
    return () => {
      current = false;
    };
  }, [outbox, view, readings]);

  const readAgain = () => setReadings((times) => times + 1);

  return {
    view: view ?? PARKED,
    /** `null` while it is read. */
    log: view ? log : null,
    told,
    sending,
    show(next: LogView): void {
      setTold(null);
      setLog(null);
      setView(next);
    },
    readAgain(): void {
      setTold(null);
      readAgain();
    },
    async sendAgain(ids: number[] | 'all'): Promise<void> {
      setSending(true);
      try {
        setTold({ kind: 'sent-again', count: await outbox.sendAgain(ids) });
        readAgain();
      } catch (error) {
        if (!isAbandoned(error)) setTold({ kind: 'failed' });
      } finally {
        setSending(false);
      }
    },
  };
}
