import { Box, Flex, LinkButton, Typography, VisuallyHidden } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import { type ReactNode, useCallback } from 'react';
import { styled } from 'styled-components';

import type { Delivery, DispatchRequests, Proof } from '../../api/dispatches';
import { useTranslate } from '../../translations/translate';
import { useAnswer } from '../hearing-workspace/use-answer';
import { ErrorNotice } from '../shared/ErrorNotice';

import { CopiedText } from './CopiedText';
import { MadeFiles } from './MadeFiles';
import { ProofForm } from './ProofForm';

const Steps = styled.ol`
  display: grid;
  gap: ${({ theme }) => theme.spaces[5]};
  padding-left: 2.2rem;
  list-style: decimal;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;

  @media (max-width: 480px) {
    padding-left: 0;
    list-style-position: inside;
  }
`;

interface ByHandProps {
  delivery: Delivery;
  timeZone: string;
  requests: DispatchRequests;
  onProve: (proof: Proof) => Promise<void>;
}

/** What a person does in place of the application, one step after the other, and says when it is done. */
export function ByHand({ delivery: { channel, title }, timeZone, requests, onProve }: ByHandProps) {
  const t = useTranslate();
  const { answer, failure } = useAnswer(useCallback(() => requests.preview(channel), [requests, channel]));
  if (failure) return <ErrorNotice failure={failure} />;
  if (!answer) return <Typography role="status">{t('dispatches.preview.loading')}</Typography>;
  const { post, files } = answer;
  const pictures = files.length > 0;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p">
        {t(post ? 'dispatches.byHand.network' : 'dispatches.byHand.board', { title })}
      </Typography>
      <Steps>
        {post && (
          <Step title={t('dispatches.byHand.copy')}>
            <CopiedText text={post.text} label={t('dispatches.byHand.text', { title })} />
          </Step>
        )}
        {pictures && (
          <Step title={t(post ? 'dispatches.byHand.picture' : 'dispatches.byHand.print')}>
            <MadeFiles requests={requests} channel={channel} files={files} />
          </Step>
        )}
        {post?.shareUrl && (
          <Step title={t('dispatches.byHand.post', { title })}>
            <Box>
              <LinkButton
                href={post.shareUrl}
                target="_blank"
                rel="noopener noreferrer"
                variant="secondary"
                endIcon={<ExternalLink aria-hidden />}
              >
                {t('dispatches.byHand.open', { title })}
                <VisuallyHidden> {t('followUp.otherTab')}</VisuallyHidden>
              </LinkButton>
            </Box>
          </Step>
        )}
        <Step title={t(post ? 'dispatches.byHand.tell' : 'dispatches.byHand.photo')}>
          <ProofForm byAddress={post !== undefined} timeZone={timeZone} onProve={onProve} />
        </Step>
      </Steps>
    </Flex>
  );
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li>
      <Typography fontWeight="bold">{title}</Typography>
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        {children}
      </Flex>
    </li>
  );
}
