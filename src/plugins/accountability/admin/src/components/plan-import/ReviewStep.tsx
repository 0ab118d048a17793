import { Button, Flex } from '@strapi/design-system';
import { type FormEvent, type RefObject, useRef, useState } from 'react';

import type { PlanImport } from '../../pages/plan-import/use-plan-import';
import { isTitleUnchecked } from '../../pages/plan-import/use-title-check';
import { useTranslate } from '../../translations/translate';

import { AcceptDoubts, Doubts } from './Doubts';
import { HeadingFields } from './HeadingFields';
import { type HeadingProblems, headingProblems } from './heading-problems';
import { ImportProgress } from './ImportProgress';
import { BusyButton } from '../shared/BusyButton';
import { Buttons, Sheet, StepHeading } from '../shared/layout';
import { Outcome } from './Outcome';
import { RowsTable } from './RowsTable';
import { Texts } from './Texts';

interface ReviewStepProps {
  planImport: PlanImport;
  headingRef: RefObject<HTMLHeadingElement>;
}

/** Step 2: what was understood and what will happen; the only place from which something is written. */
export function ReviewStep({ planImport, headingRef }: ReviewStepProps) {
  const t = useTranslate();
  const { state, dispatch, confirm } = planImport;
  const { preview, heading, acceptDoubts, busy, progress } = state;
  const [problems, setProblems] = useState<HeadingProblems>({});
  const form = useRef<HTMLFormElement>(null);
  if (!preview) return null;

  const doubtful = preview.doubts.length > 0;
  const unchecked = isTitleUnchecked(state);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = headingProblems(heading);
    setProblems(found);
    const [first] = Object.keys(found);
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    else void confirm();
  };

  return (
    <Flex tag="form" ref={form} direction="column" alignItems="stretch" gap={5} onSubmit={submit} noValidate>
      <Sheet>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <StepHeading headingRef={headingRef}>{t('planImport.review.heading')}</StepHeading>
          <HeadingFields
            heading={heading}
            problems={problems}
            disabled={busy !== null}
            onChange={(change) => {
              setProblems({});
              dispatch({ type: 'heading-changed', heading: change });
            }}
          />
          <Outcome preview={preview} checking={unchecked} />
        </Flex>
      </Sheet>
      <Doubts doubts={preview.doubts} />
      <RowsTable rows={preview.rows} doubts={preview.doubts} />
      <Texts preview={preview} />
      <Sheet>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {doubtful && (
            <AcceptDoubts
              accepted={acceptDoubts}
              disabled={busy !== null}
              onChange={(accepted) => dispatch({ type: 'doubts-accepted', accepted })}
            />
          )}
          {busy === 'import' && <ImportProgress progress={progress} />}
          <Buttons>
            <BusyButton
              type="submit"
              size="L"
              busy={busy === 'import'}
              disabled={unchecked || (doubtful && !acceptDoubts)}
            >
              {t('planImport.confirm')}
            </BusyButton>
            <Button
              variant="tertiary"
              size="L"
              disabled={busy !== null}
              onClick={() => dispatch({ type: 'went-back' })}
            >
              {t('planImport.review.back')}
            </Button>
          </Buttons>
        </Flex>
      </Sheet>
    </Flex>
  );
}
