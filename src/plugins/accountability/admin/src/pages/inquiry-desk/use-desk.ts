import { useAuth, usePersistentState } from '@strapi/strapi/admin';
import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';

import { type InquiryPage, useInquiryDesk } from '../../api/inquiry-desk';
import { isAbandoned, RefusedError } from '../../api/refusals';

import { changed, type DeskChange, type DeskQuery, readQuery, toParams, writeQuery } from './desk-query';

export interface Desk {
  query: DeskQuery;
  change: (change: DeskChange) => void;
  replace: (query: DeskQuery) => void;
  /** Document number or email the list is narrowed to. It lives here only: in no address, no storage. */
  person: string;
  setPerson: (person: string) => void;
  /** The last page read, also while the next one is on its way. */
  page: InquiryPage | null;
  loading: boolean;
  /** The server's sentence, or an empty one where it could not be asked. */
  failure: string | null;
  reload: () => void;
}

interface Result {
  /** What was asked for. */
  asked: string;
  page: InquiryPage | null;
  failure: string | null;
}

/**
 * The list's state. Filters and order are in the address, so that a view can be bookmarked and sent to a colleague; an
 * address without any brings back those the user had last.
 */
export function useDesk(): Desk {
  const { list, search } = useInquiryDesk();
  const { said, say } = useKeptAddress();
  const [person, setPerson] = useState('');
  const [times, setTimes] = useState(0);
  const [result, setResult] = useState<Result>({ asked: '', page: null, failure: null });

  const query = useMemo(() => readQuery(new URLSearchParams(said)), [said]);
  const asked = JSON.stringify([said, person, times]);

  useEffect(() => {
    let current = true;
    const params = toParams(query);
    (person ? search(params, person) : list(params)).then(
      (page) => current && setResult({ asked, page, failure: null }),
      (error: unknown) => {
        if (!current || isAbandoned(error)) return;
        const failure = error instanceof RefusedError ? error.message : '';
        setResult(({ page }) => ({ asked, page, failure }));
      },
    );
    return () => {
      current = false;
    };
  }, [asked, query, person, list, search]);

  const replace = (next: DeskQuery) => say(writeQuery(next));
  return {
    query,
    replace,
    change: (change) => replace(changed(query, change)),
    person,
    setPerson: (next) => {
      setPerson(next);
      replace(changed(query, {}));
    },
    page: result.page,
    loading: result.asked !== asked,
    failure: result.failure,
    reload: () => setTimes(times + 1),
  };
}

/** The address's query, kept in this browser for the user; the page in it is not. */
function useKeptAddress(): { said: string; say: (query: URLSearchParams) => void } {
  const [address, setAddress] = useSearchParams();
  const userId = useAuth('useKeptAddress', ({ user }) => user?.id);
  const [kept, keep] = usePersistentState(`accountability.inquiry-desk.${userId ?? ''}`, '');
  const [first] = useState(kept);
  const [chosen, setChosen] = useState(false);

  const written = address.toString();
  const said = written === '' && !chosen ? first : written;
  useEffect(() => {
    if (said === written) keep(writeQuery({ ...readQuery(new URLSearchParams(said)), page: '1' }).toString());
    else setAddress(new URLSearchParams(said), { replace: true });
  }, [said, written, keep, setAddress]);

  return {
    said,
    say: (query) => {
      setChosen(true);
      setAddress(query);
    },
  };
}
