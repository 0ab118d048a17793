import { Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import type { RefObject } from 'react';
import { Link } from 'react-router-dom';

import type { ImportedPlan } from '../../api/plan-imports';
import { PLAN } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

import { Buttons, Sheet, StepHeading } from '../shared/layout';
import { Points } from './Points';

interface ResultStepProps {
  result: ImportedPlan;
  headingRef: RefObject<HTMLHeadingElement>;
  onRestart: () => void;
}

const COUNTS = ['added', 'changed', 'unchanged', 'kept'] as const;

/** Step 3: what was written, and the way to publish it. */
export function ResultStep({ result, headingRef, onRestart }: ResultStepProps) {
  const t = useTranslate();
  const counts = COUNTS.filter((name) => result[name] > 0);
  return (
    <Sheet>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Flex gap={3}>
          <CheckCircle aria-hidden fill="success600" width="2.4rem" height="2.4rem" />
          <StepHeading headingRef={headingRef}>{t('planImport.result.heading')}</StepHeading>
        </Flex>
        <Typography tag="p">{t('planImport.result.draft', { title: result.title })}</Typography>
        <Points>
          {counts.map((name) => (
            <li key={name}>{t(`planImport.result.${name}`, { count: result[name] })}</li>
          ))}
        </Points>
        <Typography tag="p" textColor="neutral600">
          {t('planImport.result.publish')}
        </Typography>
        <Buttons>
          <LinkButton
            tag={Link}
            to={`/content-manager/collection-types/${PLAN}/${result.documentId}`}
            size="L"
          >
            {t('planImport.result.open')}
          </LinkButton>
          <Button variant="tertiary" size="L" onClick={onRestart}>
            {t('planImport.result.again')}
          </Button>
        </Buttons>
      </Flex>
    </Sheet>
  );
}
