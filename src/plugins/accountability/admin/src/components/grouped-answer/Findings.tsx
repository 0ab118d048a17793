import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';

import type { GroupFinding } from '../../api/grouped-answer';
import { type MessageKey, useTranslate } from '../../translations/translate';

const FIELDS: Readonly<Record<GroupFinding['field'], MessageKey>> = {
  publicQuestion: 'grouped.publicQuestion',
  publicAnswer: 'grouped.publicAnswer',
};

interface FindingsProps {
  findings: readonly GroupFinding[];
  accepted: readonly string[];
  onChange: (accepted: readonly string[]) => void;
}

/** What may be the data of somebody in the group: it is taken out of the text, or said to be nobody's. */
export function Findings({ findings, accepted, onChange }: FindingsProps) {
  const t = useTranslate();
  // One datum may stand in several places, and is decided on once.
  const distinct = [...new Map(findings.map((one) => [one.key, one])).values()];
  if (distinct.length === 0) return null;

  return (
    <Box
      tag="fieldset"
      background="warning100"
      borderColor="warning200"
      hasRadius
      padding={4}
      aria-describedby="grouped-findings-help"
    >
      <Typography tag="legend" fontWeight="bold" style={{ float: 'left', width: '100%' }}>
        {t('grouped.findings')}
      </Typography>
      <Typography id="grouped-findings-help" tag="p" paddingTop={1} paddingBottom={3}>
        {t('grouped.findings.help')}
      </Typography>
      <Flex direction="column" alignItems="flex-start" gap={2}>
        {distinct.map(({ key, kind, text, field }) => (
          <Checkbox
            key={key}
            checked={accepted.includes(key)}
            onCheckedChange={(checked) =>
              onChange(checked === true ? [...accepted, key] : accepted.filter((one) => one !== key))
            }
          >
            {t('grouped.findings.nobodys', {
              text,
              kind: t(`publication.finding.${kind}`),
              field: t(FIELDS[field]),
            })}
          </Checkbox>
        ))}
      </Flex>
    </Box>
  );
}
