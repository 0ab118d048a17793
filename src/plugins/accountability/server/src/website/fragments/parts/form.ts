import { type Child, html, type Html } from '../html';
import type { Surroundings } from '../surroundings';

/** A form of the fragment that asks the list for something, and works without script. */
export function searchForm({ form }: Pick<Surroundings, 'form'>, fields: Child): Html {
  const action = form.action !== null && html` action="${form.action}"`;
  const hidden = form.hidden.map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  return html`<form class="rc-form" method="get" role="search" ${action}>
    ${hidden}${fields}<button class="rc-button" type="submit">Buscar</button>
  </form>`;
}

/** A field with its label around it: an identifier could meet another one of the page it is put into. */
export function textField(label: string, name: string, value: string): Html {
  return html`<label class="rc-field"
    ><span>${label}</span><input type="search" name="${name}" value="${value}" maxlength="200"
  /></label>`;
}

export interface Choice {
  value: string;
  label: string;
}

export function choiceField(
  label: string,
  name: string,
  all: string,
  choices: readonly Choice[],
  chosen: string,
): Html {
  const options = choices.map(
    (choice) =>
      html`<option value="${choice.value}" ${choice.value === chosen && html` selected`}>
        ${choice.label}
      </option>`,
  );
  return html`<label class="rc-field"
    ><span>${label}</span
    ><select name="${name}">
      <option value="">${all}</option>
      ${options}
    </select></label
  >`;
}
