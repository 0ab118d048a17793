import { Box, Checkbox, Field, Flex } from '@strapi/design-system';

import type { ChannelName } from '../../api/dispatches';
import { useTranslate } from '../../translations/translate';

import { ChannelOptionsPart } from './ChannelOptionsPart';
import { problemsAt } from './dispatch-problems';
import { type ChannelOptions, optionsOf, toggled } from './dispatch-values';
import { BoxGroup, FormPart, type FormPartProps } from './form-part';
import { ProblemList } from './ProblemList';

/** By what it goes, and what is said for one channel alone. */
export function ChannelsPart({ form: { values, change, failure }, choices, problems }: FormPartProps) {
  const t = useTranslate();
  const { chosen, options } = values;
  const setOptions = (name: ChannelName, changed: Partial<ChannelOptions>) =>
    change({ options: { ...options, [name]: { ...optionsOf(values, name), ...changed } } });

  return (
    <FormPart title={t('dispatches.channels')}>
      <BoxGroup label={t('dispatches.channels')} hidden>
        {choices.channels.map(({ name, title }) => (
          <Flex key={name} direction="column" alignItems="stretch" gap={2}>
            <Checkbox
              checked={chosen.includes(name)}
              onCheckedChange={(on) => change({ chosen: toggled(chosen, name, on === true) })}
            >
              {title}
            </Checkbox>
            {chosen.includes(name) && (name !== 'email' || problemsAt(problems, name).length > 0) && (
              <Box paddingLeft={{ initial: 2, medium: 6 }}>
                <Flex direction="column" alignItems="stretch" gap={3}>
                  <ProblemList problems={problemsAt(problems, name)} />
                  <ChannelOptionsPart
                    name={name}
                    title={title}
                    options={optionsOf(values, name)}
                    errors={failure?.fields ?? {}}
                    onChange={(changed) => setOptions(name, changed)}
                  />
                </Flex>
              </Box>
            )}
          </Flex>
        ))}
      </BoxGroup>
      {failure?.fields.channels && (
        <Field.Root error={failure.fields.channels}>
          <Field.Error />
        </Field.Root>
      )}
      <ProblemList problems={problems.channels} />
    </FormPart>
  );
}
