import type {
  Channel,
  DeliveryInHand,
  Message,
  Progress,
} from '../../src/plugins/accountability/server/src/dispatches/channel';

const CHANNELS = { channels: ['facebook', 'x'] } as const;

/** A call to a hearing as a channel gets it. */
export const hearingMessage = (change: Partial<Message> = {}): Message => ({
  dispatchId: 'dispatch-1',
  title: 'Audiencia pública de rendición de cuentas 2026',
  body: [
    'Estimado {{nombre}}:',
    '',
    '## Los invitamos',
    '',
    'El instituto le rinde cuentas a la ciudad sobre *empleo* y [formación](https://example.org/formacion). Habrá preguntas.',
    '',
    '- Formación',
    '- Empleo',
  ].join('\n'),
  link: 'https://www.instituto.example/audiencias/rendicion-2026?a=1&b=2',
  source: { kind: 'hearing', documentId: 'hearing-1', title: 'Audiencia' },
  hearing: {
    documentId: 'hearing-1',
    slug: 'rendicion-2026',
    title: 'Audiencia',
    startsAt: new Date('2026-12-10T14:00:00Z'),
    venue: 'Auditorio municipal',
    address: 'Calle 5 # 4-32',
    streamUrl: 'https://video.example/en-vivo',
    cancelled: false,
  },
  ...CHANNELS,
  groupIds: [],
  files: [],
  institute: { name: 'Instituto Municipal de Empleo' },
  timeZone: 'America/Bogota',
  ...change,
});

/** Carries a delivery out as the core does: one step after another, with what the channel kept in between. */
export function deliveryOf<Options>(
  channel: Channel<Options>,
  message: Message,
  options: Options,
  clock: () => Date,
) {
  const send: (delivery: DeliveryInHand, message: Message, options: Options, now: Date) => Promise<Progress> =
    channel.send.bind(channel);
  let attempts = 0;
  // What is kept goes through a column of the database.
  let kept = '{}';

  /**
   * @param now the message as it is by now
   * @param diesAt the process is killed when it is about to keep something for the so-manieth time
   */
  async function step(now: Message = message, diesAt = Infinity): Promise<Progress> {
    attempts += 1;
    let times = 0;
    const delivery: DeliveryInHand = {
      documentId: 'delivery-1',
      dispatchId: message.dispatchId,
      attempts,
      memory: JSON.parse(kept) as DeliveryInHand['memory'],
      keep: async (memory) => {
        times += 1;
        if (times >= diesAt) throw new Error('killed');
        kept = JSON.stringify(memory);
        return Promise.resolve();
      },
    };
    return send(delivery, now, options, clock());
  }

  return {
    step,
    /** Somebody lets what failed go on: the core counts the attempts anew. */
    letGoOn: () => void (attempts = 0),
    /** What the channel has kept, as it stands in the database. */
    kept: () => kept,
  };
}
