import { Box, Typography } from '@strapi/design-system';

import type { PublicTexts } from '../../api/publication';
import { useChoiceLabel, useTranslate } from '../../translations/translate';
import { Letter } from '../inquiry-case/Letter';

interface PublicPreviewProps {
  type: string;
  texts: PublicTexts;
  /** The answer, made safe by the server; `null` as long as it is not known. */
  answerHtml: string | null;
  /** Whether the answer is that of the texts as they are now. */
  current: boolean;
}

/** The question and its answer as anybody will read them. */
export function PublicPreview({ type, texts, answerHtml, current }: PublicPreviewProps) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const about = [texts.topic.trim(), labelOf(type)].filter(Boolean).join(' · ');
  return (
    <Box
      tag="section"
      aria-label={t('publication.preview')}
      aria-busy={!current}
      borderColor="neutral200"
      hasRadius
      padding={4}
    >
      <Typography tag="p" variant="pi" textColor="neutral600">
        {about}
      </Typography>
      <Typography
        tag="p"
        variant="delta"
        fontWeight="bold"
        paddingBottom={3}
        style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
      >
        {texts.publicQuestion}
      </Typography>
      {answerHtml !== null && <Letter html={answerHtml} />}
    </Box>
  );
}
