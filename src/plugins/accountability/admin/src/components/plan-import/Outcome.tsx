import { Box, Flex, Typography } from '@strapi/design-system';

import type { PlanPreview } from '../../api/plan-imports';
import { useTranslate } from '../../translations/translate';

import { PartHeading } from '../shared/layout';
import { Points } from './Points';

/** How many rows or names are listed before the rest is only counted. */
const LISTED = 12;

/** What importing would write: a new plan or an update, row by row, and the offices that would be made. */
export function Outcome({ preview, checking }: { preview: PlanPreview; checking: boolean }) {
  const t = useTranslate();
  const { existing, changes, newPositions } = preview;

  const list = (items: readonly (string | number)[]): string => {
    const shown = items.slice(0, LISTED).join(', ');
    return items.length > LISTED
      ? t('planImport.outcome.more', { shown, count: items.length - LISTED })
      : shown;
  };
  const nothing = existing && changes.added.length + changes.changed.length === 0;

  return (
    <Box
      background="primary100"
      borderColor="primary200"
      hasRadius
      padding={4}
      aria-live="polite"
      aria-busy={checking}
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <PartHeading>{t('planImport.outcome.heading')}</PartHeading>
        {checking ? (
          <Typography tag="p">{t('planImport.outcome.checking')}</Typography>
        ) : (
          <>
            <Typography tag="p" fontWeight="bold">
              {existing
                ? t('planImport.outcome.update', { title: existing.title })
                : t('planImport.outcome.new', { added: changes.added.length })}
            </Typography>
            <Points>
              {existing && (
                <>
                  {nothing && <li>{t('planImport.outcome.nothing')}</li>}
                  {changes.added.length > 0 && (
                    <li>
                      {t('planImport.outcome.added', {
                        count: changes.added.length,
                        rows: list(changes.added),
                      })}
                    </li>
                  )}
                  {changes.changed.length > 0 && (
                    <li>
                      {t('planImport.outcome.changed', {
                        count: changes.changed.length,
                        rows: list(changes.changed),
                      })}
                    </li>
                  )}
                  {changes.unchanged > 0 && (
                    <li>{t('planImport.outcome.unchanged', { count: changes.unchanged })}</li>
                  )}
                  {changes.kept.length > 0 && (
                    <li>
                      {t('planImport.outcome.kept', {
                        count: changes.kept.length,
                        names: list(changes.kept),
                      })}
                    </li>
                  )}
                </>
              )}
              {newPositions.length > 0 && (
                <li>
                  {t('planImport.outcome.positions', {
                    count: newPositions.length,
                    names: list(newPositions),
                  })}
                </li>
              )}
              <li>{t('planImport.outcome.draft')}</li>
            </Points>
          </>
        )}
      </Flex>
    </Box>
  );
}
