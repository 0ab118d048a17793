import { useRBAC } from '@strapi/strapi/admin';

import type { HearingWorkspace, StepKey } from '../../api/hearing-workspace';
import {
  commitmentsPath,
  doorPath,
  evaluationPath,
  followUpPath,
  hearingEntryPath,
  managementReportPath,
  PENDING_PUBLICATIONS_PATH,
  PERMISSIONS,
  questionsPath,
} from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

export interface StepLink {
  to: string;
  label: string;
}

/** Gives the places where each step is done, as far as the user may go there. */
export function useStepLinks({ hearing, reports }: HearingWorkspace): Record<StepKey, StepLink[]> {
  const t = useTranslate();
  const { allowedActions: followUp } = useRBAC(PERMISSIONS.readFollowUp);
  const { allowedActions: may } = useRBAC([
    ...PERMISSIONS.hearingRegistrations,
    ...PERMISSIONS.hearingEvaluation,
    ...PERMISSIONS.hearingQuestions,
    ...PERMISSIONS.hearingCommitments,
    ...PERMISSIONS.publishAnswers,
  ]);

  const { documentId, planId } = hearing;
  const only = (allowed: boolean | undefined, to: string, label: string): StepLink[] =>
    allowed ? [{ to, label }] : [];
  const entry = { to: hearingEntryPath(documentId), label: t('hearingSteps.link.entry') };
  const reportLinks = (of: readonly { documentId: string; title: string }[]) =>
    of.map((one) => ({ to: managementReportPath(one.documentId), label: one.title }));
  const door = only(may.canRegistrations, doorPath(documentId), t('hearingDoor.open'));
  const questions = only(may.canQuestions, questionsPath(documentId), t('hearingSteps.link.questions'));
  const plan = planId ? only(followUp.canRead, followUpPath(planId), t('hearingSteps.link.plan')) : [entry];

  return {
    call: [entry],
    report: reports.presented.length > 0 ? reportLinks(reports.presented) : [entry],
    invitations: plan,
    questions,
    event: [entry, ...door],
    minutes: [entry],
    answers: [
      ...questions,
      ...only(may.canPublish, PENDING_PUBLICATIONS_PATH, t('hearingSteps.link.publications')),
    ],
    evaluation: [
      ...only(may.canEvaluation, evaluationPath(documentId), t('evaluation.open')),
      ...reportLinks(reports.evaluation),
    ],
    commitments: only(may.canCommitments, commitmentsPath(documentId), t('hearingSteps.link.commitments')),
  };
}
