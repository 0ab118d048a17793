/** @import { FollowUpStatus } from '../types.js' */
import { h } from '../dom.js';
import { followUpStatusLabel } from '../labels.js';

/**
 * How something stands: a word, and before it a shape of its own, so that it is told without colour, on paper too.
 *
 * @param {FollowUpStatus} status
 */
export const statusMark = (status) =>
  h(
    'span',
    { class: `status status--${status}` },
    h('span', { class: 'status__shape', 'aria-hidden': 'true' }),
    followUpStatusLabel(status),
  );
