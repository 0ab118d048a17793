/** @import { Hearing, InquiryForm } from '../types.js' */
import { getList, getOne } from '../api.js';
import { loadTimeZone } from '../site.js';

/**
 * Everything the form offers.
 *
 * @typedef {{ offered: InquiryForm, hearings: Hearing[], timeZone: string }} FormChoices
 */

/**
 * @param {string} requestedHearing slug in the page's address; empty when there is none
 * @returns {Promise<FormChoices>}
 */
export async function loadFormChoices(requestedHearing) {
  const [offered, hearings, timeZone] = await Promise.all([
    getOne('/inquiries/form'),
    loadHearings(requestedHearing),
    loadTimeZone(),
  ]);
  return { offered, hearings, timeZone };
}

/**
 * The announced hearings, and the one the visitor comes from, which may have been held already. Asking is possible
 * without choosing a hearing, so that the form does not depend on this list.
 *
 * @param {string} requested
 * @returns {Promise<Hearing[]>}
 */
async function loadHearings(requested) {
  try {
    const { items } = await getList('/hearings', {
      'filters[state][$eq]': 'announced',
      sort: 'startsAt:asc',
    });
    const known = !requested || items.some(({ slug }) => slug === requested);
    return known ? items : [await getOne(`/hearings/${encodeURIComponent(requested)}`), ...items];
  } catch (error) {
    console.error(error);
    return [];
  }
}
