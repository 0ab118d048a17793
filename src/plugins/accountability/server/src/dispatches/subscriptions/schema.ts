import { instant, text } from '../../shared/documents/content-type';

/**
 * Somebody asked for bulletins and has not confirmed that it was they. Reached by the application alone
 * (`keep-suppressions.ts`), and gone when its time is over.
 */
export const subscriptionRequest = {
  kind: 'collectionType',
  collectionName: 'accountability_subscription_requests',
  info: {
    singularName: 'subscription-request',
    pluralName: 'subscription-requests',
    displayName: 'Suscripción por confirmar',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
  attributes: {
    addressHash: { ...text(60, { required: true }), column: { unique: true } },
    /** Name and address, sealed; empty once confirmed. */
    person: { type: 'text' },
    /** Plain, of a random code. */
    codeHash: { ...text(60, { required: true }), column: { unique: true } },
    /** Proof that the notice was shown: version, instant (Ley 1581 de 2012, art. 9). */
    consent: { type: 'json' },
    mailedAt: instant({ required: true }),
    expiresAt: instant({ required: true }),
    confirmedAt: instant(),
  },
} as const;
