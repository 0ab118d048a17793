import { API_BASE } from './config.js';

/**
 * Where the API has a bulletin as a PDF.
 *
 * @param {{ slug: string }} bulletin
 */
export const bulletinAddress = ({ slug }) => `${API_BASE}/bulletins/${encodeURIComponent(slug)}/bulletin.pdf`;
