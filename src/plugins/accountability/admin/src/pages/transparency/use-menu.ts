import { useState } from 'react';

import { RefusedError } from '../../api/refusals';
import { type MenuPage, useTransparency } from '../../api/transparency';
import {
  arrangementOf,
  linesOf,
  type Move,
  moved,
  type Standing,
  standingOf,
} from '../../components/transparency/menu-moves';
import { useTranslate } from '../../translations/translate';
import { useRead } from '../inquiry-case/use-read';

/** Why it was not saved. */
interface Refusal {
  message: string;
  /** Whether somebody else rearranged the menu meanwhile. */
  changed: boolean;
}

const CONFLICT = 409;

const waiting = (pages: readonly MenuPage[]): number =>
  pages.reduce((sum, page) => sum + Number(page.moved) + waiting(page.children), 0);

const same = (one: readonly MenuPage[], other: readonly MenuPage[]): boolean =>
  JSON.stringify(arrangementOf(one)) === JSON.stringify(arrangementOf(other));

/** The menu while somebody arranges it: as it is stored, and as it was moved since. */
export function useMenu() {
  const saveFailed = useTranslate()('transparency.menu.saveFailed');
  const { wholeMenu, rearrange } = useTransparency();
  const { found, failure, show, reload } = useRead(wholeMenu);
  const [arranged, setArranged] = useState<readonly MenuPage[] | null>(null);
  const [last, setLast] = useState<Standing | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);

  const pages = arranged ?? found?.pages ?? [];
  const deepest = found?.deepest ?? 0;
  const forget = () => {
    setArranged(null);
    setLast(null);
    setRefusal(null);
  };

  return {
    isRead: found !== null,
    failure,
    refusal,
    busy,
    lines: linesOf(pages),
    unsaved: found !== null && !same(pages, found.pages),
    /** How many pages stand elsewhere in what is published. */
    waiting: waiting(pages),
    /** Where the page stands that was moved last. */
    last,
    may: (documentId: string, move: Move) => moved(pages, documentId, move, deepest) !== null,
    move: (documentId: string, move: Move) => {
      const next = busy ? null : moved(pages, documentId, move, deepest);
      if (!next) return;
      setArranged(next);
      setLast(standingOf(linesOf(next), documentId));
    },
    undo: forget,
    readAgain: async () => {
      await reload();
      forget();
    },
    /** @returns whether it is saved */
    save: async (): Promise<boolean> => {
      if (!found) return false;
      setBusy(true);
      setRefusal(null);
      try {
        show(await rearrange(found.version, arrangementOf(pages)));
        forget();
        return true;
      } catch (error) {
        const refused = error instanceof RefusedError ? error : null;
        setRefusal({ message: refused?.message || saveFailed, changed: refused?.status === CONFLICT });
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
