/** Credentials nobody knows: answered by Strapi itself, as everybody would be where nothing is kept. */
export const NOT_KEPT = { Authorization: 'Basic bm9ib2R5' };
