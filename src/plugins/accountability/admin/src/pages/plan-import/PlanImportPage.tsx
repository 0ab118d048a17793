import { Box, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';

import { DocumentStep } from '../../components/plan-import/DocumentStep';
import { ErrorNotice } from '../../components/shared/ErrorNotice';
import { ResultStep } from '../../components/plan-import/ResultStep';
import { ReviewStep } from '../../components/plan-import/ReviewStep';
import { Steps } from '../../components/plan-import/Steps';
import { PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

import { usePlanImport } from './use-plan-import';

/** «Importar plan»: the document, what was understood of it, and the plan it became. */
export function PlanImportPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.importPlans}>
      <PlanImport />
    </Page.Protect>
  );
}

function PlanImport() {
  const t = useTranslate();
  const planImport = usePlanImport();
  const { step, failure, result } = planImport.state;

  // A new step is read from its heading on; the first one is not, since the page itself has just been opened.
  const headingRef = useRef<HTMLHeadingElement>(null);
  const shownStep = useRef(step);
  useEffect(() => {
    if (shownStep.current !== step) headingRef.current?.focus();
    shownStep.current = step;
  }, [step]);

  return (
    <Page.Main>
      <Page.Title>{t('planImport.title')}</Page.Title>
      <Layouts.Header title={t('planImport.title')} subtitle={t('planImport.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
          <Steps current={step} />
          {failure && <ErrorNotice failure={failure} />}
          <Box>
            {step === 'document' && <DocumentStep planImport={planImport} headingRef={headingRef} />}
            {step === 'review' && <ReviewStep planImport={planImport} headingRef={headingRef} />}
            {step === 'result' && result && (
              <ResultStep
                result={result}
                headingRef={headingRef}
                onRestart={() => planImport.dispatch({ type: 'restarted' })}
              />
            )}
          </Box>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
