/**
 * Shapes of the public API, as the pages use them. Dates are `YYYY-MM-DD`, instants ISO 8601 with offset,
 * file sizes kilobytes. Fields ending in `Html` are sanitized by the server; all others are plain text.
 *
 * @typedef {{ url: string, name: string, alternativeText: string | null, caption: string | null, mime: string,
 *   size: number, ext: string, width: number | null, height: number | null }} Media
 *
 * @typedef {{ name: string, taxId: string | null, address: string | null, email: string | null,
 *   phone: string | null, website: string | null, timeZone: string, logo: Media | null,
 *   privacyPolicyHtml: string | null, privacyPolicyVersion: string | null }} Settings
 *
 * @typedef {'internal' | 'external' | 'both'} Scope
 * @typedef {{ documentId: string, name: string, channel: string, scope: Scope, description: string, audiences: string[],
 *   frequencies: string[], responsibles: { name: string }[], order: number }} PlanAction
 * @typedef {{ title: string, slug: string, startsAt: string, state?: HearingState }} HearingLink
 * @typedef {{ title: string, slug: string, periodStart: string, periodEnd: string, introductionHtml: string | null,
 *   objectivesHtml: string | null, monitoringHtml: string | null, closed: boolean, document: Media | null,
 *   actions?: PlanAction[], hearings?: HearingLink[], publishedAt: string, updatedAt: string }} Plan
 *
 * @typedef {'late' | 'due-soon' | 'on-track' | 'done' | 'cancelled'} FollowUpStatus
 * @typedef {{ total: number, done: number, onTrack: number, dueSoon: number, late: number,
 *   fulfilment: number }} FollowUpSummary `fulfilment` from 0 to 1
 * @typedef {{ kind: string, url: string | null, fileName: string | null, note: string | null,
 *   recordedAt: string }} Evidence
 * @typedef {{ label: string, originalDueOn: string, dueOn: string, status: FollowUpStatus, doneOn: string | null,
 *   evidence: Evidence[], delays: { from: string, to: string, reason: string, at: string }[] }} Occurrence
 * @typedef {{ name: string, channel: string | null, status: FollowUpStatus, responsibles: { name: string }[],
 *   occurrences: Occurrence[] }} FollowedAction
 * @typedef {{ plan: { title: string, slug: string, periodStart: string, periodEnd: string, closed: boolean },
 *   today: string, summary: FollowUpSummary, offices: { name: string, summary: FollowUpSummary }[],
 *   actions: FollowedAction[] }} FollowUp
 * @typedef {{ checkedOn: string | null, addresses: number,
 *   months: { month: string, checks: number, available: number, percentage: number | null }[],
 *   broken: { url: string, title: string, since: string | null }[] }} Availability
 *
 * @typedef {{ number: number | null, title: string, slug: string, summary: string | null, bodyHtml: string | null,
 *   cover: Media | null, issuedOn: string, report: { title: string, slug: string } | null,
 *   hearing: HearingLink | null, actions?: { name: string, channel: string }[] }} Bulletin
 *
 * @typedef {{ name: string, unit: string | null, target: number | string | null, result: number | string | null,
 *   group: string | null, order: number }} Indicator
 * @typedef {'quarterly' | 'semester' | 'annual' | 'hearing'} ReportKind
 * @typedef {{ title: string, slug: string, kind: ReportKind, periodStart: string, periodEnd: string,
 *   summary: string | null, bodyHtml: string | null, documents?: Media[] | null, indicators?: Indicator[],
 *   corrections?: { note: string, at: string }[] | null,
 *   withdrawals?: { reason: string, at: string, until: string | null }[] | null,
 *   hearing: HearingLink | null, publishedAt?: string }} ManagementReport
 *
 * @typedef {'in-person' | 'virtual' | 'hybrid'} Modality
 * @typedef {'announced' | 'held' | 'cancelled'} HearingState
 * @typedef {{ from: string, to: string, reason: string, at: string }} Rescheduling
 * @typedef {{ title: string, slug: string, startsAt: string, endsAt: string | null, modality: Modality,
 *   venue: string | null, address: string | null, streamUrl: string | null, invitationHtml: string | null,
 *   agendaHtml: string | null, state: HearingState, minutes: Media | null, recordingUrl: string | null,
 *   attendance: number | null, reschedulings?: Rescheduling[] | null, documents?: Media[] | null,
 *   reports?: { title: string, slug: string, kind: ReportKind }[],
 *   plan: { title: string, slug: string } | null, registration?: Registration | null,
 *   evaluation?: { open: boolean } | null,
 *   cancellationReason?: string | null }} Hearing
 * @typedef {{ open: boolean, opensAt: string | null, closesAt: string | null, capacity?: number,
 *   placesLeft?: number, waitingList?: boolean }} Registration
 * @typedef {{ text: string, dueOn: string | null, progress: number | null, fulfilledOn: string | null,
 *   standing: 'kept' | 'under-way' | 'late' | 'cancelled', progressNote: string | null,
 *   evidenceUrl: string | null, evidence?: Media[] | null, originalDueOn: string | null,
 *   delays: { from: string, to: string, reason: string, at: string }[] | null,
 *   responsible: { name: string } | null }} Commitment
 *
 * @typedef {{ type: string, label: string, help: string, example: string, businessDays: number }} InquiryType
 * @typedef {{ code: string, label: string }} Choice
 * @typedef {{ types: InquiryType[], idTypes: Choice[], replyBy: Choice[], priorityReasons: Choice[],
 *   privacyPolicy: { version: string, html: string }, captcha: 'altcha' | 'off', honeypot: string }} InquiryForm
 * @typedef {{ algorithm: string, challenge: string, salt: string, maxnumber: number, signature: string }} Challenge
 *
 * @typedef {{ kind: string, name: string, idType: string, idNumber: string, email?: string, phone?: string,
 *   address?: string, city?: string }} Person
 * @typedef {{ type: string, subject: string, message: string, anonymous: boolean, person?: Person,
 *   replyBy: string, hearing?: string, priorityReason?: string,
 *   consent: { notice: boolean, policyVersion: string, purposes: string[] } }} InquiryBody
 * @typedef {{ name: string, size: number, lastModified: number }} FileMark which file it is; bytes, milliseconds
 * @typedef {{ body: InquiryBody, files: FileMark[] }} Content what one sending brings
 *
 * @typedef {{ type: string, receivedAt: string, receivedOn: string, countedFrom: string, businessDays: number,
 *   dueOn: string, rule: { norm: string, article: string, text: string },
 *   skipped: { date: string, reason: string }[], adjustments?: Adjustment[], stopped?: boolean }} Deadline
 * @typedef {{ kind: 'extension', decidedOn: string, to: string, reason: string }
 *   | { kind: 'pause', requestedOn: string, citizenDueOn: string, completedOn: string | null }} Adjustment
 * @typedef {{ filingNumber: string, trackingCode: string, type: string, receivedAt: string, dueOn: string,
 *   deadline: Deadline, receiptUrl: string | null }} Filing
 * @typedef {{ filingNumber: string, trackingCode: string }} Pair what opens a case
 * @typedef {{ id: string, name: string, mime: string, bytes: number }} PrivateFile
 * @typedef {{ text?: string | null, textHtml?: string | null, answeredAt?: string | null, outcome?: string | null,
 *   attachments?: PrivateFile[] }} Answer
 * @typedef {{ kind: string, at: string, text: string }} Step
 * @typedef {{ filingNumber: string, state: string, type: string, subject: string, dueOn: string,
 *   deadline: Deadline | null, timeline: Step[], attachments?: PrivateFile[], answer: Answer | null,
 *   completion?: { missing: string, dueOn: string } | null }} TrackedInquiry
 *
 * @typedef {{ id: string, topic: string | null, type: string, question: string, answerHtml: string | null,
 *   askedOn: string, dueOn: string, answeredOn: string, hearing: { title: string, slug: string } | null }} PublishedAnswer
 *
 * @typedef {{ number: string | null, title: string, slug: string }} SectionLink
 * @typedef {SectionLink & { url: string, kind: 'page' | 'link' | 'collection', collection?: string | null,
 *   children: MenuEntry[] }} MenuEntry
 * @typedef {SectionLink & { bodyHtml: string | null, publishedOn: string | null, updatedAt: string | null,
 *   link: string | null, collection: string | null, collectionUrl: string | null, documents: Media[] | null, parent: SectionLink | null,
 *   children: MenuEntry[] }} TransparencySection
 *
 * @typedef {{ kind: string, documentId: string, slug: string | null, title: string, titleHtml: string,
 *   excerptHtml: string, date: string | null, url: string,
 *   plan: { title: string, slug: string } | null }} Hit
 * @typedef {{ data: Hit[], meta: { pagination: Pagination, kinds: { kind: string, count: number }[],
 *   years: { year: number, count: number }[], suggestion: string | null } }} Found
 *
 * @typedef {{ '@language': string, '@value': string }} Words
 * @typedef {{ 'dct:identifier': string, 'dct:title': Words[], 'dct:description': Words[],
 *   'dct:modified'?: { '@value': string } }} Dataset
 * @typedef {{ 'dct:license': { '@id': string }, 'dcat:dataset': Dataset[] }} Catalogue
 *
 * @typedef {{ page: number, pageSize: number, pageCount: number, total: number }} Pagination
 */

export {};
