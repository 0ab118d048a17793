import fc from 'fast-check';

import {
  addBusinessDays,
  businessDaysBetween,
  DEFAULT_CALENDAR,
  explainDeadline,
  INQUIRY_TYPES,
} from '../../src/plugins/accountability/server/src/deadlines';
import { applyEvent, recalculated } from '../../src/plugins/accountability/server/src/inquiries/case/apply';
import {
  type CaseEvent,
  type CaseFile,
  openedCase,
} from '../../src/plugins/accountability/server/src/inquiries/case/case-file';
import {
  decide,
  latestExtension,
  type StepRequest,
} from '../../src/plugins/accountability/server/src/inquiries/case/decide';
import { StepRefusedError } from '../../src/plugins/accountability/server/src/inquiries/case/refusals';
import type { State } from '../../src/plugins/accountability/server/src/inquiries/vocabulary';

const DAY = 86_400_000;
const calendar = DEFAULT_CALENDAR;
const rules = { calendar };

/**
 * What the sentence allows, written down a second time and in another way: from each state, the steps that
 * may follow and the states they may lead to.
 */
const MODEL: Record<State, Partial<Record<StepRequest['step'], State[]>>> = {
  received: {
    assign: ['assigned'],
    'request-completion': ['awaiting-citizen'],
    extend: ['extended'],
    transfer: ['transferred'],
    withdraw: ['withdrawn'],
    annul: ['annulled'],
  },
  assigned: {
    assign: ['assigned'],
    'request-completion': ['awaiting-citizen'],
    extend: ['extended'],
    transfer: ['transferred'],
    answer: ['answered'],
    withdraw: ['withdrawn'],
    annul: ['annulled'],
  },
  extended: {
    assign: ['extended'],
    'request-completion': ['awaiting-citizen'],
    answer: ['answered'],
    withdraw: ['withdrawn'],
    annul: ['annulled'],
  },
  'awaiting-citizen': {
    assign: ['awaiting-citizen'],
    'extend-completion': ['awaiting-citizen'],
    complete: ['received', 'assigned', 'extended'],
    withdraw: ['withdrawn'],
    annul: ['annulled'],
  },
  answered: { close: ['closed'] },
  closed: {},
  transferred: {},
  withdrawn: {},
  annulled: {},
};

/** One thing somebody tries, so many days after the one before. */
interface Try {
  wait: number;
  request: (file: CaseFile) => StepRequest;
}

const wait = fc.nat({ max: 12 });
const step = (request: (file: CaseFile) => StepRequest) => wait.map((days): Try => ({ wait: days, request }));

const anyTry: fc.Arbitrary<Try> = fc.oneof(
  fc
    .integer({ min: 1, max: 3 })
    .chain((id) => step(() => ({ step: 'assign', assignee: { id, name: `Persona ${id}` } }))),
  step(() => ({ step: 'request-completion', missing: 'La copia' })),
  step(() => ({ step: 'extend-completion' })),
  step(() => ({ step: 'complete', message: 'Adjunto lo pedido', attachments: 0 })),
  fc.integer({ min: -2, max: 40 }).chain((days) =>
    step((file) => ({
      step: 'extend',
      dueOn: days > 0 ? addBusinessDays(file.deadline.dueOn, days, calendar) : file.deadline.receivedOn,
      reason: 'Falta un concepto',
    })),
  ),
  step(() => ({ step: 'transfer', to: 'Otra entidad', reason: 'Es competente' })),
  step(() => ({ step: 'answer', text: 'Sí.', outcome: 'granted' })),
  step(() => ({ step: 'close' })),
  fc
    .constantFrom('by-citizen' as const, 'not-completed' as const)
    .chain((grounds) => step(() => ({ step: 'withdraw', grounds, reason: 'Un motivo' }))),
  step(() => ({ step: 'annul', reason: 'Radicado dos veces' })),
);

const opening = fc
  .record({
    type: fc.constantFrom(...INQUIRY_TYPES),
    receivedAt: fc.date({
      min: new Date('2024-01-01T00:00:00Z'),
      max: new Date('2027-06-30T00:00:00Z'),
      noInvalidDate: true,
    }),
  })
  .map(({ type, receivedAt }) => ({ file: openedCase(explainDeadline(type, receivedAt)), at: receivedAt }));

const remaining = (file: CaseFile, today: string) =>
  businessDaysBetween(today, file.deadline.dueOn, calendar);

describe('Any sequence of steps', () => {
  it('takes no forbidden step, never runs the clock while it is stopped, and is explained by its events', () => {
    fc.assert(
      fc.property(
        opening,
        fc.array(anyTry, { minLength: 1, maxLength: 25 }),
        ({ file: opened, at }, tries) => {
          let file = opened;
          let now = at.getTime();
          const events: { event: CaseEvent; at: Date }[] = [];

          for (const one of tries) {
            now += one.wait * DAY;
            const today = new Date(now);
            const request = one.request(file);
            const allowed = MODEL[file.state][request.step];
            let event: CaseEvent;
            try {
              event = decide(file, request, today, rules);
            } catch (error) {
              // A refusal says why, and changes nothing.
              expect(error).toBeInstanceOf(StepRefusedError);
              expect((error as StepRefusedError).sentences.es).toMatch(/\.$/);
              continue;
            }
            expect(allowed).toBeDefined();
            const next = applyEvent(file, event, today, calendar);
            expect(allowed).toContain(next.state);
            expect(next.deadline.dueOn <= latestExtension(next, rules)).toBe(true);

            const stoppedSince = file.deadline.adjustments.at(-1);
            if (file.deadline.stopped && !next.deadline.stopped && stoppedSince?.kind === 'pause') {
              const { receivedOn, businessDays, adjustments } = file.deadline;
              const dayBefore = new Date(Date.parse(stoppedSince.requestedOn) - DAY)
                .toISOString()
                .slice(0, 10);
              const completion = next.deadline.adjustments.at(-1);
              const resumedOn = completion?.kind === 'pause' ? (completion.completedOn ?? '') : '';
              const left = remaining(next, resumedOn);
              expect(left).toBe(remaining(file, dayBefore > receivedOn ? dayBefore : receivedOn));
              if (adjustments.length === 1) expect(left).toBeLessThanOrEqual(businessDays);
            } else if (file.deadline.stopped) {
              expect(next.deadline.dueOn).toBe(file.deadline.dueOn);
            }
            file = next;
            events.push({ event, at: today });
          }

          const replayed = events.reduce(
            (sofar, { event, at: when }) => applyEvent(sofar, event, when, calendar),
            opened,
          );
          expect(replayed).toEqual(file);
          // The calendar is what it was, so counting everything again gives the same day.
          expect(recalculated(file, calendar)).toEqual(file.deadline);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
