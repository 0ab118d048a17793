import { Button, Flex, Typography } from '@strapi/design-system';
import { useAuth, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { CaseStep, InquiryCase } from '../../api/inquiry-case';
import { isAbandoned, RefusedError } from '../../api/refusals';
import type { OpenCase } from '../../pages/inquiry-case/use-case';
import { PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { BusyButton } from '../shared/BusyButton';
import { useDates } from '../shared/dates';
import { Disclosure, PartHeading, Sheet } from '../shared/layout';

import { isOpenCase } from './open-case';
import { PriorityDialog } from './PriorityDialog';
import { FORM_STEPS, type FormStep, isGrave } from './step-forms';
import { StepDialog } from './StepDialog';

interface ActionsProps {
  open: OpenCase;
  inquiry: InquiryCase;
}

/** What can be done with the case now, and what cannot, with the reason. */
export function Actions({ open, inquiry }: ActionsProps) {
  const t = useTranslate();
  const { allowedActions } = useRBAC(PERMISSIONS.annulInquiries);
  const [dialog, setDialog] = useState<FormStep | 'priority' | null>(null);

  const stepOf = (step: FormStep): CaseStep => {
    if (step === 'annul' && !allowedActions.canAnnul) {
      return { step, allowed: false, reason: t('step.annul.notPermitted') };
    }
    return inquiry.steps.find((one) => one.step === step) ?? { step, allowed: false };
  };
  const steps = FORM_STEPS.map((step) => ({ ...stepOf(step), step }));
  const allowed = steps.filter((step) => step.allowed);
  const refused = steps.filter((step) => !step.allowed);

  return (
    <Sheet>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <PartHeading tag="h2">{t('case.actions')}</PartHeading>
        <AssignToMe open={open} inquiry={inquiry} />
        {allowed.map(({ step, limit }) => (
          <StepButton key={step} step={step} limit={limit} onOpen={() => setDialog(step)} />
        ))}
        {isOpenCase(inquiry.state) && (
          <Button variant="tertiary" fullWidth onClick={() => setDialog('priority')}>
            {t(inquiry.priority ? 'priority.change' : 'priority.mark')}
          </Button>
        )}
        {refused.length > 0 && (
          <Disclosure summary={t('case.actions.refused', { count: refused.length })}>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={2}>
              {refused.map(({ step, reason }) => (
                <li key={step}>
                  <Button variant="tertiary" fullWidth disabled aria-describedby={`why-${step}`}>
                    {t(`step.${step}`)}
                  </Button>
                  <Typography id={`why-${step}`} tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
                    {reason ?? t('case.actions.notNow')}
                  </Typography>
                </li>
              ))}
            </Flex>
          </Disclosure>
        )}
      </Flex>
      {dialog === 'priority' && (
        <PriorityDialog open={open} inquiry={inquiry} onClose={() => setDialog(null)} />
      )}
      {dialog !== null && dialog !== 'priority' && (
        <StepDialog step={dialog} open={open} inquiry={inquiry} onClose={() => setDialog(null)} />
      )}
    </Sheet>
  );
}

function StepButton({
  step,
  limit,
  onOpen,
}: {
  step: FormStep;
  limit: string | undefined;
  onOpen: () => void;
}) {
  const t = useTranslate();
  const { longDay } = useDates();
  const described = limit ? { 'aria-describedby': `until-${step}` } : {};
  return (
    <div>
      <Button
        variant={isGrave(step) ? 'danger-light' : 'secondary'}
        fullWidth
        onClick={onOpen}
        {...described}
      >
        {t(`step.${step}`)}
      </Button>
      {limit && (
        <Typography id={`until-${step}`} tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
          {t('case.actions.until', { day: longDay(limit) })}
        </Typography>
      )}
    </div>
  );
}

/** The most frequent step of all, without a form. */
function AssignToMe({ open, inquiry }: ActionsProps) {
  const t = useTranslate();
  const userId = useAuth('AssignToMe', ({ user }) => user?.id);
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  const allowed = inquiry.steps.some(({ step, allowed: may }) => step === 'assign' && may);

  if (!allowed || userId === undefined || inquiry.assignee?.id === Number(userId)) return null;
  const take = async () => {
    setBusy(true);
    try {
      open.show(await open.api.takeStep({ step: 'assign', assigneeId: Number(userId) }, inquiry.version));
      toggleNotification({ type: 'success', message: t('step.assign.done') });
    } catch (error) {
      if (isAbandoned(error)) return;
      const said = error instanceof RefusedError ? error.message : '';
      toggleNotification({ type: 'danger', message: said || t('error.connection') });
      await open.reload();
    } finally {
      setBusy(false);
    }
  };
  return (
    <BusyButton fullWidth busy={busy} onClick={() => void take()}>
      {t('step.assignToMe')}
    </BusyButton>
  );
}
