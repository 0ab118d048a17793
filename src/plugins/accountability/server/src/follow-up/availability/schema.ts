import { date, longText, oneOf, text } from '../../shared/documents/content-type';

import { ADDRESS_KINDS, FAILURES, OUTCOMES } from './vocabulary';

const unseen = {
  'content-manager': { visible: false },
  'content-type-builder': { visible: false },
} as const;

/** An address that has to be there, and how it stood when it was asked for last. */
export const checkedAddress = {
  kind: 'collectionType',
  collectionName: 'accountability_checked_addresses',
  info: {
    singularName: 'checked-address',
    pluralName: 'checked-addresses',
    displayName: 'Dirección que se revisa',
  },
  options: { draftAndPublish: false },
  pluginOptions: unseen,
  attributes: {
    /** SHA-256 of the address: an address may be longer than an index takes. */
    key: { ...text(64, { required: true }), column: { unique: true } },
    url: longText(2_000, { required: true }),
    kind: oneOf(ADDRESS_KINDS, { required: true }),
    /** What it is published in. */
    title: text(255, { required: true }),
    /** DocumentIds of the positions that published it; without any, it is the heads of planning's. */
    offices: { type: 'json' },
    /** No longer published, it is not asked for; its history stays. */
    active: { type: 'boolean', required: true, default: true },
    checkedOn: date(),
    outcome: oneOf(OUTCOMES),
    failure: oneOf(FAILURES),
    /** The first day of those on which it was broken without a break. */
    brokenSince: date(),
    /** How many checks in a row found it broken. */
    brokenTimes: { type: 'integer', required: true, default: 0 },
    /** When its office was told of this break. */
    toldOn: date(),
  },
} as const;

/** One day's check of an address. */
export const addressCheck = {
  kind: 'collectionType',
  collectionName: 'accountability_address_checks',
  info: { singularName: 'address-check', pluralName: 'address-checks', displayName: 'Revisión de dirección' },
  options: { draftAndPublish: false },
  pluginOptions: unseen,
  attributes: {
    /** Address and day: a day's check is written once, however often a run begins. */
    key: { ...text(80, { required: true }), column: { unique: true } },
    addressKey: text(64, { required: true }),
    day: date({ required: true }),
    /** `2026-11`, which the percentages are counted by. */
    month: text(7, { required: true }),
    outcome: oneOf(OUTCOMES, { required: true }),
    failure: oneOf(FAILURES),
  },
  indexes: [
    { name: 'accountability_address_checks_address_idx', columns: ['address_key', 'month'] },
    { name: 'accountability_address_checks_month_idx', columns: ['month', 'outcome'] },
  ],
} as const;
