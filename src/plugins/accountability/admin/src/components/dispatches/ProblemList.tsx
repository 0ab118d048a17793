import { Flex, Typography } from '@strapi/design-system';
import { Information, WarningCircle } from '@strapi/icons';

import type { Problem } from '../../api/dispatches';
import { useTranslate } from '../../translations/translate';

const LOOK = {
  error: { Icon: WarningCircle, colour: 'danger700' },
  warning: { Icon: Information, colour: 'neutral800' },
} as const;

/** What is to be mended and what is good to know, told apart by a word and a sign. */
export function ProblemList({
  problems = [],
  id,
}: {
  problems?: readonly Problem[] | undefined;
  id?: string;
}) {
  const t = useTranslate();
  if (problems.length === 0) return null;
  return (
    <Flex tag="ul" id={id} direction="column" alignItems="stretch" gap={2}>
      {problems.map(({ weight, message }) => {
        const { Icon, colour } = LOOK[weight];
        return (
          <Flex key={message} tag="li" gap={2} alignItems="flex-start">
            <Icon
              aria-hidden
              fill={colour}
              width="1.6rem"
              height="1.6rem"
              style={{ flexShrink: 0, marginTop: '0.2rem' }}
            />
            <Typography textColor={colour} style={{ overflowWrap: 'anywhere' }}>
              <strong>{t(`dispatches.problem.${weight}`)}</strong> {message}
            </Typography>
          </Flex>
        );
      })}
    </Flex>
  );
}
