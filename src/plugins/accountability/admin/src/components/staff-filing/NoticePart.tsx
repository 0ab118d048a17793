import { Box, Flex, Typography } from '@strapi/design-system';

import type { StaffForm } from '../../api/staff-filing';
import { replyMedium } from '../../pages/staff-filing/filing-values';
import { useChoiceLabel, useTranslate } from '../../translations/translate';
import { Letter } from '../inquiry-case/Letter';
import { Choose } from '../shared/Choose';
import { Disclosure } from '../shared/layout';

import { type FilingPartProps, useFilingField } from './field-props';

/** The select has no empty value of its own. */
const NOT_TOLD = 'not-told';

/** How the answer goes out, and how the privacy notice was told (Ley 1581 de 2012, art. 12). */
export function NoticePart({ filing, form }: FilingPartProps & { form: StaffForm }) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const field = useFilingField(filing);
  const { values, change } = filing;
  const media = form.replyBy.filter(({ code }) => values.anonymous || code !== 'none');
  const { version, html } = form.privacyPolicy;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Choose
        {...field('replyBy', 'replyBy')}
        value={replyMedium(values)}
        options={media.map(({ code, label }) => ({ value: code, label }))}
      />
      <Typography textColor="neutral600">{t('staffFiling.notice.help')}</Typography>
      {html && (
        <Disclosure summary={t('staffFiling.notice.read', { version })}>
          <Box paddingTop={3} paddingBottom={3}>
            <Letter html={html} />
          </Box>
        </Disclosure>
      )}
      <Choose
        {...field('consent', 'noticeBy')}
        value={values.noticeBy || NOT_TOLD}
        options={[
          { value: NOT_TOLD, label: t('staffFiling.notice.notTold') },
          ...form.consentMeans.map((value) => ({ value, label: labelOf(value) })),
        ]}
        onChange={(how) => change({ noticeBy: how === NOT_TOLD ? '' : how })}
      />
    </Flex>
  );
}
