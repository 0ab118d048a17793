import type {
  Delivery,
  DeliveryState,
  Dispatch,
  DispatchChoices,
} from '../../src/plugins/accountability/admin/src/api/dispatches';
import { nextStepOf } from '../../src/plugins/accountability/admin/src/components/dispatches/next-step';
import {
  hasErrors,
  partOfPath,
  problemsAt,
  problemsByPart,
} from '../../src/plugins/accountability/admin/src/components/dispatches/dispatch-problems';
import {
  actionsFor,
  hasOptions,
  optionsOf,
  textOf,
  valuesOf,
} from '../../src/plugins/accountability/admin/src/components/dispatches/dispatch-values';
import { instantOn } from '../../src/plugins/accountability/admin/src/components/shared/institute-clock';

const CHOICES: DispatchChoices = {
  sources: [],
  groups: [
    { documentId: 'g1', name: 'Gremios', kind: 'external', contacts: 3 },
    { documentId: 'g2', name: 'Funcionarios', kind: 'internal', contacts: 2 },
  ],
  actions: [
    { documentId: 'a1', name: 'CORREO', medium: 'email', frequencies: [], plan: 'Plan' },
    { documentId: 'a2', name: 'REDES', medium: 'social-media', frequencies: [], plan: 'Plan' },
    { documentId: 'a3', name: 'SIN MEDIO', medium: null, frequencies: [], plan: 'Plan' },
  ],
  channels: [
    { name: 'email', medium: 'email', title: 'Correo', mails: true },
    { name: 'facebook', medium: 'social-media', title: 'Facebook', mails: false },
    { name: 'notice-board', medium: 'notice-board', title: 'Cartelera', mails: false },
  ],
  variables: [],
  timeZone: 'America/Bogota',
};

const DISPATCH: Dispatch = {
  documentId: 'd1',
  title: 'Invitación',
  body: 'Hola',
  source: null,
  groupIds: ['g2', 'g1'],
  actionIds: ['a1', 'a2'],
  fileIds: [7],
  files: [{ id: 7, name: 'agenda.pdf', kilobytes: 12, attached: true }],
  channels: [
    { name: 'facebook', options: { text: 'Los esperamos', card: false } },
    { name: 'email', options: {} },
  ],
  state: 'prepared',
  revision: 3,
  preparedBy: 'Adriana Niño',
  sentBy: null,
  sentAt: null,
  sendAt: null,
  updatedAt: null,
  deliveries: [],
};

describe('the form of a dispatch', () => {
  it('says what was stored, whatever order it was stored in', () => {
    expect(textOf(valuesOf(DISPATCH), CHOICES)).toEqual({
      title: 'Invitación',
      body: 'Hola',
      groupIds: ['g1', 'g2'],
      actionIds: ['a1', 'a2'],
      fileIds: [7],
      channels: [
        { name: 'email', options: {} },
        { name: 'facebook', options: { text: 'Los esperamos', card: false } },
      ],
    });
  });

  it('says nothing for a channel alone that nobody wrote, so that the channel does it by itself', () => {
    const values = valuesOf({ ...DISPATCH, channels: [{ name: 'notice-board', options: {} }] });
    expect(textOf(values, CHOICES).channels).toEqual([{ name: 'notice-board', options: {} }]);
    const blank = { ...optionsOf(values, 'notice-board'), from: '2026-12-01', title: '  ', assisted: true };
    const written = textOf({ ...values, options: { 'notice-board': blank } }, CHOICES);
    expect(written.channels).toEqual([{ name: 'notice-board', options: { from: '2026-12-01' } }]);
    expect(hasOptions('notice-board', blank)).toBe(true);
    expect(hasOptions('email', blank)).toBe(false);
  });

  it('leaves out actions that no channel chosen carries out, and groups there are no more', () => {
    const values = valuesOf({
      ...DISPATCH,
      groupIds: ['g1', 'gone'],
      channels: [{ name: 'email', options: {} }],
    });
    expect(textOf(values, CHOICES)).toMatchObject({ groupIds: ['g1'], actionIds: ['a1'] });
    expect(actionsFor([], CHOICES)).toEqual([]);
  });
});

describe('what is wrong with a dispatch', () => {
  const text = { field: 'options.text', weight: 'error', message: 'No cabe.' } as const;
  const groups = { field: 'groupIds', weight: 'error', message: 'Elija un grupo.' } as const;
  const note = { field: 'channels.email', weight: 'warning', message: 'Sin servidor.' } as const;
  const check = {
    problems: [{ field: 'title', weight: 'error', message: 'Escriba el asunto.' } as const],
    channels: [
      { name: 'email' as const, problems: [groups, note] },
      { name: 'memo' as const, problems: [groups] },
      { name: 'x' as const, problems: [text] },
    ],
    recipients: 0,
  };

  it('stands where it is mended, once', () => {
    const parts = problemsByPart(check);
    expect(parts.title).toHaveLength(1);
    expect(parts.groupIds).toEqual([groups]);
    expect(problemsAt(parts, 'email')).toEqual([note]);
    expect(problemsAt(parts, 'x')).toEqual([text]);
  });

  it('keeps it from going out only where it is an error', () => {
    expect(hasErrors(check)).toBe(true);
    expect(hasErrors({ ...check, problems: [], channels: [{ name: 'email', problems: [note] }] })).toBe(
      false,
    );
  });

  it.each([
    ['title', 'title'],
    ['groupIds.0', 'groupIds'],
    ['channels', 'channels'],
    ['channels.1.options.text', 'facebook.text'],
    ['channels.1', 'facebook'],
  ])('a refused %s is the form’s %s', (path, part) => {
    const channels = [
      { name: 'email' as const, options: {} },
      { name: 'facebook' as const, options: {} },
    ];
    expect(partOfPath(path, { channels })).toBe(part);
  });
});

describe('the next step of a dispatch', () => {
  const delivery = (state: DeliveryState) => ({ state }) as Delivery;

  it.each<[string, DeliveryState[]]>([
    ['failed', ['sending', 'failed', 'awaiting-proof']],
    ['awaiting-proof', ['sent', 'sending', 'awaiting-proof']],
    ['sending', ['sent', 'sending']],
    ['scheduled', ['scheduled']],
    ['done', ['sent', 'cancelled']],
  ])('is %s', (step, states) => {
    expect(nextStepOf({ state: 'sent', deliveries: states.map(delivery) })).toBe(step);
    expect(nextStepOf({ state: 'prepared', deliveries: [] })).toBe('prepared');
  });
});

describe('an hour written in the panel', () => {
  it('is the institute’s, whatever clock the browser has', () => {
    expect(instantOn('America/Bogota', '2026-12-10T09:00')).toBe('2026-12-10T09:00:00-05:00');
    expect(instantOn('Europe/Madrid', '2026-07-01T09:00')).toBe('2026-07-01T09:00:00+02:00');
    expect(instantOn('America/Bogota', 'mañana')).toBe('mañana');
  });
});
