import { Box, Flex, Tabs, Typography } from '@strapi/design-system';
import { type FormEvent, type RefObject, useState } from 'react';

import type { PlanDocument } from '../../api/plan-imports';
import type { ImportState, Way } from '../../pages/plan-import/plan-import-state';
import type { PlanImport } from '../../pages/plan-import/use-plan-import';
import { useTranslate } from '../../translations/translate';

import { FileDrop } from './FileDrop';
import { BusyButton } from '../shared/BusyButton';
import { Buttons, Sheet, StepHeading } from '../shared/layout';
import { PasteArea } from './PasteArea';

interface DocumentStepProps {
  planImport: PlanImport;
  headingRef: RefObject<HTMLHeadingElement>;
}

/** The document in the way chosen, or `null` where there is none yet. */
function documentOf({ way, pasted, file }: ImportState): PlanDocument | null {
  if (way === 'file') return file && { kind: 'file', file };
  return pasted.text.trim() ? { kind: 'pasted', ...pasted } : null;
}

/** Step 1: the plan's table, pasted or in a file. */
export function DocumentStep({ planImport, headingRef }: DocumentStepProps) {
  const t = useTranslate();
  const { state, dispatch, check } = planImport;
  const [missing, setMissing] = useState<Way | null>(null);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const document = documentOf(state);
    setMissing(document ? null : state.way);
    if (document) void check(document);
    else event.currentTarget.querySelector<HTMLElement>('textarea, input[type="file"]')?.focus();
  };
  const erring = missing === state.way && !documentOf(state);

  return (
    <Sheet>
      <Flex tag="form" direction="column" alignItems="stretch" gap={5} onSubmit={submit} noValidate>
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <StepHeading headingRef={headingRef}>{t('planImport.document.heading')}</StepHeading>
          <Typography tag="p" textColor="neutral600" style={{ maxWidth: '80ch' }}>
            {t('planImport.document.help')}
          </Typography>
        </Flex>
        <Tabs.Root
          variant="simple"
          value={state.way}
          onValueChange={(way) => dispatch({ type: 'way-chosen', way: way as Way })}
        >
          <Tabs.List aria-label={t('planImport.document.ways')}>
            <Tabs.Trigger value="paste">{t('planImport.document.paste')}</Tabs.Trigger>
            <Tabs.Trigger value="file">{t('planImport.document.file')}</Tabs.Trigger>
          </Tabs.List>
          <Box paddingTop={4}>
            <Tabs.Content value="paste">
              <PasteArea
                pasted={state.pasted}
                error={erring ? t('planImport.paste.empty') : undefined}
                onChange={(pasted) => dispatch({ type: 'pasted', pasted })}
              />
            </Tabs.Content>
            <Tabs.Content value="file">
              <FileDrop
                file={state.file}
                error={erring ? t('planImport.file.empty') : undefined}
                onChange={(file) => dispatch({ type: 'file-chosen', file })}
              />
            </Tabs.Content>
          </Box>
        </Tabs.Root>
        <Buttons>
          <BusyButton type="submit" size="L" busy={state.busy === 'preview'}>
            {t('planImport.document.check')}
          </BusyButton>
          <Typography textColor="neutral600">{t('planImport.document.nothingWritten')}</Typography>
        </Buttons>
      </Flex>
    </Sheet>
  );
}
