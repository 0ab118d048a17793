import { type InquiryCase, type InquiryCaseApi, useInquiryCase } from '../../api/inquiry-case';

import { type Reading, useRead } from './use-read';

export interface OpenCase extends Omit<Reading<InquiryCase>, 'found'> {
  api: InquiryCaseApi;
  inquiry: InquiryCase | null;
}

/** A case and the requests about it. */
export function useCase(documentId: string): OpenCase {
  const api = useInquiryCase(documentId);
  const { found, ...reading } = useRead(api.read);
  return { api, inquiry: found, ...reading };
}
