/** What a message goes out through. A network is one: each has its own limits and its own answer. */
export const CHANNEL_NAMES = ['email', 'memo', 'facebook', 'x', 'notice-board'] as const;
export type ChannelName = (typeof CHANNEL_NAMES)[number];

/** What a dispatch tells of. */
export const SOURCE_KINDS = ['bulletin', 'management-report', 'hearing'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** `prepared`: being written. `sent`: the editor has let it go, at once or for a day; its deliveries say how it went. */
export const DISPATCH_STATES = ['prepared', 'sent'] as const;
export type DispatchState = (typeof DISPATCH_STATES)[number];

/**
 * How far one channel is with a message. `scheduled`: waits for its day. `awaiting-proof`: somebody has to do the rest by
 * hand, and say so. `sent`, `partial` and `failed` are ends; `cancelled` is one somebody chose.
 */
export const DELIVERY_STATES = [
  'scheduled',
  'sending',
  'paused',
  'awaiting-proof',
  'sent',
  'partial',
  'failed',
  'cancelled',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
