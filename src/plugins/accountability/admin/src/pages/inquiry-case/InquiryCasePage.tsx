import { Layouts, Page } from '@strapi/strapi/admin';

import { PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

/** One case: what was asked, until when it is answered, and what can be done with it. */
export function InquiryCasePage() {
  return (
    <Page.Protect permissions={PERMISSIONS.readInquiries}>
      <InquiryCase />
    </Page.Protect>
  );
}

function InquiryCase() {
  const t = useTranslate();
  return (
    <Page.Main>
      <Page.Title>{t('desk.title')}</Page.Title>
      <Layouts.Header title={t('desk.title')} />
    </Page.Main>
  );
}
