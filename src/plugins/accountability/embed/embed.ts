/**
 * The custom elements of the accountability section for the institute's current website: one classic script, without
 * framework, cookies or storage.
 */
import { HearingElement } from './elements/hearing';
import { InquiryForm } from './elements/inquiry-form';
import { PlanElement } from './elements/plan';
import { readElement, READS } from './elements/reads';
import { SearchElement } from './elements/search';
import { Tracking } from './elements/tracking';

/** Included twice, the first one counts. */
function define(name: string, element: CustomElementConstructor): void {
  const tag = `rendicion-${name}`;
  if (!customElements.get(tag)) customElements.define(tag, element);
}

for (const name of Object.keys(READS)) {
  const read = READS[name];
  if (read) define(name, readElement(read));
}
define('plan', PlanElement);
define('audiencia', HearingElement);
define('formulario', InquiryForm);
define('consulta', Tracking);
define('busqueda', SearchElement);
