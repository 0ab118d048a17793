import { TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';

import { useTranslate } from '../../translations/translate';

/** Longer texts are cut to three lines until they are asked for whole, in characters. */
const SHORT = 160;

const Clamp = styled(Typography)<{ $clamped: boolean }>`
  ${({ $clamped }) =>
    $clamped &&
    `
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  `}
  white-space: pre-line;
`;

/** A description, whole when it is short or asked for. */
export function ClampedText({ row, text }: { row: number; text: string }) {
  const t = useTranslate();
  const [whole, setWhole] = useState(false);
  if (text.length <= SHORT) return <Typography tag="p">{text}</Typography>;

  const way = whole ? 'less' : 'whole';
  return (
    <>
      <Clamp tag="p" $clamped={!whole}>
        {text}
      </Clamp>
      <TextButton
        type="button"
        aria-expanded={whole}
        aria-label={t(`planImport.rows.${way}Of`, { row })}
        onClick={() => setWhole(!whole)}
      >
        {t(`planImport.rows.${way}`)}
      </TextButton>
    </>
  );
}
