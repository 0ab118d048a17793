import { useCallback, useEffect, useState } from 'react';

import type { Finding, PublicationApi, PublicTexts } from '../../api/publication';
import { isAbandoned, RefusedError } from '../../api/refusals';
import { moved } from '../../components/answer-publication/findings';
import { isSame } from '../../components/drafts/use-draft';
import type { FieldErrors } from '../../components/shared/DialogForm';

/** How long texts rest before they are looked through, and how long after a failure it is tried again. */
const REST_MS = 400;
const RETRY_MS = 8_000;

export interface Reviewed {
  /** What may be personal data in the texts as they are now. */
  findings: Finding[];
  /** What the server refuses of the texts, by field. */
  errors: FieldErrors;
}

export interface Review extends Reviewed {
  /** The answer as the public will read it; `null` as long as it is not known. */
  answerHtml: string | null;
  /** `behind`: the texts changed since they were looked through; `failed`: they could not be. */
  status: 'current' | 'behind' | 'failed';
  /** Looks through them at once, where that is still to be done; `null` where it cannot be. */
  now: () => Promise<Reviewed | null>;
}

interface Looked {
  /** The texts that were looked through last, and what came of it. */
  texts: PublicTexts;
  findings: Finding[];
  answerHtml: string | null;
}

/** What the server said of which texts. */
interface Outcome {
  of: PublicTexts;
  errors: FieldErrors;
}

/**
 * Looks through texts as they are typed.
 *
 * @param known whether there are texts yet
 */
export function useReview(api: PublicationApi, texts: PublicTexts, known: boolean): Review {
  const [looked, setLooked] = useState<Looked | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [failures, setFailures] = useState(0);

  /** @returns `null` where it did not work out */
  const look = useCallback(
    async (of: PublicTexts): Promise<Reviewed | null> => {
      try {
        const answer = await api.check(of);
        setLooked({ texts: of, ...answer });
        setOutcome({ of, errors: {} });
        setFailures(0);
        return { findings: answer.findings, errors: {} };
      } catch (error) {
        if (isAbandoned(error)) return null;
        const errors = error instanceof RefusedError ? error.fields : {};
        if (Object.keys(errors).length === 0) {
          setFailures((times) => times + 1);
          return null;
        }
        setOutcome({ of, errors });
        return { findings: [], errors };
      }
    },
    [api],
  );

  const isCurrent = outcome !== null && isSame(outcome.of, texts);
  useEffect(() => {
    if (!known || isCurrent) return undefined;
    const timer = setTimeout(() => void look(texts), failures === 0 ? REST_MS : RETRY_MS);
    return () => clearTimeout(timer);
  }, [known, isCurrent, look, texts, failures]);

  const findings = looked ? followed(looked, texts) : [];
  const errors = isCurrent ? outcome.errors : {};
  return {
    findings,
    answerHtml: looked?.answerHtml ?? null,
    status: statusOf(isCurrent, failures),
    errors,
    now: async () => (isCurrent ? { findings, errors } : look(texts)),
  };
}

function statusOf(isCurrent: boolean, failures: number): Review['status'] {
  if (isCurrent) return 'current';
  return failures > 0 ? 'failed' : 'behind';
}

const FIELDS = ['publicQuestion', 'publicAnswer', 'topic'] as const;

/** The findings where they are now. */
function followed({ findings, texts: before }: Looked, now: PublicTexts): Finding[] {
  return FIELDS.flatMap((field) =>
    moved(
      findings.filter((one) => one.field === field),
      before[field],
      now[field],
    ),
  );
}
