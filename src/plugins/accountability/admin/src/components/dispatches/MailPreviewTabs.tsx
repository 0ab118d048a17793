import { Box, Flex, Tabs, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { MailPreview } from '../../api/dispatches';
import { useTranslate } from '../../translations/translate';

const VIEWS = ['desktop', 'phone', 'text'] as const;

/** Wide enough for a mail's own layout; a phone is 360 CSS pixels wide. */
const WIDTHS = { desktop: '72rem', phone: '360px' };

const Frame = styled.iframe`
  display: block;
  max-width: 100%;
  height: 60rem;
  max-height: 80vh;
  margin: 0 auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  /* Mail programs show a mail on white, whatever the panel's theme. */
  background: #fff;
`;

const Text = styled.pre`
  font-size: 1.3rem;
  line-height: 1.5;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
`;

/** A mail as its readers see it: on a desk, on a phone, and where a program shows text alone. It runs nothing and leads nowhere. */
export function MailPreviewTabs({ mail: { subject, html, text } }: { mail: MailPreview }) {
  const t = useTranslate();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
        <strong>{t('dispatches.subject')}:</strong> {subject}
      </Typography>
      <Tabs.Root defaultValue="desktop" variant="simple">
        <Tabs.List aria-label={t('dispatches.preview.how')}>
          {VIEWS.map((view) => (
            <Tabs.Trigger key={view} value={view}>
              {t(`dispatches.preview.${view}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {(['desktop', 'phone'] as const).map((view) => (
          <Tabs.Content key={view} value={view}>
            <Box paddingTop={4}>
              <Frame
                sandbox=""
                srcDoc={html}
                title={t(`dispatches.preview.frame.${view}`)}
                style={{ width: WIDTHS[view] }}
              />
            </Box>
          </Tabs.Content>
        ))}
        <Tabs.Content value="text">
          <Box marginTop={4} padding={4} background="neutral100" hasRadius>
            <Text>{text}</Text>
          </Box>
        </Tabs.Content>
      </Tabs.Root>
    </Flex>
  );
}
