import { DEFAULT_CALENDAR, explainDeadline } from '../../src/plugins/accountability/server/src/deadlines';
import { applyEvent } from '../../src/plugins/accountability/server/src/inquiries/case/apply';
import {
  type CaseFile,
  openedCase,
} from '../../src/plugins/accountability/server/src/inquiries/case/case-file';
import {
  decide,
  latestExtension,
  type StepRequest,
} from '../../src/plugins/accountability/server/src/inquiries/case/decide';
import { StepRefusedError } from '../../src/plugins/accountability/server/src/inquiries/case/refusals';
import type { InquiryType } from '../../src/plugins/accountability/server/src/deadlines';

const rules = { calendar: DEFAULT_CALENDAR };
const ana = { id: 7, name: 'Ana Lucía' };

/** Ten in the morning in Bogotá. */
const on = (day: string) => new Date(`${day}T15:00:00Z`);

const filedOn = (day: string, type: InquiryType = 'peticion') =>
  openedCase(explainDeadline(type, on(day), { calendar: DEFAULT_CALENDAR }));

const after = (file: CaseFile, day: string, request: StepRequest): CaseFile =>
  applyEvent(file, decide(file, request, on(day), rules), on(day), DEFAULT_CALENDAR);

/** The field and the sentence of a refusal. */
function refusal(file: CaseFile, day: string, request: StepRequest): { field: string | null; es: string } {
  try {
    decide(file, request, on(day), rules);
  } catch (error) {
    if (!(error instanceof StepRefusedError)) throw error;
    return { field: error.field, es: error.sentences.es };
  }
  throw new Error(`${request.step} was not refused`);
}

// Monday 2 February 2026, 15 business days without a holiday between: due on 23 February.
const petition = filedOn('2026-02-02');

describe('The life of a case', () => {
  it('goes from received to closed', () => {
    const assigned = after(petition, '2026-02-03', { step: 'assign', assignee: ana });
    const answered = after(assigned, '2026-02-10', { step: 'answer', text: 'Sí.', outcome: 'granted' });
    const closed = after(answered, '2026-02-11', { step: 'close' });
    expect([assigned, answered, closed].map(({ state }) => state)).toEqual([
      'assigned',
      'answered',
      'closed',
    ]);
    expect(assigned.assignee).toEqual(ana);
    expect(answered.answered).toEqual({ outcome: 'granted', at: '2026-02-10T15:00:00.000Z' });
  });

  it('refuses an answer before somebody is in charge, and anything after the end, each with its sentence', () => {
    const answer = { step: 'answer', text: 'Sí.', outcome: 'granted' } as const;
    expect(refusal(petition, '2026-02-03', answer).es).toBe('El caso no está asignado: asígnelo primero.');
    const annulled = after(petition, '2026-02-03', { step: 'annul', reason: 'Radicado dos veces' });
    expect(refusal(annulled, '2026-02-04', answer).es).toMatch(/está anulado/);
  });
});

describe('T3: extension', () => {
  const extend = (dueOn: string) => ({ step: 'extend', dueOn, reason: 'Falta un concepto' }) as const;

  it('goes up to twice the initial term from reception, and no further', () => {
    const ceiling = latestExtension(petition, rules);
    expect(ceiling).toBe('2026-03-16');
    expect(after(petition, '2026-02-20', extend(ceiling))).toMatchObject({
      state: 'extended',
      deadline: { dueOn: '2026-03-16' },
    });
    expect(refusal(petition, '2026-02-20', extend('2026-03-17'))).toEqual({
      field: 'dueOn',
      es: 'La nueva fecha no puede pasar del 16 de marzo de 2026: el doble del plazo inicial.',
    });
  });

  it('comes before expiry: on the last day still, on the next no more', () => {
    expect(after(petition, '2026-02-23', extend('2026-03-02')).state).toBe('extended');
    expect(refusal(petition, '2026-02-24', extend('2026-03-02')).es).toBe(
      'El plazo venció el 23 de febrero de 2026.',
    );
  });

  it('happens once', () => {
    const extended = after(petition, '2026-02-10', extend('2026-03-02'));
    expect(refusal(extended, '2026-02-11', extend('2026-03-03')).es).toMatch(/solo se prorroga una vez/);
  });
});

describe('T4: an information request nobody answered', () => {
  it('counts as accepted, and is granted: it can no longer be denied', () => {
    const assigned = after(filedOn('2026-02-02', 'informacion'), '2026-02-03', {
      step: 'assign',
      assignee: ana,
    });
    const accepted = { ...assigned, acceptedBySilence: true };
    const answer = (outcome: 'granted' | 'denied') =>
      ({ step: 'answer', text: 'Aquí están.', outcome }) as const;
    expect(refusal(accepted, '2026-02-20', answer('denied'))).toMatchObject({ field: 'outcome' });
    expect(after(accepted, '2026-02-20', answer('granted')).state).toBe('answered');
    expect(after(assigned, '2026-02-10', answer('denied')).state).toBe('answered');
  });
});

describe('T5: a filing to be completed', () => {
  const ask = { step: 'request-completion', missing: 'La copia del contrato' } as const;

  it('is asked for within ten business days of filing', () => {
    const waiting = after(petition, '2026-02-16', ask);
    expect(waiting).toMatchObject({ state: 'awaiting-citizen', deadline: { stopped: true } });
    expect(refusal(petition, '2026-02-17', ask).es).toMatch(/terminó el 16 de febrero de 2026/);
  });

  it('gives the citizen a month, once extended by as much when asked in time', () => {
    const waiting = after(petition, '2026-02-10', ask);
    expect(waiting.deadline.adjustments).toMatchObject([{ citizenDueOn: '2026-03-10', completedOn: null }]);
    const longer = after(waiting, '2026-03-10', { step: 'extend-completion' });
    expect(longer.deadline.adjustments).toMatchObject([{ citizenDueOn: '2026-04-10' }]);
    expect(refusal(longer, '2026-03-11', { step: 'extend-completion' }).es).toMatch(
      /solo se prorroga una vez/,
    );
    expect(refusal(waiting, '2026-03-11', { step: 'extend-completion' }).es).toMatch(
      /terminó el 10 de marzo de 2026/,
    );
  });

  it('goes on with the days that remained, from the day after completion', () => {
    // Asked on 10 February: 3 to 9 February were used, 10 days remain of 15.
    const waiting = after(petition, '2026-02-10', ask);
    const completed = after(waiting, '2026-03-02', { step: 'complete', message: 'Adjunto', attachments: 1 });
    expect(completed).toMatchObject({
      state: 'received',
      deadline: { dueOn: '2026-03-16', stopped: false },
    });
  });

  it('asked for on the day of filing leaves the whole term, and not a day more', () => {
    const completed = after(after(petition, '2026-02-02', ask), '2026-02-02', {
      step: 'complete',
      message: 'Adjunto',
      attachments: 0,
    });
    expect(completed.deadline.dueOn).toBe(petition.deadline.dueOn);
  });

  it('goes back to where it was: assigned, or extended', () => {
    const assigned = after(petition, '2026-02-03', { step: 'assign', assignee: ana });
    const extended = after(assigned, '2026-02-04', {
      step: 'extend',
      dueOn: '2026-03-02',
      reason: 'Concepto',
    });
    const complete = { step: 'complete', message: 'Adjunto', attachments: 0 } as const;
    expect(after(after(assigned, '2026-02-10', ask), '2026-02-12', complete).state).toBe('assigned');
    expect(after(after(extended, '2026-02-10', ask), '2026-02-12', complete).state).toBe('extended');
  });

  it('is withdrawn for silence only when the month is over', () => {
    const withdraw = { step: 'withdraw', grounds: 'not-completed', reason: 'No se completó' } as const;
    const waiting = after(petition, '2026-02-10', ask);
    expect(refusal(waiting, '2026-03-10', withdraw)).toMatchObject({ field: 'grounds' });
    expect(after(waiting, '2026-03-11', withdraw).state).toBe('withdrawn');
    expect(refusal(petition, '2026-03-11', withdraw)).toMatchObject({ field: 'grounds' });
  });
});

describe('T6: transfer for lack of competence', () => {
  const transfer = {
    step: 'transfer',
    to: 'Alcaldía de Bucaramanga',
    reason: 'Es de su competencia',
  } as const;

  it('is made within five business days of filing', () => {
    expect(after(petition, '2026-02-09', transfer)).toMatchObject({
      state: 'transferred',
      transferredTo: 'Alcaldía de Bucaramanga',
    });
    expect(refusal(petition, '2026-02-10', transfer).es).toMatch(/terminó el 9 de febrero de 2026/);
  });
});
