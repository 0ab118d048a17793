import type { Bilingual } from '../../shared/http/language';
import type { Progress } from '../channel';

/**
 * What a network's refusal means for a post. `later`: nobody knows whether it was taken. `limited`: too many for now.
 * `credentials`: it does not know us any more. `refused`: not this post, whenever it is tried. `duplicate`: it is there
 * already. `uncertain`: it may be there, and cannot be looked for.
 */
export type FailureKind = 'later' | 'limited' | 'credentials' | 'refused' | 'duplicate' | 'uncertain';

/** Why a network did not do what it was asked. It holds nothing of what was sent or answered: it may be logged. */
export class NetworkError extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly network: string,
    readonly details: {
      /** Of `limited`: when it takes posts again, where it says so. */
      until?: Date | undefined;
      /** Of `refused`: why, as far as the network's number says. */
      reason?: Bilingual | undefined;
    } = {},
  ) {
    super(`${network}: ${kind}`);
    this.name = 'NetworkError';
  }
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** From the first try on: what has not gone out by then is news no more, and somebody has to know. */
const PATIENCE = 24 * HOUR;
/** Where a network does not say when it takes posts again. */
const LIMIT_PAUSE = 30 * MINUTE;

/** @param attempts steps so far, this one included */
const pauseAfter = (attempts: number) => Math.min(2 ** Math.min(Math.max(attempts - 1, 0), 6) * MINUTE, HOUR);

const LOOK_FIRST: Bilingual = {
  es: ' Antes mire si ya salió: la respuesta a un intento anterior se perdió.',
  en: ' First look whether it is there already: the answer to an earlier try was lost.',
};

function sentences({ kind, network, details }: NetworkError): Bilingual {
  switch (kind) {
    case 'later':
      return {
        es: `${network} no respondió o tuvo una falla; se intenta de nuevo sin que haga nada.`,
        en: `${network} did not answer or had a failure; it is tried again by itself.`,
      };
    case 'limited':
      return {
        es: `${network} no recibe más publicaciones por ahora; se intenta de nuevo cuando las reciba.`,
        en: `${network} takes no more posts for now; it is tried again when it does.`,
      };
    case 'credentials':
      return {
        es: `${network} ya no acepta las claves de la aplicación: vencieron o fueron revocadas. Publique a mano y pida claves nuevas a quien administra el servidor.`,
        en: `${network} does not accept the application's credentials any more: they expired or were revoked. Post by hand, and ask whoever runs the server for new ones.`,
      };
    case 'refused':
      return {
        es: `${details.reason?.es ?? `${network} rechazó la publicación.`} Publique a mano.`,
        en: `${details.reason?.en ?? `${network} refused the post.`} Post by hand.`,
      };
    case 'duplicate':
      return {
        es: `${network} dice que este texto ya está publicado. Búsquelo allí y registre su dirección.`,
        en: `${network} says that this text is published already. Find it there and record its address.`,
      };
    case 'uncertain':
      return {
        es: `No se sabe si la publicación salió: ${network} no contestó y no permite consultar lo publicado. Mire si está; si no, publique a mano. Después registre su dirección.`,
        en: `Nobody knows whether the post went out: ${network} did not answer, and does not let us look at what is published. See whether it is there, post by hand if not, and record its address.`,
      };
  }
}

const gaveUp = (network: string): Bilingual => ({
  es: `Después de un día de intentos, ${network} no recibió la publicación. Publique a mano.`,
  en: `After a day of tries, ${network} has not taken the post. Post by hand.`,
});

const both = (one: Bilingual, other: Bilingual): Bilingual => ({
  es: one.es + other.es,
  en: one.en + other.en,
});

/** Where a post stands when it was tried. */
export interface Attempt {
  attempts: number;
  since: Date;
  now: Date;
  /** Whether an earlier request may have been carried out. */
  doubtful: boolean;
}

/** How a delivery goes on after a failure. */
export function progressAfter(error: NetworkError, { attempts, since, now, doubtful }: Attempt): Progress {
  const { kind, network, details } = error;
  if (kind === 'duplicate' || kind === 'uncertain') {
    return { state: 'awaiting-proof', problem: sentences(error) };
  }
  const failed = (problem: Bilingual): Progress => ({
    state: 'failed',
    problem: doubtful ? both(problem, LOOK_FIRST) : problem,
  });
  if (kind === 'credentials' || kind === 'refused') return failed(sentences(error));
  if (now.getTime() - since.getTime() >= PATIENCE) return failed(gaveUp(network));

  const pause = kind === 'limited' ? LIMIT_PAUSE : pauseAfter(attempts);
  const soonest = now.getTime() + MINUTE;
  const retryAt = details.until ? Math.max(details.until.getTime(), soonest) : now.getTime() + pause;
  return { state: 'sending', retryAt: new Date(retryAt), problem: sentences(error) };
}
