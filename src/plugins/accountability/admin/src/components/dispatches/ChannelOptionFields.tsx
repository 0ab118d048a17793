import { Checkbox } from '@strapi/design-system';

import type { ChannelName } from '../../api/dispatches';
import { useTranslate } from '../../translations/translate';
import { DayField } from '../shared/DayField';
import { SideBySide } from '../shared/layout';
import { TextArea } from '../shared/TextArea';
import { TextLine } from '../shared/TextLine';

import type { ProblemsByPart } from './dispatch-problems';
import type { ChannelOptions, OptionName } from './dispatch-values';
import { BoxGroup } from './form-part';
import { ProblemList } from './ProblemList';

interface ChannelOptionFieldsProps {
  name: ChannelName;
  title: string;
  options: ChannelOptions;
  /** The server's sentences, by part: `facebook.text`. */
  errors: Readonly<Record<string, string>>;
  problems: ProblemsByPart;
  onChange: (change: Partial<ChannelOptions>) => void;
}

/** What is said for one channel alone. What is left empty the channel makes of the text all have in common. */
export function ChannelOptionFields({
  name,
  title,
  options,
  errors,
  problems,
  onChange,
}: ChannelOptionFieldsProps) {
  const t = useTranslate();
  const problemsOf = (option: OptionName) => <ProblemList problems={problems[`${name}.${option}`]} />;
  const errorOf = (option: OptionName) => errors[`${name}.${option}`];

  switch (name) {
    case 'email':
      return null;
    case 'facebook':
    case 'x':
      return (
        <BoxGroup label={t('dispatches.options', { title })} hidden>
          <TextArea
            name={`${name}.text`}
            label={t('dispatches.options.text', { title })}
            hint={t('dispatches.options.text.hint')}
            value={options.text}
            error={errorOf('text')}
            onChange={(text) => onChange({ text })}
          />
          {problemsOf('text')}
          <Checkbox checked={options.card} onCheckedChange={(on) => onChange({ card: on === true })}>
            {t('dispatches.options.card')}
          </Checkbox>
          <Checkbox checked={options.assisted} onCheckedChange={(on) => onChange({ assisted: on === true })}>
            {t('dispatches.options.assisted')}
          </Checkbox>
          {problemsOf('assisted')}
          {problemsOf('card')}
        </BoxGroup>
      );
    case 'notice-board':
      return (
        <BoxGroup label={t('dispatches.options', { title })} hidden>
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
          {problemsOf('from')}
          {problemsOf('to')}
          <TextLine
            name={`${name}.title`}
            label={t('dispatches.options.boardTitle')}
            hint={t('dispatches.options.boardTitle.hint')}
            value={options.title}
            error={errorOf('title')}
            onChange={(written) => onChange({ title: written })}
          />
          {problemsOf('title')}
          <TextArea
            name={`${name}.text`}
            label={t('dispatches.options.text', { title })}
            hint={t('dispatches.options.text.hint')}
            value={options.text}
            error={errorOf('text')}
            onChange={(text) => onChange({ text })}
          />
          {problemsOf('text')}
        </BoxGroup>
      );
    case 'memo':
      return (
        <BoxGroup label={t('dispatches.options', { title })} hidden>
          <TextLine
            name={`${name}.from`}
            label={t('dispatches.options.memoFrom')}
            hint={t('dispatches.options.memoFrom.hint')}
            value={options.from}
            error={errorOf('from')}
            onChange={(from) => onChange({ from })}
          />
          {problemsOf('from')}
          <TextLine
            name={`${name}.to`}
            label={t('dispatches.options.memoTo')}
            hint={t('dispatches.options.memoTo.hint')}
            value={options.to}
            error={errorOf('to')}
            onChange={(to) => onChange({ to })}
          />
          {problemsOf('to')}
        </BoxGroup>
      );
  }
}
