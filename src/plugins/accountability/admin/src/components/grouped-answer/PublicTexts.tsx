import { Button, Flex } from '@strapi/design-system';

import { useTranslate } from '../../translations/translate';
import type { FieldErrors } from '../shared/DialogForm';
import { Disclosure, PartHeading } from '../shared/layout';
import { TextArea } from '../shared/TextArea';

import type { GroupForm } from './use-group';

interface PublicTextsProps {
  form: GroupForm;
  required: boolean;
  errors: FieldErrors;
  onChange: (part: Partial<GroupForm>) => void;
}

/** What everybody will read: asked for where the answer has to be published, offered where it need not. */
export function PublicTexts(props: PublicTextsProps) {
  const t = useTranslate();
  if (!props.required) {
    return (
      <Disclosure summary={t('grouped.publish.optional')}>
        <Fields {...props} />
      </Disclosure>
    );
  }
  return (
    <>
      <PartHeading>{t('grouped.publish')}</PartHeading>
      <Fields {...props} />
    </>
  );
}

function Fields({ form, required, errors, onChange }: PublicTextsProps) {
  const t = useTranslate();
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={2}>
      <TextArea
        name="publicQuestion"
        label={t('grouped.publicQuestion')}
        hint={t('grouped.publicHint')}
        required={required}
        value={form.publicQuestion}
        error={errors.publicQuestion}
        onChange={(publicQuestion) => onChange({ publicQuestion })}
      />
      <TextArea
        name="publicAnswer"
        label={t('grouped.publicAnswer')}
        hint={t('grouped.publicAnswerHint')}
        required={required}
        rows={6}
        value={form.publicAnswer}
        error={errors.publicAnswer}
        onChange={(publicAnswer) => onChange({ publicAnswer })}
      />
      {form.publicAnswer === '' && form.text !== '' && (
        <div>
          <Button variant="tertiary" onClick={() => onChange({ publicAnswer: form.text })}>
            {t('grouped.publicAnswer.copy')}
          </Button>
        </div>
      )}
    </Flex>
  );
}
