import { API_BASE } from './config.js';

/**
 * Where the API has a report as a file.
 *
 * @param {{ slug: string }} report
 * @param {'indicators.svg' | 'report.pdf'} file
 */
export const reportAddress = ({ slug }, file) =>
  `${API_BASE}/management-reports/${encodeURIComponent(slug)}/${file}`;
