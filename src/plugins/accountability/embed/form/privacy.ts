import { h, parsed } from '../core/dom';

import type { Offered } from './deliver';
import type { Field } from './fields';

/** The privacy notice in force, to be opened and read. */
export const noticeView = ({ privacyPolicy }: Pick<Offered, 'privacyPolicy'>): HTMLElement =>
  h(
    'details',
    {},
    h('summary', {}, 'Leer el aviso de privacidad'),
    h('div', {}, parsed(privacyPolicy.html), h('p', { class: 'help' }, `Versión ${privacyPolicy.version}`)),
  );

export const noticeField: Field = {
  name: 'consent.notice',
  label: 'Leí el aviso de privacidad',
  kind: 'checkbox',
  missing: 'Marque que leyó el aviso de privacidad.',
};
