import { type Assignee, useInquiryDesk } from '../../api/inquiry-desk';
import { useLoaded } from '../shared/use-loaded';

/** Who may be in charge of a case; empty as long as it is not known. */
export function useAssignees(): readonly Assignee[] {
  const { assignees } = useInquiryDesk();
  return useLoaded(assignees);
}

/** The hearings an inquiry may come from; none for a user who may not read hearings. */
export function useHearings(): readonly { documentId: string; title: string }[] {
  const { hearings } = useInquiryDesk();
  return useLoaded(hearings);
}
