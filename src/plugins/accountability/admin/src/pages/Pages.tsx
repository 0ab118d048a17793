import { Navigate, Route, Routes } from 'react-router-dom';

import { PLAN_IMPORT_PATH } from '../plugin-id';

import { AnswerPublicationPage } from './answer-publication/AnswerPublicationPage';
import { FollowUpPage } from './follow-up/FollowUpPage';
import { HearingCommitmentsPage } from './hearing-commitments/HearingCommitmentsPage';
import { HearingDoorPage } from './hearing-door/HearingDoorPage';
import { HearingEvaluationPage } from './hearing-evaluation/HearingEvaluationPage';
import { HearingQuestionsPage } from './hearing-questions/HearingQuestionsPage';
