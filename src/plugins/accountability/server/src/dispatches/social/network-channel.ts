import type { Channel, Message, Problem } from '../channel';
import { fillLine, valuesOf, variableProblems, withoutName } from '../message/variables';
import type { ChannelName } from '../vocabulary';

import { CARD_NAME, cardDescription, cardFacts, drawCard } from './card';
import type { Expiry } from './facebook/expiry';
import type { FittedText } from './fit';
import type { House } from './house';
import type { Measure } from './length';
import { socialOptions, type SocialOptions, withCard } from './options';
import { type Network, type Picture, postOnce } from './post-once';
import { cardIncomplete, expiring, nothingToSay, shortened, tooLong, withoutLink } from './problems';
import { defaultText } from './text';

/** What tells one network's channel from another's. */
export interface NetworkFeatures {
  name: ChannelName;
  title: string;
  measure: Measure;
  /** The network's page to post by hand. */
  sharePage(text: string, link: string | null): string | null;
  /** How the application posts by itself; `null`: it has no credentials. */
  network: Network | null;
  /** Until when its credentials are good; `null` where that is not known. */
  expiryOf?: () => Promise<Expiry | null>;
}

const CARD_LABEL = { es: 'Tarjeta con el título y la fecha', en: 'Card with the title and the date' };

/** The channel of a social network. */
export function networkChannel(features: NetworkFeatures, house: House): Channel<SocialOptions> {
  const { name, title, measure, network, expiryOf } = features;

  async function textOf(message: Message, { text }: SocialOptions): Promise<FittedText> {
    if (text !== undefined) {
      return { text: withoutName(fillLine(text, valuesOf(message))).trim(), cut: false };
    }
    return defaultText(message, withoutName(message.body), await house.report(message.source), measure);
  }

  const isAssisted = ({ assisted }: SocialOptions) => network === null || assisted === true;

  function textProblems(
    message: Message,
    { text: own }: SocialOptions,
    { text, cut }: FittedText,
  ): Problem[] {
    if (text === '') return [nothingToSay(title)];
    if (cut) return [shortened(title, measure.limit)];
    if (own === undefined) return [];
    const length = measure.length(text);
    return [
      ...variableProblems('options.text', own, valuesOf(message)),
      ...(length > measure.limit ? [tooLong(title, length, measure.limit)] : []),
      ...(message.link !== null && !text.includes(message.link) ? [withoutLink(title)] : []),
    ];
  }

  async function credentialProblems(message: Message, options: SocialOptions): Promise<Problem[]> {
    if (isAssisted(options)) return [];
    const expiry = await expiryOf?.();
    const problem = expiry && expiring(title, expiry, message, house.clock());
    return problem ? [problem] : [];
  }

  async function pictureOf(message: Message, options: SocialOptions): Promise<Picture | null> {
    if (!withCard(options)) return null;
    return { ...(await drawCard(message, await house.logo())), description: cardDescription(message) };
  }

  return {
    name,
    medium: 'social-media',
    title: { es: title, en: title },
    options: socialOptions,

    async validate(message, options) {
      return [
        ...textProblems(message, options, await textOf(message, options)),
        ...(withCard(options) && cardFacts(message).incomplete ? [cardIncomplete] : []),
        ...(await credentialProblems(message, options)),
      ];
    },

    async preview(message, options) {
      const { text } = await textOf(message, options);
      return {
        post: {
          text,
          length: measure.length(text),
          limit: measure.limit,
          shareUrl: features.sharePage(text, message.link),
          mode: isAssisted(options) ? 'assisted' : 'automatic',
        },
        files: withCard(options) ? [{ name: CARD_NAME, label: CARD_LABEL, contentType: 'image/png' }] : [],
      };
    },

    async file(message, options, wanted) {
      return wanted === CARD_NAME && withCard(options) ? drawCard(message, await house.logo()) : null;
    },

    async send(delivery, message, options, now = house.clock()) {
      if (network === null || isAssisted(options)) return { state: 'awaiting-proof' };
      const { text } = await textOf(message, options);
      const picture = () => pictureOf(message, options);
      return postOnce(network, delivery, { text, link: message.link, picture }, now);
    },
  };
}
