import { Flex } from '@strapi/design-system';
import { useState } from 'react';

import { useTranslate } from '../../translations/translate';
import { Disclosure } from '../shared/layout';

import { ChannelOptionFields, type ChannelOptionFieldsProps } from './ChannelOptionFields';
import { hasOptions } from './dispatch-values';

/** The options of a channel, out of the way: open where something is said in them, or was refused. */
export function ChannelOptionsPart(props: ChannelOptionFieldsProps) {
  const t = useTranslate();
  const { name, title, options, errors } = props;
  const [begun] = useState(() => hasOptions(name, options));
  if (name === 'email') return null;
  const refused = Object.keys(errors).some((part) => part.startsWith(`${name}.`));
  return (
    <Disclosure summary={t('dispatches.options', { title })} open={begun || refused}>
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3} paddingBottom={3}>
        <ChannelOptionFields {...props} />
      </Flex>
    </Disclosure>
  );
}
