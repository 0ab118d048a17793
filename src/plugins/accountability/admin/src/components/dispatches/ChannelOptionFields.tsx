import { Checkbox } from '@strapi/design-system';

import type { ChannelName } from '../../api/dispatches';
import { useTranslate } from '../../translations/translate';
import { DayField } from '../shared/DayField';
import { SideBySide } from '../shared/layout';
import { TextArea } from '../shared/TextArea';
import { TextLine } from '../shared/TextLine';

import type { ChannelOptions, OptionName } from './dispatch-values';

export interface ChannelOptionFieldsProps {
  name: ChannelName;
  title: string;
  options: ChannelOptions;
  /** The server's sentences, by part: `facebook.text`. */
  errors: Readonly<Record<string, string>>;
  onChange: (change: Partial<ChannelOptions>) => void;
}

/** What is said for one channel alone. What is left empty the channel makes of the text all have in common. */
export function ChannelOptionFields({ name, title, options, errors, onChange }: ChannelOptionFieldsProps) {
  const t = useTranslate();
  const errorOf = (option: OptionName) => errors[`${name}.${option}`];

  switch (name) {
    case 'email':
      return null;
    case 'facebook':
    case 'x':
      return (
        <>
          <TextArea
            name={`${name}.text`}
            label={t('dispatches.options.text', { title })}
            hint={t('dispatches.options.text.hint')}
            rows={3}
            value={options.text}
            error={errorOf('text')}
            onChange={(text) => onChange({ text })}
          />
          <Checkbox checked={options.card} onCheckedChange={(on) => onChange({ card: on === true })}>
            {t('dispatches.options.card')}
          </Checkbox>
          <Checkbox checked={options.assisted} onCheckedChange={(on) => onChange({ assisted: on === true })}>
            {t('dispatches.options.assisted')}
          </Checkbox>
        </>
      );
    case 'notice-board':
      return (
        <>
          <SideBySide style={{ gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 14rem), 1fr))' }}>
            <DayField
              name={`${name}.from`}
              label={t('dispatches.options.shownFrom')}
              required={false}
              value={options.from}
              error={errorOf('from')}
              onChange={(from) => onChange({ from })}
            />
            <DayField
              name={`${name}.to`}
              label={t('dispatches.options.shownTo')}
              required={false}
              min={options.from}
              value={options.to}
              error={errorOf('to')}
              onChange={(to) => onChange({ to })}
            />
          </SideBySide>
          <TextLine
            name={`${name}.title`}
            label={t('dispatches.options.boardTitle')}
            hint={t('dispatches.options.boardTitle.hint')}
            value={options.title}
            error={errorOf('title')}
            onChange={(written) => onChange({ title: written })}
          />
          <TextArea
            name={`${name}.text`}
            label={t('dispatches.options.text', { title })}
            hint={t('dispatches.options.text.hint')}
            rows={3}
            value={options.text}
            error={errorOf('text')}
            onChange={(text) => onChange({ text })}
          />
        </>
      );
    case 'memo':
      return (
        <>
          <TextLine
            name={`${name}.from`}
            label={t('dispatches.options.memoFrom')}
            hint={t('dispatches.options.memoFrom.hint')}
            value={options.from}
            error={errorOf('from')}
            onChange={(from) => onChange({ from })}
          />
          <TextLine
            name={`${name}.to`}
            label={t('dispatches.options.memoTo')}
            hint={t('dispatches.options.memoTo.hint')}
            value={options.to}
            error={errorOf('to')}
            onChange={(to) => onChange({ to })}
          />
        </>
      );
  }
}
