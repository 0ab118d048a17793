import { Button, Flex, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { type FormEvent, useEffect, useRef } from 'react';

import type { StaffForm } from '../../api/staff-filing';
import { InquiryNav } from '../../components/inquiry-nav/InquiryNav';
import { BusyButton } from '../../components/shared/BusyButton';
import { ErrorNotice } from '../../components/shared/ErrorNotice';
import { Buttons, PartHeading, Sheet, StepHeading } from '../../components/shared/layout';
import { LeaveGuard } from '../../components/shared/LeaveGuard';
import { FiledPart } from '../../components/staff-filing/FiledPart';
import { FilingProblem } from '../../components/staff-filing/FilingProblem';
import { NoticePart } from '../../components/staff-filing/NoticePart';
import { PersonPart } from '../../components/staff-filing/PersonPart';
import { RequestPart } from '../../components/staff-filing/RequestPart';
import { DESK_PATH, PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

import { useFilingForm } from './use-filing-form';
import { useStaffForm } from './use-staff-form';

/** «Radicar»: staff write down what somebody who came, called, wrote or asked at a hearing wants. */
export function StaffFilingPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.fileInquiries}>
      <StaffFiling />
    </Page.Protect>
  );
}

function StaffFiling() {
  const t = useTranslate();
  const { form, failure, reload } = useStaffForm();
  if (!form && failure === null) return <Page.Loading />;

  return (
    <Page.Main>
      <Page.Title>{t('staffFiling.title')}</Page.Title>
      <Layouts.Header
        navigationAction={<BackButton fallback={DESK_PATH} />}
        title={t('staffFiling.title')}
        subtitle={t('staffFiling.subtitle')}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
          <InquiryNav />
          {form ? (
            <FilingForm form={form} />
          ) : (
            <Flex direction="column" alignItems="flex-start" gap={3}>
              <ErrorNotice failure={{ message: failure || t('staffFiling.failed') }} />
              <Button variant="secondary" onClick={reload}>
                {t('error.again')}
              </Button>
            </Flex>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function FilingForm({ form }: { form: StaffForm }) {
  const t = useTranslate();
  const filing = useFilingForm(form);
  const { filed, values, busy, unsaved, submit, startOver } = filing;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(filed);
  useEffect(() => {
    if (shown.current !== filed) heading.current?.focus();
    shown.current = filed;
  }, [filed]);

  const send = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };

  if (filed) {
    const mailed = values.email.trim() !== '';
    return <FiledPart filed={filed} mailed={mailed} headingRef={heading} onAnother={startOver} />;
  }
  return (
    <Flex tag="form" direction="column" alignItems="stretch" gap={5} noValidate onSubmit={send}>
      <LeaveGuard unsaved={unsaved} />
      <FilingProblem filing={filing} />
      <Sheet>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <StepHeading headingRef={heading}>{t('staffFiling.request')}</StepHeading>
          <RequestPart filing={filing} form={form} />
        </Flex>
      </Sheet>
      <Sheet>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <PartHeading tag="h2">{t('staffFiling.person')}</PartHeading>
          <PersonPart filing={filing} form={form} />
        </Flex>
      </Sheet>
      <Sheet>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <PartHeading tag="h2">{t('staffFiling.notice')}</PartHeading>
          <NoticePart filing={filing} form={form} />
        </Flex>
      </Sheet>
      <Buttons>
        <BusyButton type="submit" size="L" busy={busy}>
          {t('staffFiling.title')}
        </BusyButton>
        <Typography textColor="neutral600">{t('staffFiling.submit.help')}</Typography>
      </Buttons>
    </Flex>
  );
}
