import { useEffect, useState } from 'react';

import type { Finding, PublicationApi, PublicTexts } from '../../api/publication';
import { isAbandoned, RefusedError } from '../../api/refusals';
import { moved } from '../../components/answer-publication/findings';
import type { FieldErrors } from '../../components/shared/FormDialog';

/** How long texts rest before they are looked through, and how long after a failure it is tried again. */
const REST_MS = 400;
const RETRY_MS = 8_000;

export interface Review {
  /** What may be personal data in the texts as they are now. */
  findings: Finding[];
  /** The answer as the public will read it; `null` as long as it is not known. */
  answerHtml: string | null;
  /** `behind`: the texts changed since they were looked through; `failed`: they could not be. */
  status: 'current' | 'behind' | 'failed';
  /** What the server refuses of the texts, by field. */
  errors: FieldErrors;
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

/** Looks through texts as they are typed. @param texts `null` as long as there are none */
export function useReview(api: PublicationApi, texts: PublicTexts | null): Review {
  const [looked, setLooked] = useState<Looked | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const [failures, setFailures] = useState(0);
  const { publicQuestion, publicAnswer, topic } = texts ?? {};
  useEffect(() => {
    if (publicQuestion === undefined || publicAnswer === undefined || topic === undefined) return undefined;
    const asked = { publicQuestion, publicAnswer, topic };
    let current = true;
    const look = async () => {
      try {
        const answer = await api.check(asked);
        if (!current) return;
        setLooked({ texts: asked, ...answer });
        setOutcome({ of: asked, errors: {} });
        setFailures(0);
      } catch (error) {
        if (!current || isAbandoned(error)) return;
        const errors = error instanceof RefusedError ? error.fields : {};
        if (Object.keys(errors).length > 0) setOutcome({ of: asked, errors });
        else setFailures((times) => times + 1);
      }
    };
    const timer = setTimeout(() => void look(), failures === 0 ? REST_MS : RETRY_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [api, publicQuestion, publicAnswer, topic, failures]);

  const isOf = (one: PublicTexts | undefined) =>
    texts !== null &&
    one?.publicQuestion === publicQuestion &&
    one?.publicAnswer === publicAnswer &&
    one?.topic === topic;
  const known = outcome && isOf(outcome.of) ? outcome : null;
  return {
    findings: looked && texts ? followed(looked, texts) : [],
    answerHtml: looked?.answerHtml ?? null,
    status: statusOf(known !== null, failures),
    errors: known?.errors ?? {},
  };
}

function statusOf(known: boolean, failures: number): Review['status'] {
  if (known) return 'current';
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
