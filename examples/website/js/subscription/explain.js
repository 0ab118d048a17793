/** @import { Way } from '../inquiry/problem.js' */
import { HttpError } from '../api.js';
import { explainRefusal, showProblem } from '../inquiry/problem.js';

/**
 * Says why something was not done, with the way to try again.
 *
 * @param {unknown} error
 * @param {string} title
 * @param {() => void} action
 * @param {...Way} instead what there is to do where what the mail's link brought is unknown (404): trying again does not help
 */
export function explain(error, title, action, ...instead) {
  const retry = { text: 'Reintentar', action };
  if (error instanceof HttpError) {
    return showProblem(title, explainRefusal(error), ...(error.status === 404 ? instead : [retry]));
  }
  showProblem('No recibimos respuesta del servicio', 'Revise su conexión e intente de nuevo.', retry);
}
