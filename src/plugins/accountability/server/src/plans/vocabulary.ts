/** The coded values of a plan action, as the public API names them. The admin and the website translate them. */
export const CHANNELS = [
  'website',
  'email',
  'social-media',
  'internal-communication',
  'notice-board',
  'bulletin',
] as const;
export const SCOPES = ['internal', 'external', 'both'] as const;
export const AUDIENCES = ['citizens', 'staff'] as const;
export const FREQUENCIES = ['permanent', 'before-hearing', 'quarterly'] as const;

export type Channel = (typeof CHANNELS)[number];
export type Scope = (typeof SCOPES)[number];
export type Audience = (typeof AUDIENCES)[number];
export type Frequency = (typeof FREQUENCIES)[number];
