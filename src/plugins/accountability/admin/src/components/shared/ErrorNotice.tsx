import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { type ReactNode, useEffect, useRef } from 'react';

import { useTranslate } from '../../translations/translate';

interface ErrorNoticeProps {
  failure: { message: string };
  /** In place of the message: the same with more to do about it. */
  children?: ReactNode;
}

/** What went wrong, in the server's sentence. It takes the focus, so that it is read at once and found by keyboard. */
export function ErrorNotice({ failure, children }: ErrorNoticeProps) {
  const t = useTranslate();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.focus();
  }, [failure]);

  return (
    <Box
      ref={ref}
      role="alert"
      tabIndex={-1}
      background="danger100"
      borderColor="danger600"
      hasRadius
      padding={4}
    >
      <Flex gap={3} alignItems="flex-start">
        <WarningCircle aria-hidden fill="danger700" width="2rem" height="2rem" style={{ flexShrink: 0 }} />
        <Box>
          <Typography tag="p" fontWeight="bold" textColor="danger700">
            {t('error.title')}
          </Typography>
          {children ?? (
            <Typography tag="p" textColor="neutral800">
              {failure.message}
            </Typography>
          )}
        </Box>
      </Flex>
    </Box>
  );
}
