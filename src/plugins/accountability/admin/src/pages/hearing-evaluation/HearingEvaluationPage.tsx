import { Flex, Loader, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';

import {
  type EvaluatedQuestion,
  type HearingEvaluation,
  useHearingEvaluation,
} from '../../api/hearing-evaluation';
import { isAbandoned, RefusedError } from '../../api/refusals';
import { BarTable } from '../../components/shared/BarTable';
import { BusyButton } from '../../components/shared/BusyButton';
import { useDates } from '../../components/shared/dates';
import { ErrorNotice } from '../../components/shared/ErrorNotice';
import { Buttons, Sheet } from '../../components/shared/layout';
import { managementReportPath, PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

/** «Evaluación»: what people thought of a hearing, as bars and in numbers, and the report that begins with it. */
export function HearingEvaluationPage() {
  const { documentId = '' } = useParams();
  return (
    <Page.Protect permissions={PERMISSIONS.hearingEvaluation}>
      <Evaluation documentId={documentId} />
    </Page.Protect>
  );
}

function Evaluation({ documentId }: { documentId: string }) {
  const t = useTranslate();
  const { instant } = useDates();
  const navigate = useNavigate();
  const { results, draftReport } = useHearingEvaluation(documentId);
  const [evaluation, setEvaluation] = useState<HearingEvaluation | null>(null);
  const [failure, setFailure] = useState<RefusedError | null>(null);
  const [busy, setBusy] = useState(false);
  const connection = t('error.connection');

  useEffect(() => {
    let current = true;
    results()
      .then((answer) => current && setEvaluation(answer))
      .catch((error: unknown) => {
        if (current && !isAbandoned(error)) setFailure(toSay(error, connection));
      });
    return () => {
      current = false;
    };
  }, [results, connection]);

  const draft = async () => {
    setBusy(true);
    setFailure(null);
    try {
      navigate(managementReportPath(await draftReport()));
    } catch (error) {
      if (!isAbandoned(error)) setFailure(toSay(error, connection));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Page.Main>
      <Page.Title>{t('evaluation.title')}</Page.Title>
      <Layouts.Header
        title={t('evaluation.title')}
        subtitle={evaluation ? `${evaluation.hearing.title} · ${instant(evaluation.hearing.startsAt)}` : ''}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
          {failure && <ErrorNotice failure={failure} />}
          {!evaluation && !failure && <Loader>{t('evaluation.loading')}</Loader>}
          {evaluation && (
            <>
              <Sheet>
                <Flex direction="column" alignItems="flex-start" gap={4}>
                  <Typography tag="p">{t('evaluation.sheets', { count: evaluation.sheets })}</Typography>
                  <Buttons>
                    <BusyButton startIcon={<Pencil aria-hidden />} busy={busy} onClick={() => void draft()}>
                      {t('evaluation.draft')}
                    </BusyButton>
                  </Buttons>
                  <Typography tag="p" variant="pi" textColor="neutral600">
                    {t('evaluation.draft.help')}
                  </Typography>
                </Flex>
              </Sheet>
              {evaluation.sheets > 0 &&
                evaluation.questions.map((question) => (
                  <Sheet key={question.question}>
                    <Question question={question} />
                  </Sheet>
                ))}
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function Question({ question: { text, counts, mean } }: { question: EvaluatedQuestion }) {
  const t = useTranslate();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <BarTable
        caption={text}
        headings={[t('evaluation.grade'), t('evaluation.people')]}
        rows={counts.map((count, index) => ({ label: String(index + 1), count }))}
      />
      {mean !== null && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('evaluation.mean', { mean })}
        </Typography>
      )}
    </Flex>
  );
}

const toSay = (error: unknown, otherwise: string) =>
  error instanceof RefusedError && error.message ? error : new RefusedError(otherwise);
