import { Layouts, Page } from '@strapi/strapi/admin';

import { InquiryNav } from '../../components/inquiry-nav/InquiryNav';
import { PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

/** «Bandeja de inquietudes»: what citizens asked, the most urgent first. */
export function InquiryDeskPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.readInquiries}>
      <InquiryDesk />
    </Page.Protect>
  );
}

function InquiryDesk() {
  const t = useTranslate();
  return (
    <Page.Main>
      <Page.Title>{t('desk.title')}</Page.Title>
      <Layouts.Header title={t('desk.title')} subtitle={t('desk.subtitle')} />
      <Layouts.Content>
        <InquiryNav />
      </Layouts.Content>
    </Page.Main>
  );
}
