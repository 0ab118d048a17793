/** @import { Catalogue } from '../types.js' */
import { getWhole } from '../api.js';
import { datasetList } from '../components/dataset-list.js';
import { API_BASE } from '../config.js';
import { byId, h } from '../dom.js';
import { fillRegion } from '../region.js';
import { dressPage, loadTimeZone } from '../site.js';

/** @returns {Promise<[Catalogue, string]>} */
const load = () => Promise.all([getWhole('/open-data'), loadTimeZone()]);

dressPage();
fillRegion(byId('contenido-api'), load, ([catalogue, timeZone]) => [
  datasetList(catalogue, timeZone),
  h(
    'p',
    { class: 'section__note' },
    'Puede usar y compartir estos datos; ',
    h('a', { href: catalogue['dct:license']['@id'] }, 'la licencia'),
    ' dice cómo. Para programas, el ',
    h('a', { href: `${API_BASE}/open-data` }, 'catálogo en DCAT (JSON-LD)'),
    '.',
  ),
]);
