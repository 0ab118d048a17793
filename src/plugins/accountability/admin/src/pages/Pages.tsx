import { Navigate, Route, Routes } from 'react-router-dom';

import { PLAN_IMPORT_PATH } from '../plugin-id';

import { AnswerPublicationPage } from './answer-publication/AnswerPublicationPage';
import { DispatchPage } from './dispatches/DispatchPage';
import { DispatchesPage } from './dispatches/DispatchesPage';
import { FollowUpPage } from './follow-up/FollowUpPage';
import { HearingCommitmentsPage } from './hearing-commitments/HearingCommitmentsPage';
import { HearingDoorPage } from './hearing-door/HearingDoorPage';
import { HearingEvaluationPage } from './hearing-evaluation/HearingEvaluationPage';
import { HearingQuestionsPage } from './hearing-questions/HearingQuestionsPage';
import { HearingWorkspacePage } from './hearing-workspace/HearingWorkspacePage';
import { HearingsPage } from './hearings/HearingsPage';
import { InquiryCasePage } from './inquiry-case/InquiryCasePage';
import { InquiryDeskPage } from './inquiry-desk/InquiryDeskPage';
import { OutboxPage } from './outbox/OutboxPage';
import { PendingPublicationsPage } from './pending-publications/PendingPublicationsPage';
import { PersonRightsPage } from './person-rights/PersonRightsPage';
import { PlanImportPage } from './plan-import/PlanImportPage';
import { RequestReportPage } from './request-report/RequestReportPage';
import { StaffFilingPage } from './staff-filing/StaffFilingPage';
import { TransparencyMenuPage } from './transparency/TransparencyMenuPage';
import { TransparencyPage } from './transparency/TransparencyPage';

/** The plugin's pages, each behind its own permission. */
export default function Pages() {
  return (
    <Routes>
      <Route index element={<Navigate to={PLAN_IMPORT_PATH} replace />} />
      <Route path="importar-plan" element={<PlanImportPage />} />
      <Route path="seguimiento" element={<FollowUpPage />} />
      <Route path="inquietudes" element={<InquiryDeskPage />} />
      <Route path="inquietudes/radicar" element={<StaffFilingPage />} />
      <Route path="inquietudes/:documentId" element={<InquiryCasePage />} />
      <Route path="inquietudes/:documentId/publicar" element={<AnswerPublicationPage />} />
      <Route path="por-publicar" element={<PendingPublicationsPage />} />
      <Route path="informe-de-solicitudes" element={<RequestReportPage />} />
      <Route path="datos-de-una-persona" element={<PersonRightsPage />} />
      <Route path="audiencias" element={<HearingsPage />} />
      <Route path="audiencias/:documentId" element={<HearingWorkspacePage />} />
      <Route path="audiencias/:documentId/ingreso" element={<HearingDoorPage />} />
      <Route path="audiencias/:documentId/evaluacion" element={<HearingEvaluationPage />} />
      <Route path="audiencias/:documentId/preguntas" element={<HearingQuestionsPage />} />
      <Route path="audiencias/:documentId/compromisos" element={<HearingCommitmentsPage />} />
      <Route path="envios" element={<DispatchesPage />} />
      <Route path="envios/:documentId" element={<DispatchPage />} />
      <Route path="transparencia" element={<TransparencyPage />} />
      <Route path="transparencia/menu" element={<TransparencyMenuPage />} />
      <Route path="correo" element={<OutboxPage />} />
    </Routes>
  );
}
