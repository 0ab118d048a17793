/** @import { Catalogue } from '../types.js' */
import { getWhole } from '../api.js';
import { openData } from '../components/open-data.js';
import { byId } from '../dom.js';
import { fillRegion } from '../region.js';
import { dressPage, loadTimeZone } from '../site.js';

/** @returns {Promise<[Catalogue, string]>} */
const load = () => Promise.all([getWhole('/open-data'), loadTimeZone()]);

dressPage();
fillRegion(byId('contenido-api'), load, ([catalogue, timeZone]) => openData(catalogue, timeZone));
