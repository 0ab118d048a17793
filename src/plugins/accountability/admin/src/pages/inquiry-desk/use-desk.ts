import { useAuth, usePersistentState } from '@strapi/strapi/admin';
import { useCallback, useEffect, useMemo, useState } from 'react';
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

/**
 * The list's state. Filters and order are in the address, so that a view can be bookmarked and sent to a colleague; an
 * address without any brings back those the user had last.
 */
export function useDesk(): Desk {
  const { list, search } = useInquiryDesk();
  const [address, setAddress] = useSearchParams();
  const userId = useAuth('useDesk', ({ user }) => user?.id);
  const [kept, keep] = usePersistentState(`accountability.inquiry-desk.${userId ?? ''}`, '');
  const [restoring, setRestoring] = useState(kept !== '' && address.size === 0);
  const [person, setPerson] = useState('');
  const [page, setPage] = useState<InquiryPage | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [loading, setLoading] = useState(true);
  const [asked, setAsked] = useState(0);

  const said = address.toString();
  const query = useMemo(() => readQuery(new URLSearchParams(said)), [said]);

  useEffect(() => {
    if (restoring) {
      setRestoring(false);
      setAddress(new URLSearchParams(kept), { replace: true });
    } else {
      keep(writeQuery({ ...query, page: '1' }).toString());
    }
  }, [restoring, kept, keep, query, setAddress]);

  useEffect(() => {
    if (restoring) return undefined;
    let current = true;
    setLoading(true);
    const params = toParams(query);
    (person ? search(params, person) : list(params)).then(
      (found) => {
        if (!current) return;
        setPage(found);
        setFailure(null);
        setLoading(false);
      },
      (error: unknown) => {
        if (!current || isAbandoned(error)) return;
        setFailure(error instanceof RefusedError ? error.message : '');
        setLoading(false);
      },
    );
    return () => {
      current = false;
    };
  }, [restoring, query, person, asked, list, search]);

  const replace = useCallback((next: DeskQuery) => setAddress(writeQuery(next)), [setAddress]);
  return {
    query,
    replace,
    change: (change) => replace(changed(query, change)),
    person,
    setPerson: (next) => {
      setPerson(next);
      replace(changed(query, {}));
    },
    page,
    loading,
    failure,
    reload: () => setAsked((times) => times + 1),
  };
}
