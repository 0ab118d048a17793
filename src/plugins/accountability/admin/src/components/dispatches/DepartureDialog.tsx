import { Field, Flex, Loader, Typography } from '@strapi/design-system';
import { useCallback, useState } from 'react';
import { useIntl } from 'react-intl';

import type { Dispatch, DispatchChoices, DispatchRequests, Preview } from '../../api/dispatches';
import { RefusedError } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';
import { useAnswer } from '../hearing-workspace/use-answer';
import { ErrorNotice } from '../shared/ErrorNotice';
import { FormDialog } from '../shared/FormDialog';
import { instantOn, nowOn } from '../shared/institute-clock';
import { RadioChoice } from '../shared/RadioChoice';

import { hasErrors, problemsByPart } from './dispatch-problems';
import { ProblemList } from './ProblemList';

interface DepartureDialogProps {
  dispatch: Dispatch;
  choices: DispatchChoices;
  requests: DispatchRequests;
  onSent: (dispatch: Dispatch) => void;
  onClose: () => void;
}

const CONFLICT = 409;
const NOW = 'now';
const LATER = 'later';

/** Lets a dispatch go: says what each channel will do and to how many people, asks when, and asks once more where that changed. */
export function DepartureDialog({ dispatch, choices, requests, onSent, onClose }: DepartureDialogProps) {
  const t = useTranslate();
  const intl = useIntl();
  const [when, setWhen] = useState(NOW);
  const [moment, setMoment] = useState('');
  const { timeZone } = choices;
  const channels = choices.channels.filter(({ name }) => dispatch.channels.some((one) => one.name === name));
  const names = channels.map(({ name }) => name).join();
  const look = useCallback(async () => {
    const chosen = choices.channels.filter(({ name }) => names.split(',').includes(name));
    const [check, previews] = await Promise.all([
      requests.check(),
      Promise.all(chosen.map(({ name }) => requests.preview(name))),
    ]);
    return { check, previews };
  }, [requests, choices, names]);
  const { answer, failure, again } = useAnswer(look);
  const recipients = answer?.check.recipients ?? 0;
  const problems = answer ? Object.values(problemsByPart(answer.check)).flat() : [];
  const blocked = answer ? hasErrors(answer.check) : true;

  const doing = (title: string, preview: Preview | undefined) => {
    if (preview?.recipients)
      return t('dispatches.departure.mail', { title, count: preview.recipients.count });
    if (preview?.post) return t(`dispatches.departure.${preview.post.mode}`, { title });
    return t('dispatches.departure.byHand', { title });
  };
  const submit = async () => {
    if (when === LATER && moment === '') {
      const missing = t('dispatches.departure.at.missing');
      throw new RefusedError(missing, 0, { at: missing });
    }
    const at = when === LATER ? instantOn(timeZone, moment) : null;
    try {
      onSent(await requests.letGo({ revision: dispatch.revision, recipients, at }));
    } catch (error) {
      if (error instanceof RefusedError && error.status === CONFLICT) again();
      throw error;
    }
  };
  const inWords =
    moment && intl.formatDate(`${moment}Z`, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });

  return (
    <FormDialog
      title={t('dispatches.departure.title')}
      submitLabel={
        when === LATER
          ? t('dispatches.departure.schedule')
          : t('dispatches.departure.submit', { count: recipients })
      }
      submitDisabled={blocked}
      onClose={onClose}
      onSubmit={submit}
    >
      {(errors) => (
        <>
          {failure && <ErrorNotice failure={failure} />}
          {!answer && !failure && <Loader>{t('dispatches.departure.loading')}</Loader>}
          {answer && blocked && (
            <>
              <Typography tag="p" fontWeight="bold">
                {t('dispatches.departure.blocked')}
              </Typography>
              <ProblemList problems={problems} />
            </>
          )}
          {answer && !blocked && (
            <>
              <Flex
                tag="ul"
                direction="column"
                alignItems="stretch"
                gap={2}
                aria-label={t('dispatches.departure.what')}
              >
                {channels.map(({ name, title }, place) => (
                  <li key={name}>
                    <Typography fontWeight="semiBold">{doing(title, answer.previews[place])}</Typography>
                  </li>
                ))}
              </Flex>
              <ProblemList problems={problems} />
              <RadioChoice
                label={t('dispatches.departure.when')}
                value={when}
                options={[
                  { value: NOW, label: t('dispatches.departure.now') },
                  { value: LATER, label: t('dispatches.departure.later') },
                ]}
                onChange={setWhen}
              />
              {when === LATER && (
                <Field.Root
                  name="at"
                  required
                  error={errors.at}
                  hint={
                    inWords
                      ? t('staffFiling.received.inWords', { moment: inWords, zone: timeZone })
                      : t('staffFiling.received.clocks', { zone: timeZone })
                  }
                  width="min(100%, 30rem)"
                >
                  <Field.Label>{t('dispatches.departure.at')}</Field.Label>
                  <Field.Input
                    type="datetime-local"
                    value={moment}
                    min={nowOn(timeZone)}
                    onChange={(event) => setMoment(event.target.value)}
                  />
                  <Field.Hint />
                  <Field.Error />
                </Field.Root>
              )}
              <Typography tag="p" textColor="neutral600">
                {t('dispatches.departure.final')}
              </Typography>
            </>
          )}
        </>
      )}
    </FormDialog>
  );
}
