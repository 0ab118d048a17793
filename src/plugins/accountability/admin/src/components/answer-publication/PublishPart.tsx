import { Button, Flex, Typography } from '@strapi/design-system';

import { useTranslate } from '../../translations/translate';
import { ErrorNotice } from '../shared/ErrorNotice';
import { Buttons } from '../shared/layout';

import { UNANSWERED } from './FindingList';

interface PublishPartProps {
  /** How many findings nobody answered. */
  unanswered: number;
  /** Whether the texts could not be looked through. */
  unchecked: boolean;
  /** Why it was not published when it was tried last. */
  refused: { message: string } | null;
  /** Whether the answer is public as it stands. */
  again: boolean;
  disabled: boolean;
  onPublish: () => void;
}

const IN_THE_WAY = `[${UNANSWERED}], main [aria-invalid="true"]`;

const goToFirst = () => document.querySelector<HTMLElement>(IN_THE_WAY)?.focus();

/** The way to the public, closed as long as a finding stands unanswered. */
export function PublishPart({
  unanswered,
  unchecked,
  refused,
  again,
  disabled,
  onPublish,
}: PublishPartProps) {
  const t = useTranslate();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {refused && (
        <>
          <ErrorNotice failure={refused} />
          <Flex>
            <Button variant="secondary" onClick={goToFirst}>
              {t('publication.toFirst')}
            </Button>
          </Flex>
        </>
      )}
      <Typography tag="p" role="status" fontWeight={unanswered > 0 ? 'bold' : 'regular'}>
        {unchecked ? t('publication.unchecked') : t('publication.left', { count: unanswered })}
      </Typography>
      <Buttons>
        <Button size="L" disabled={disabled} onClick={onPublish}>
          {t(again ? 'publication.publishAgain' : 'publication.publish')}
        </Button>
      </Buttons>
    </Flex>
  );
}
